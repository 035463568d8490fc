# SPDX-License-Identifier: MIT
"""The rules that hold whatever the product, one test each, named after the rule."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from plane import Plane, fresh_email, refused, token_of

PASSWORD = "a long enough sentence"
SUPER = "amelia.hartmann@acme.example"


def somebody(tenant_admin, address=None):
    """An account with a password; returns how it was typed."""
    address = address or fresh_email()
    made = tenant_admin.post("/api/members", json={"display_name": "Somebody", "email": address, "password": PASSWORD})
    assert made.status_code == 201, made.text
    return address


def link_of(inviter, invitation):
    return inviter.post(f"/api/invitations/{invitation['id']}/link").json()["link"]


def state(plane, link):
    return plane.call("POST", "/api/invitee/lookup", json={"token": token_of(link)}).json()["state"]


def accept(person, link):
    return person.post("/api/invitee/accept", json={"token": token_of(link)})


def test_the_last_owner_is_neither_removed_nor_demoted(plane, root):
    organization = root.at("Initech")
    owners = [m for m in organization.all("/api/members") if m["role"] == "owner" and m["status"] == "active"]
    last = owners.pop()
    for other in owners:
        assert organization.patch(f"/api/members/{other['id']}", json={"role": "admin"}).status_code == 200
    with plane.untouched():
        refused(organization.delete(f"/api/members/{last['id']}"), 409, "last_administrator")
        refused(organization.patch(f"/api/members/{last['id']}", json={"role": "member"}), 409, "last_administrator")
    for other in owners:
        organization.patch(f"/api/members/{other['id']}", json={"role": "owner"})


@pytest.mark.parametrize("tenant,top", [("Acme Robotics", "super_admin"), ("Globex Industries", "owner"), ("Nebula AI 星云科技", "tenant_admin")])
def test_the_only_one_of_a_role_that_is_transferred_is_not_lost_to_anybody(plane, root, tenant, top):
    there = root.at(tenant)
    holder = [m for m in there.all("/api/members") if m["role"] == top][0]
    themselves = plane.sign_in(holder["email"]).at(tenant)
    with plane.untouched():
        refused(there.delete(f"/api/members/{holder['id']}"), 403, "protected_role")
        assert there.patch(f"/api/members/{holder['id']}", json={"role": "member"}).json()["code"] in ("protected_role", "action_not_supported")
        assert there.post(f"/api/members/{holder['id']}/disable").json()["code"] in ("protected_role", "action_not_supported")
        assert themselves.post("/api/members/leave").json()["code"] in ("protected_role", "action_not_supported")


def test_of_two_owners_who_demote_each_other_at_once_one_stays(root):
    organization = root.at("Initech")
    members = [m for m in organization.all("/api/members") if m["can_sign_in"] and m["status"] == "active"]
    before = {m["id"]: m["role"] for m in members}
    pair = [m["id"] for m in members if m["role"] == "owner"][:1]
    pair += [m["id"] for m in members if m["id"] not in pair][:1]
    for other in members:
        if other["role"] == "owner" and other["id"] not in pair:
            organization.patch(f"/api/members/{other['id']}", json={"role": "admin"})
    for _ in range(5):
        for one in pair:
            assert organization.patch(f"/api/members/{one}", json={"role": "owner"}).status_code == 200
        with ThreadPoolExecutor() as pool:
            answers = list(pool.map(lambda one: organization.patch(f"/api/members/{one}", json={"role": "admin"}).status_code, pair))
        assert sorted(answers) == [200, 409]
    for one in sorted(before, key=lambda one: before[one] != "owner"):
        organization.patch(f"/api/members/{one}", json={"role": before[one]})


def test_disable_keeps_a_link_and_delete_removes_it(plane, tenant_admin):
    made = tenant_admin.post("/api/invitation-links", json={}).json()
    path, link = f"/api/invitation-links/{made['invitation_link']['id']}", made["link"]

    def listed():
        return [item["state"] for item in tenant_admin.all("/api/invitation-links") if item["id"] == made["invitation_link"]["id"]]

    assert tenant_admin.post(path + "/disable").status_code == 200 and listed() == ["disabled"] and state(plane, link) == "revoked"
    assert tenant_admin.post(path + "/enable").status_code == 200 and listed() == ["enabled"] and state(plane, link) == "open"
    assert tenant_admin.delete(path).status_code == 204 and listed() == [] and state(plane, link) == "invalid"


def test_revoke_ends_a_link_for_good_and_keeps_it_listed(plane, team_owner):
    made = team_owner.post("/api/invitation-links", json={}).json()
    path = f"/api/invitation-links/{made['invitation_link']['id']}"
    assert team_owner.post(path + "/revoke").status_code == 200 and state(plane, made["link"]) == "revoked"
    assert made["invitation_link"]["id"] in [item["id"] for item in team_owner.all("/api/invitation-links")]
    refused(team_owner.post(path + "/enable"), 409, "action_not_supported")
    refused(team_owner.delete(path), 409, "action_not_supported")


def test_an_accepted_invitation_cannot_be_revoked(plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    made = amelia.invite(address)["invitation"]
    assert accept(plane.sign_in(address, PASSWORD), link_of(amelia, made)).status_code == 200
    with plane.untouched():
        refused(amelia.post(f"/api/invitations/{made['id']}/revoke"), 409, "already_accepted")


def test_a_revoked_invitation_and_a_used_one_are_dead_at_once(plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    person = plane.sign_in(address, PASSWORD)
    made = amelia.invite(address)["invitation"]
    revoked = link_of(amelia, made)
    amelia.post(f"/api/invitations/{made['id']}/revoke")
    with plane.untouched():
        refused(accept(person, revoked), 409, "invitation_revoked")
    used = link_of(amelia, amelia.invite(address)["invitation"])
    assert accept(person, used).status_code == 200
    refused(accept(person, used), 409, "invitation_used")


def test_of_two_who_use_a_one_use_link_at_once_one_joins(plane, tenant_admin):
    made = tenant_admin.post("/api/invitation-links", json={"max_uses": 1})
    assert made.status_code == 201, made.text
    people = [fresh_email() for _ in range(4)]

    def register(email):
        return plane.call("POST", "/api/invitee/register", json={"token": token_of(made.json()["link"]), "email": email,
                                                                 "display_name": "Somebody", "password": PASSWORD}).status_code
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(register, people))
    assert sorted(answers) == [201, 409, 409, 409]
    joined = {m["email"] for m in tenant_admin.all("/api/members")}
    assert len([email for email in people if email in joined]) == 1


def test_of_two_who_accept_one_invitation_at_once_one_joins(plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    link = link_of(amelia, amelia.invite(address)["invitation"])
    person = plane.sign_in(address, PASSWORD)
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda _: accept(person, link).status_code, range(4)))
    assert sorted(answers) == [200, 409, 409, 409]
    assert len([m for m in amelia.all("/api/members") if m["email"] == address]) == 1


def test_resending_says_whether_the_old_link_died(plane, team_owner):
    made = team_owner.invite()
    again = team_owner.post(f"/api/invitations/{made['invitation']['id']}/resend").json()
    assert state(plane, again["link"]) == "open"
    assert state(plane, made["link"]) == ("invalid" if again["old_link_dies"] else "open")


def test_expiry_follows_the_clock_of_the_server(tmp_path, contract):
    plane = Plane(tmp_path / "data", contract)
    amelia = plane.sign_in(SUPER).at("Acme Robotics")
    made = amelia.invite()["invitation"]
    link = link_of(amelia, made)
    plane.stop()
    plane.options += ["--time-offset", str(7 * 24 * 3600 + 1)]
    plane.start()
    assert state(plane, link) == "expired"
    again = plane.sign_in(SUPER).at("Acme Robotics").get(f"/api/invitations/{made['id']}").json()["invitation"]
    assert again["status"] == "expired" and again["expires_at"] == made["expires_at"]
    plane.stop()


@pytest.mark.parametrize("typed,signs_in_with", [("{}@New.Example", "{}@new.example"), ("{}@bücher.example", "{}@xn--bcher-kva.example"),
                                                 ("{}@xn--bcher-kva.example", "{}@BÜCHER.example"), ("ÉMILE.{}@new.example", "émile.{}@new.example")])
def test_an_email_is_compared_folded_and_kept_as_typed(plane, amelia, tenant_admin, typed, signs_in_with):
    unique = fresh_email().split("@")[0]
    invited, own = typed.format(unique), signs_in_with.format(unique)
    somebody(tenant_admin, own)
    made = amelia.invite(invited)["invitation"]
    assert made["address"] == invited, "as typed"
    refused(amelia.post("/api/invitations", json={"channel": "email", "address": own, "role": "member"}), 409, "already_invited", "address")
    person = plane.sign_in(invited, PASSWORD)
    assert accept(person, link_of(amelia, made)).status_code == 200
    assert amelia.member(own)["email"] == own, "as its owner typed it"


def test_removing_somebody_ends_their_session_at_the_next_call(plane, amelia):
    address = fresh_email()
    link = link_of(amelia, amelia.invite(address)["invitation"])
    plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": "Short Stay", "password": PASSWORD})
    person = plane.sign_in(address, PASSWORD)
    assert accept(person, link).status_code == 200 and person.get("/api/session").status_code == 200
    assert amelia.delete(f"/api/members/{amelia.member(address)['id']}").status_code == 204
    refused(person.get("/api/session"), 401, "session_ended")


def test_whoever_belongs_elsewhere_is_out_of_the_tenant_at_the_next_call(plane, amelia, tenant_admin):
    """And stays signed in for the others: one administrator has no say in another's tenant."""
    address = somebody(tenant_admin)
    person = plane.sign_in(address, PASSWORD)
    assert accept(person, link_of(amelia, amelia.invite(address)["invitation"])).status_code == 200
    at_acme = person.at("Acme Robotics")
    assert amelia.delete(f"/api/members/{amelia.member(address)['id']}").status_code == 204
    refused(at_acme.get("/api/members"), 403, "not_a_member")
    assert [m["tenant"]["name"] for m in person.me()["memberships"]] == ["Nebula AI 星云科技"]


def test_leaving_ends_no_session(plane, amelia):
    address = fresh_email()
    link = link_of(amelia, amelia.invite(address)["invitation"])
    plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": "Leaver", "password": PASSWORD})
    person = plane.sign_in(address, PASSWORD)
    assert accept(person, link).status_code == 200
    at_acme = person.at("Acme Robotics")
    assert at_acme.post("/api/members/leave").status_code == 204
    refused(at_acme.get("/api/members"), 403, "not_a_member")
    assert person.me()["memberships"] == []


def test_disabling_somebody_ends_their_session_at_the_next_call(plane, tenant_admin):
    address = somebody(tenant_admin)
    person = plane.sign_in(address, PASSWORD)
    assert tenant_admin.post(f"/api/members/{tenant_admin.member(address)['id']}/disable").status_code == 200
    refused(person.get("/api/session"), 401, "session_ended")


def test_what_the_console_would_never_send_is_refused_by_the_server(plane, stage):
    """Each by somebody whose policy says no, as if nobody had asked the policy."""
    member = "{member:chen.jing@acme.example}"
    stage.refuse("plain", "DELETE /api/members/" + member, "role_required")
    stage.refuse("finance", "PATCH /api/members/" + member, "role_required", json={"role": "dev_admin"})
    stage.refuse("plain", "POST /api/invitations", "role_required", json={"channel": "email", "address": fresh_email(), "role": "member"})
    stage.refuse("super", "POST /api/invitation-links", "action_not_supported", json={})
