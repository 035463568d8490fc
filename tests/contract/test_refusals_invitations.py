# SPDX-License-Identifier: MIT
"""Who may not do what with invitations and links: one line a refusal, and nothing changes by any of them."""

import pytest

from plane import fresh_email, refused

STALE = {"If-Match": '"0"'}
SOMEBODY = {"channel": "email", "address": "somebody@new.example"}
WAITING = "{invitation:frank.grimes@globex.example}"
ACCEPTED = "{invitation:youssef.amrani@globex.example}"
ACME = "{invitation:li.wei@acme.example}"
LINK = "/api/invitation-links/{link:enabled}"


@pytest.mark.parametrize("who,call,code,body,headers", [
    ("plain", "GET /api/invitations", "role_required", None, None),
    ("tenant admin", "GET /api/invitations", "action_not_supported", None, None),
    ("super", "GET /api/invitations?status=sideways", "bad_parameter", None, None),
    ("super", "GET /api/invitations?cursor=nonsense", "bad_parameter", None, None),
    ("plain", f"GET /api/invitations/{ACME}", "role_required", None, None),
    ("tenant admin", "GET /api/invitations/none", "action_not_supported", None, None),
    ("super", "POST /api/invitations", "unknown_role", {**SOMEBODY, "role": "emperor"}, None),
    ("super", "POST /api/invitations", "too_long", {**SOMEBODY, "message": "x" * 501}, None),
    ("org owner", "POST /api/invitations", "too_long", {**SOMEBODY, "message": "x"}, None),
    ("super", "POST /api/invitations", "wrong_type", {**SOMEBODY, "teams": [1]}, None),
    ("super", "POST /api/invitations", "too_long", {**SOMEBODY, "teams": [str(n) for n in range(101)]}, None),
    ("hub admin", "POST /api/invitations", "role_not_invitable", {**SOMEBODY, "role": "admin"}, None),
    ("team admin", "POST /api/invitations", "role_not_invitable", {**SOMEBODY, "role": "owner"}, None),
    ("finance", "POST /api/invitations", "role_required", SOMEBODY, None),
    ("tenant admin", "POST /api/invitations", "action_not_supported", SOMEBODY, None),
    ("super", "POST /api/invitations", "bad_idempotency_key", SOMEBODY, {"Idempotency-Key": "x" * 256}),
    ("super", "POST /api/invitations", "bad_idempotency_key", SOMEBODY, {"Idempotency-Key": "two words"}),
    ("team owner", "POST /api/invitations/none/resend", "not_found", None, None),
    ("team owner", f"POST /api/invitations/{WAITING}/resend", "lost_update", None, STALE),
    ("team owner", f"POST /api/invitations/{ACCEPTED}/resend", "already_accepted", None, None),
    ("team member", f"POST /api/invitations/{WAITING}/resend", "role_required", None, None),
    ("team owner", "POST /api/invitations/none/revoke", "not_found", None, None),
    ("team owner", f"POST /api/invitations/{WAITING}/revoke", "lost_update", None, STALE),
    ("team member", f"POST /api/invitations/{WAITING}/revoke", "role_required", None, None),
    ("tenant admin", "POST /api/invitations/none/revoke", "action_not_supported", None, None),
    ("team owner", "POST /api/invitations/none/link", "not_found", None, None),
    ("team owner", f"POST /api/invitations/{WAITING}/link", "lost_update", None, STALE),
    ("team owner", f"POST /api/invitations/{ACCEPTED}/link", "already_accepted", None, None),
    ("finance", f"POST /api/invitations/{ACME}/link", "role_required", None, None),
    ("hub admin", "POST /api/invitations/{invitation:laura.callahan@northwind.example}/link", "action_not_supported", None, None),
    ("tenant user", "GET /api/invitation-links", "role_required", None, None),
    ("super", "GET /api/invitation-links", "action_not_supported", None, None),
    ("tenant admin", "GET /api/invitation-links?limit=0", "bad_parameter", None, None),
    ("tenant user", "POST /api/invitation-links", "role_required", {}, None),
    ("team owner", "POST /api/invitation-links", "unknown_role", {"role": "emperor"}, None),
    ("team owner", "POST /api/invitation-links", "role_not_invitable", {"role": "owner"}, None),
    ("tenant admin", "POST /api/invitation-links", "out_of_range", {"expires_in_seconds": 10**12}, None),
    ("tenant admin", "POST /api/invitation-links", "wrong_type", {"max_uses": 1.5}, None),
    ("tenant admin", "POST /api/invitation-links", "lifetime_not_available", {"expires_in_seconds": 61}, None),
    ("team owner", "POST /api/invitation-links", "lifetime_not_available", {"expires_in_seconds": 86400}, None),
    ("team owner", "POST /api/invitation-links", "uses_not_available", {"max_uses": 1}, None),
    ("tenant admin", "POST /api/invitation-links/none/enable", "not_found", None, None),
    ("tenant admin", "POST /api/invitation-links/{link:disabled}/enable", "lost_update", None, STALE),
    ("tenant user", "POST /api/invitation-links/{link:disabled}/enable", "role_required", None, None),
    ("team owner", "POST /api/invitation-links/{link:revoked}/enable", "action_not_supported", None, None),
    ("tenant admin", f"POST {LINK}/enable", "link_enabled", None, None),
    ("tenant admin", "POST /api/invitation-links/none/disable", "not_found", None, None),
    ("tenant admin", f"POST {LINK}/disable", "lost_update", None, STALE),
    ("tenant user", f"POST {LINK}/disable", "role_required", None, None),
    ("team owner", f"POST {LINK}/disable", "action_not_supported", None, None),
    ("tenant admin", "POST /api/invitation-links/{link:disabled}/disable", "link_disabled", None, None),
    ("team owner", "POST /api/invitation-links/none/revoke", "not_found", None, None),
    ("team owner", f"POST {LINK}/revoke", "lost_update", None, STALE),
    ("team member", f"POST {LINK}/revoke", "role_required", None, None),
    ("tenant admin", f"POST {LINK}/revoke", "action_not_supported", None, None),
    ("team owner", "POST /api/invitation-links/{link:revoked}/revoke", "link_revoked", None, None),
    ("team owner", "POST /api/invitation-links/none/link", "not_found", None, None),
    ("team owner", "POST /api/invitation-links/{link:revoked}/link", "link_revoked", None, None),
    ("team owner", f"POST {LINK}/link", "lost_update", None, STALE),
    ("team member", f"POST {LINK}/link", "role_required", None, None),
    ("super", "POST /api/invitation-links/none/link", "action_not_supported", None, None),
    ("tenant admin", f"DELETE {LINK}", "lost_update", None, STALE),
    ("tenant user", f"DELETE {LINK}", "role_required", None, None),
    ("team owner", f"DELETE {LINK}", "action_not_supported", None, None)])
def test_refused(stage, who, call, code, body, headers):
    stage.refuse(who, call, code, json=body, headers=headers)


def test_an_expired_invitation_is_not_opened_beside_a_newer_one(stage):
    """The newer one is not the sample's own, so that other tests find that as it was."""
    owner = stage.person("team owner")
    old = next(i for i in owner.all("/api/invitations?status=expired") if i["address"] == "old.partner@partners.example")
    newer = owner.invite("Old.Partner@partners.example")["invitation"]
    stage.refuse("team owner", f"POST /api/invitations/{old['id']}/resend", "already_invited")
    assert owner.post(f"/api/invitations/{newer['id']}/revoke").status_code == 200
    assert owner.post(f"/api/invitations/{old['id']}/resend").json()["invitation"]["status"] == "pending"


def test_a_foreign_invitation_is_not_there(stage):
    """An id of another tenant is as unknown as one that never was."""
    made = stage.person("super").invite(fresh_email())["invitation"]
    for what in ("resend", "revoke", "link"):
        refused(stage.person("team owner").post(f"/api/invitations/{made['id']}/{what}"), 404, "not_found")
    assert stage.person("super").get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "pending"
