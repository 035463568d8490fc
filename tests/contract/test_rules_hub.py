# SPDX-License-Identifier: MIT
"""The Hub column of the product's table: e-mail only, members first, Invited and Joined in one list, workspaces and groups."""

import re

import pytest

from plane import fresh_email, refused

PASSWORD = "a long enough sentence"


@pytest.fixture
def admin(stage):
    return stage.person("hub admin")


def token_to(plane, address):
    """From the mail, since the hub tells its links nobody else."""
    mail = [mail for mail in plane.mails() if address in mail][-1]
    return re.search(r"/invite/(\S+)", mail).group(1)


def register(plane, address, token=None):
    return plane.call("POST", "/api/invitee/register",
                      json={"token": token or token_to(plane, address), "display_name": "New Colleague", "password": PASSWORD})


def test_the_words(admin):
    policy = admin.get(f"/api/tenants/{admin.tenant}").json()["policy"]
    assert policy["words"]["tenant"] == "organization" and policy["words"]["pending"] == "Invited"
    assert [kind["plural"] for kind in policy["team_kinds"]] == ["Workspaces", "Groups"]
    assert [role["id"] for role in policy["roles"]] == ["admin", "member"] and policy["default_role"] == "member"
    assert policy["invitations"]["batch_max"] > 1 and policy["invitations"]["listed_with_members"]


def test_nobody_is_created_directly(admin):
    refused(admin.post("/api/members", json={"display_name": "X", "email": fresh_email()}), 409, "action_not_supported")


def test_only_email_and_only_as_member(admin):
    refused(admin.post("/api/invitations", json={"channel": "phone", "address": "+8613800138000"}), 422, "channel_not_available")
    refused(admin.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "admin"}), 422, "role_not_invitable")


def test_invited_then_joined_in_the_member_list(plane, admin):
    address = fresh_email()
    made = admin.invite(address)
    assert made["link"] is None, "the link is in the mail only"
    row = admin.member(address)
    assert (row["status"], row["role"], row["invitation_id"]) == ("invited", "member", made["invitation"]["id"])
    assert row["user_id"] == "" and row["can_sign_in"] is False
    assert register(plane, address).json()["state"] == "accepted"
    after = admin.member(address)
    assert (after["id"], after["status"], after["invitation_id"]) == (row["id"], "active", None)
    assert after["joined_at"] and after["can_sign_in"]
    assert plane.sign_in(address, PASSWORD).at("Northwind Trading")


def test_resending_from_the_row_kills_the_old_link(plane, admin):
    address = fresh_email()
    admin.invite(address)
    old = token_to(plane, address)
    sent = admin.post(f"/api/invitations/{admin.member(address)['invitation_id']}/resend").json()
    assert sent["old_link_dies"] is True and sent["invitation"]["send_count"] == 2
    refused(register(plane, address, old), 404, "invitation_invalid")
    assert register(plane, address).status_code == 201


def test_the_role_is_changed_later(plane, admin):
    address = fresh_email()
    admin.invite(address)
    refused(admin.patch(f"/api/members/{admin.member(address)['id']}", json={"role": "admin"}), 409, "not_joined")
    register(plane, address)
    row = admin.member(address)
    for role in ("admin", "member"):
        assert admin.patch(f"/api/members/{row['id']}", json={"role": role}).json()["member"]["role"] == role


def test_deleting_someone_who_has_not_joined_ends_the_invitation(plane, admin):
    address = fresh_email()
    made = admin.invite(address)["invitation"]
    assert admin.delete(f"/api/members/{admin.member(address)['id']}").status_code == 204
    assert admin.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "revoked"
    refused(register(plane, address), 409, "invitation_revoked")


def test_deleting_many_answers_for_each(plane, admin):
    addresses = [fresh_email() for _ in range(3)]
    for address in addresses:
        admin.invite(address)
        register(plane, address)
    me = admin.member("nancy.davolio@northwind.example")
    ids = [admin.member(address)["id"] for address in addresses] + [me["id"], "nobody"]
    answers = [admin.delete(f"/api/members/{member}") for member in ids]
    assert [answer.status_code for answer in answers] == [204, 204, 204, 403, 404]
    assert answers[3].json()["code"] == "self_forbidden"
    assert not set(addresses) & {member["email"] for member in admin.all("/api/members")}


def test_who_is_deleted_is_out_at_the_next_call(plane, admin):
    address = fresh_email()
    admin.invite(address)
    register(plane, address)
    person = plane.sign_in(address, PASSWORD).at("Northwind Trading")
    assert admin.delete(f"/api/members/{admin.member(address)['id']}").status_code == 204
    assert person.get("/api/members").status_code in (401, 403)


def test_one_organization_an_account(plane, stage, admin):
    other = plane.sign_in("mary.saveley@fabrikam.example").at("Fabrikam Insurance")
    janet = plane.sign_in("janet.leverling@northwind.example")
    token = token_to(plane, "janet.leverling@northwind.example")
    assert janet.post("/api/invitee/lookup", json={"token": token}).json()["state"] == "open"
    with plane.untouched():
        body = refused(janet.post("/api/invitee/accept", json={"token": token}), 409, "account_in_other_tenant")
    assert "Northwind Trading" in body["detail"], "the sentence names the organization that the account belongs to"
    assert other.member("janet.leverling@northwind.example")["status"] == "invited"


def test_the_last_admin_stays(plane):
    mary = plane.sign_in("mary.saveley@fabrikam.example").at("Fabrikam Insurance")
    me = mary.member("mary.saveley@fabrikam.example")
    refused(mary.delete(f"/api/members/{me['id']}"), 403, "self_forbidden")
    refused(mary.patch(f"/api/members/{me['id']}", json={"role": "member"}), 409, "last_administrator")
    root = plane.sign_in("root@rollcall.example").at("Fabrikam Insurance")
    refused(root.delete(f"/api/members/{me['id']}"), 409, "last_administrator")


def test_members_look_and_do_not_touch(stage):
    member = stage.person("hub member")
    policy = member.get(f"/api/tenants/{member.tenant}").json()["policy"]
    assert policy["actions"]["team.read"]["availability"] == "allowed"
    for action in ("invitation.create", "member.remove", "member.change_role", "team.manage"):
        assert policy["actions"][action]["availability"] == "denied" and policy["actions"][action]["reason"]
    for action in ("member.disable", "member.leave", "link.read", "member.create", "ownership.transfer"):
        assert policy["actions"][action]["availability"] == "unsupported"
