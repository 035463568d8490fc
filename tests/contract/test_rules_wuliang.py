# SPDX-License-Identifier: MIT
"""The Wuliang column of the product's table, each refusal by its code."""

import pytest

from plane import SAMPLE_PASSWORD, Plane, fresh_email, refused, token_of

WEEK = 7 * 24 * 3600


def link_of(amelia, invitation):
    return amelia.post(f"/api/invitations/{invitation['id']}/link").json()["link"]


def register(plane, link, name="New Person"):
    answer = plane.call("POST", "/api/invitee/register",
                        json={"token": token_of(link), "display_name": name, "password": "a long enough sentence"})
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_there_is_no_direct_creation(amelia):
    answer = amelia.post("/api/members", json={"name": "Direct", "email": fresh_email()})
    assert answer.status_code in (403, 409, 422)
    assert answer.json()["code"] == "action_not_supported"


def test_an_invitation_lives_seven_days_and_can_be_copied(amelia):
    from datetime import datetime
    made = amelia.invite(role="finance_admin")["invitation"]
    life = datetime.fromisoformat(made["expires_at"].replace("Z", "+00:00")) - datetime.fromisoformat(made["sent_at"].replace("Z", "+00:00"))
    assert life.total_seconds() == WEEK
    assert link_of(amelia, made) == link_of(amelia, made), "copying gives the same link"


def test_a_phone_is_kept_in_e164(amelia):
    made = amelia.invite("138 0013 9%03d" % 121, channel="phone")["invitation"]
    assert made["address"].startswith("+86138") and made["channel"] == "phone"


@pytest.mark.parametrize("channel,address", [("email", "k.tanaka@acme"), ("email", "no at"), ("phone", "+86 1"), ("phone", "a@b.example")])
def test_an_address_that_is_none(amelia, channel, address):
    refused(amelia.post("/api/invitations", json={"channel": channel, "address": address, "role": "member"}), 422, "bad_address", "address")


def test_super_admin_cannot_be_invited(amelia):
    answer = amelia.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "super_admin"})
    refused(answer, 422, "role_not_invitable", "role")


def test_one_record_a_person(amelia):
    address = fresh_email()
    amelia.invite(address)
    refused(amelia.post("/api/invitations", json={"channel": "email", "address": address.upper(), "role": "member"}), 409, "already_invited", "address")
    refused(amelia.post("/api/invitations", json={"channel": "email", "address": "noura.alqahtani@acme.example", "role": "member"}), 409, "already_member", "address")


def test_only_the_super_admin_invites(plane, amelia):
    other = plane.sign_in("noura.alqahtani@acme.example").at("Acme Robotics")
    answer = other.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member"})
    assert answer.status_code == 403 and answer.json()["code"] == "role_required"


def test_an_uncertified_enterprise_cannot_invite(plane, root):
    tenant = root.at("Contoso Labs")
    owner = [m for m in tenant.all("/api/members") if m["role"] == "super_admin"][0]
    admin = plane.sign_in(owner["email"]).at("Contoso Labs")
    body = refused(admin.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member"}), 409, "not_certified")
    policy = admin.get(f"/api/tenants/{admin.tenant}").json()["policy"]
    assert policy["actions"]["invitation.create"]["availability"] == "denied"
    assert policy["actions"]["invitation.create"]["reason"] and body["detail"]


def test_there_is_no_resend(amelia):
    made = amelia.invite()["invitation"]
    answer = amelia.post(f"/api/invitations/{made['id']}/resend")
    assert answer.json()["code"] == "action_not_supported"


def test_revoking_kills_the_link_at_once(plane, amelia):
    made = amelia.invite()["invitation"]
    link = link_of(amelia, made)
    assert amelia.post(f"/api/invitations/{made['id']}/revoke").json()["invitation"]["status"] == "revoked"
    assert plane.call("POST", "/api/invitee/lookup", json={"token": token_of(link)}).json()["state"] == "revoked"
    answer = plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": "Late", "password": "a long enough sentence"})
    refused(answer, 409, "invitation_revoked")
    refused(amelia.post(f"/api/invitations/{made['id']}/revoke"), 409, "invitation_closed")
    refused(amelia.post(f"/api/invitations/{made['id']}/link"), 409, "invitation_closed")


def test_accepting_after_registering(plane, amelia):
    address = fresh_email()
    link = link_of(amelia, amelia.invite(address, role="dev_admin")["invitation"])
    signed_out = plane.call("POST", "/api/invitee/lookup", json={"token": token_of(link)}).json()
    assert signed_out["state"] == "open" and signed_out["account"] == "signed_out"
    assert signed_out["address"] is None and address not in str(signed_out), "a stranger with the link sees the masked address only"
    session = register(plane, link)
    assert session["state"] == "open", "here one answers after registering"
    token = session["session"]["token"]
    assert plane.call("POST", "/api/invitee/lookup", token=token, json={"token": token_of(link)}).json()["account"] == "matches"
    accepted = plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert accepted.status_code == 200 and accepted.json()["state"] == "accepted"
    assert amelia.member(address)["role"] == "dev_admin"
    used = plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert used.status_code == 409 and used.json()["code"] in ("invitation_used", "already_member", "invitation_closed")
    record = [i for i in amelia.all("/api/invitations?status=accepted") if i["address"] == address][0]
    refused(amelia.post(f"/api/invitations/{record['id']}/revoke"), 409, "already_accepted")


def test_rejecting_is_final(plane, amelia):
    link = link_of(amelia, amelia.invite()["invitation"])
    token = register(plane, link)["session"]["token"]
    assert plane.call("POST", "/api/invitee/reject", token=token, json={"token": token_of(link)}).json()["state"] == "rejected"
    answer = plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert answer.status_code == 409


def test_the_wrong_account_is_warned_and_can_do_nothing(plane, amelia):
    address = fresh_email()
    made = amelia.invite(address)["invitation"]
    link = link_of(amelia, made)
    zhang = plane.sign_in("zhang.san@globex.example")
    seen = zhang.post("/api/invitee/lookup", json={"token": token_of(link)}).json()
    assert seen["account"] == "mismatch" and seen["state"] == "open"
    refused(zhang.post("/api/invitee/accept", json={"token": token_of(link)}), 403, "account_mismatch")
    refused(zhang.post("/api/invitee/reject", json={"token": token_of(link)}), 403, "account_mismatch")
    record = amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]
    assert record["attention"]["code"] == "account_mismatch"
    assert "zhang.san@globex.example" not in str(record), "the administrator sees the other account masked"


def test_answering_needs_an_account(plane, amelia):
    link = link_of(amelia, amelia.invite()["invitation"])
    for what in ("accept", "reject"):
        assert plane.call("POST", f"/api/invitee/{what}", json={"token": token_of(link)}).status_code == 401


def test_registering_refuses_a_short_password_and_a_known_account(plane, amelia):
    link = link_of(amelia, amelia.invite()["invitation"])
    answer = plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": "X", "password": "short"})
    refused(answer, 422, "password_too_short", "password")
    known = [i for i in amelia.all("/api/invitations?status=pending") if i["address"] == "li.wei@acme.example"][0]
    answer = plane.call("POST", "/api/invitee/register",
                        json={"token": token_of(link_of(amelia, known)), "display_name": "Li Wei", "password": "a long enough sentence"})
    refused(answer, 409, "account_exists")


def test_a_link_that_never_was(plane):
    seen = plane.call("POST", "/api/invitee/lookup", json={"token": "A" * 43}).json()
    assert seen["state"] == "invalid" and seen["tenant"] is None


def test_changing_roles(plane, amelia):
    member = amelia.member("wang.xiaoming@acme.example")
    changed = amelia.patch(f"/api/members/{member['id']}", json={"role": "finance_admin"}, headers={"If-Match": member["version"]})
    assert changed.status_code == 200 and changed.json()["member"]["role"] == "finance_admin"
    stale = amelia.patch(f"/api/members/{member['id']}", json={"role": "member"}, headers={"If-Match": member["version"]})
    refused(stale, 412, "lost_update")
    refused(amelia.patch(f"/api/members/{member['id']}", json={"role": "super_admin"}), 422, "role_not_assignable", "role")
    refused(amelia.patch(f"/api/members/{member['id']}", json={"role": "emperor"}), 422, "unknown_role", "role")
    amelia.patch(f"/api/members/{member['id']}", json={"role": "dev_admin"})


def test_the_super_admin_cannot_be_lost(plane, amelia):
    me = amelia.member("amelia.hartmann@acme.example")
    answer = amelia.delete(f"/api/members/{me['id']}")
    assert answer.status_code in (403, 409, 422) and answer.json()["code"] in ("self_forbidden", "protected_role")
    answer = amelia.patch(f"/api/members/{me['id']}", json={"role": "member"})
    assert answer.json()["code"] in ("self_forbidden", "protected_role")
    answer = amelia.post("/api/members/leave")
    assert answer.json()["code"] in ("protected_role", "last_administrator", "self_forbidden")
    other = plane.sign_in("noura.alqahtani@acme.example").at("Acme Robotics")
    assert other.delete(f"/api/members/{me['id']}").status_code == 403


def test_the_others_may_leave(plane, amelia):
    address = fresh_email()
    link = link_of(amelia, amelia.invite(address)["invitation"])
    token = register(plane, link)["session"]["token"]
    plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert plane.call("POST", "/api/members/leave", token=token, tenant=amelia.tenant).status_code == 204
    assert address not in [m["email"] for m in amelia.all("/api/members")]


def test_there_is_no_disabling(amelia):
    member = amelia.member("noura.alqahtani@acme.example")
    for what in ("disable", "enable"):
        assert amelia.post(f"/api/members/{member['id']}/{what}").json()["code"] == "action_not_supported"


def invite_phone(amelia, number):
    made = amelia.invite(number, channel="phone")["invitation"]
    return made, link_of(amelia, made)


@pytest.mark.parametrize("typed", ["139 0013 9201", "139-0013-9201", "+86 139 0013 9201", "0086 139 0013 9201", "(139) 00139201"])
def test_a_phone_is_one_number_however_it_is_typed(amelia, typed):
    """The first of these rows sends; every other one finds it waiting."""
    answer = amelia.post("/api/invitations", json={"channel": "phone", "address": typed, "role": "member"})
    if answer.status_code == 201:
        assert answer.json()["invitation"]["address"] == "+8613900139201"
    refused(amelia.post("/api/invitations", json={"channel": "phone", "address": typed, "role": "member"}), 409, "already_invited", "address")


def test_an_invitation_to_a_phone_goes_out_as_a_text_message(plane, amelia):
    before = len(plane.mails())
    _, link = invite_phone(amelia, "+86 139 0013 9301")
    sent = plane.mails()[before:]
    assert len(sent) == 1 and link in sent[0] and "+8613900139301" in sent[0]


def test_somebody_with_a_phone_only_registers_and_accepts(plane, amelia):
    made, link = invite_phone(amelia, "+86 139 0013 9302")
    session = register(plane, link, "Phone Only")
    assert session["account"]["phone"] == "+8613900139302" and session["account"]["email"] is None
    token = session["session"]["token"]
    assert plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)}).status_code == 200
    assert [m["display_name"] for m in amelia.all("/api/members") if m["phone"] == "+8613900139302"] == ["Phone Only"]
    assert plane.sign_in("139 0013 9302", "a long enough sentence").me()["account"]["display_name"] == "Phone Only"
    refused(amelia.post("/api/invitations", json={"channel": "phone", "address": "13900139302", "role": "member"}), 409, "already_member", "address")


def test_an_invitation_to_a_phone_is_for_no_email_account(plane, amelia):
    made, link = invite_phone(amelia, "+86 139 0013 9303")
    zhang = plane.sign_in("zhang.san@globex.example")
    seen = zhang.post("/api/invitee/lookup", json={"token": token_of(link)}).json()
    assert seen["account"] == "mismatch" and seen["masked_address"] == "+86 **** 9303"
    for what in ("accept", "reject"):
        refused(zhang.post(f"/api/invitee/{what}", json={"token": token_of(link)}), 403, "account_mismatch")
    attention = amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["attention"]
    assert attention == {"code": "account_mismatch", "detail": "z***@globex.example"}


def test_a_phone_can_reject(plane, amelia):
    made, link = invite_phone(amelia, "+86 139 0013 9304")
    token = register(plane, link)["session"]["token"]
    assert plane.call("POST", "/api/invitee/reject", token=token, json={"token": token_of(link)}).status_code == 200
    assert amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "rejected"
    invite_phone(amelia, "+86 139 0013 9304")  # who has said no can be asked again


@pytest.mark.parametrize("status", ["pending", "accepted", "rejected", "revoked", "expired"])
def test_the_records_keep_every_state(amelia, status):
    records = amelia.all(f"/api/invitations?status={status}")
    assert records and {record["status"] for record in records} == {status}


@pytest.mark.parametrize("role", ["finance_admin", "dev_admin", "member"])
def test_every_role_but_the_top_one_may_leave_and_be_invited(plane, amelia, role):
    address = fresh_email()
    link = link_of(amelia, amelia.invite(address, role=role)["invitation"])
    token = register(plane, link)["session"]["token"]
    plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert amelia.member(address)["role"] == role
    assert plane.call("POST", "/api/members/leave", token=token, tenant=amelia.tenant).status_code == 204
    refused(plane.call("GET", "/api/members", token=token, tenant=amelia.tenant), 403, "not_a_member")


def test_expiry_follows_the_servers_clock(tmp_path, contract):
    plane = Plane(tmp_path / "data", contract)
    amelia = plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    made = amelia.invite()["invitation"]
    link = link_of(amelia, made)
    plane.stop()
    plane.options += ["--time-offset", str(WEEK + 1)]
    plane.start()
    amelia = plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    assert amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "expired"
    assert plane.call("POST", "/api/invitee/lookup", json={"token": token_of(link)}).json()["state"] == "expired"
    answer = plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": "Late", "password": "a long enough sentence"})
    refused(answer, 409, "invitation_expired")
    li_wei = plane.sign_in("li.wei@acme.example", SAMPLE_PASSWORD)
    assert li_wei.post("/api/invitee/accept", json={"token": token_of(link)}).status_code in (403, 409)
    plane.stop()
