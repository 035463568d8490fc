# SPDX-License-Identifier: MIT
"""The Lake column of the product's table: several teams for one person and a personal context, e-mail and links."""

import pytest

from plane import SAMPLE_PASSWORD, Person, fresh_email, refused, token_of

PASSWORD = "a long enough sentence"


def register(plane, link, email=None, name="New Person"):
    body = {"token": token_of(link), "display_name": name, "password": PASSWORD} | ({"email": email} if email else {})
    answer = plane.call("POST", "/api/invitee/register", json=body)
    assert answer.status_code == 201, answer.text
    return Person(plane, answer.json()["session"]["token"]), answer.json()


def join(plane, owner, role="member"):
    """Somebody new in the team, and their row there."""
    address = fresh_email()
    person, answer = register(plane, owner.invite(address, role)["link"])
    assert answer["state"] == "accepted", "registering joins at once"
    return Person(plane, person.token, owner.tenant), owner.member(address)


def policy_of(person):
    return person.get(f"/api/tenants/{person.tenant}").json()["policy"]


def personal_of(person):
    found = [tenant for tenant in person.all("/api/tenants") if tenant["personal"]]
    assert len(found) == 1, "everybody has one"
    return Person(person.plane, person.token, found[0]["id"]), found[0]


def test_there_is_no_direct_creation_no_disabling_no_renaming(team_owner):
    member = team_owner.member("mina.park@globex.example")
    refused(team_owner.post("/api/members", json={"display_name": "D", "email": fresh_email()}), 409, "action_not_supported")
    refused(team_owner.post(f"/api/members/{member['id']}/disable"), 409, "action_not_supported")
    refused(team_owner.post(f"/api/members/{member['id']}/enable"), 409, "action_not_supported")
    refused(team_owner.patch(f"/api/members/{member['id']}", json={"display_name": "Other"}), 409, "action_not_supported")


def test_the_role_is_chosen_and_never_owner(team_owner):
    assert team_owner.invite(role="admin")["invitation"]["role"] == "admin"
    body = {"channel": "email", "address": fresh_email(), "role": "owner"}
    refused(team_owner.post("/api/invitations", json=body), 422, "role_not_invitable", "role")
    refused(team_owner.post("/api/invitation-links", json={"role": "owner"}), 422, "role_not_invitable", "role")


def test_registering_by_email_joins_at_once(plane, team_owner):
    person, row = join(plane, team_owner, "admin")
    assert row["role"] == "admin" and row["status"] == "active"
    assert person.get("/api/members").status_code == 200


def test_an_account_that_is_there_accepts(plane, team_owner):
    link = team_owner.invite("andrew.fuller@northwind.example")["link"]
    andrew = plane.sign_in("andrew.fuller@northwind.example")
    assert andrew.post("/api/invitee/accept", json={"token": token_of(link)}).json()["state"] == "accepted"
    names = [tenant["name"] for tenant in andrew.all("/api/tenants")]
    assert {"Northwind Trading", "Globex Industries", "Andrew Fuller"} <= set(names)


def test_a_link_registers_with_an_address_of_ones_own(plane, team_owner):
    made = team_owner.post("/api/invitation-links", json={"role": "member"}).json()
    address = fresh_email()
    register(plane, made["link"], address)
    assert team_owner.member(address)["role"] == "member"
    link_id = made["invitation_link"]["id"]
    assert team_owner.post(f"/api/invitation-links/{link_id}/link").json()["link"] == made["link"], "copied again"
    refused(team_owner.post(f"/api/invitation-links/{link_id}/disable"), 409, "action_not_supported")
    refused(team_owner.delete(f"/api/invitation-links/{link_id}"), 409, "action_not_supported")
    assert team_owner.post(f"/api/invitation-links/{link_id}/revoke").status_code == 200
    answer = plane.call("POST", "/api/invitee/register", json={"token": token_of(made["link"]), "email": fresh_email(), "display_name": "Late", "password": PASSWORD})
    assert answer.status_code == 409


def test_resending_kills_the_old_link(plane, team_owner):
    made = team_owner.invite()
    again = team_owner.post(f"/api/invitations/{made['invitation']['id']}/resend")
    assert again.status_code == 200 and again.json()["old_link_dies"] is True
    assert plane.call("POST", "/api/invitee/lookup", json={"token": token_of(made["link"])}).json()["state"] != "open"
    assert plane.call("POST", "/api/invitee/lookup", json={"token": token_of(again.json()["link"])}).json()["state"] == "open"


def test_revoking_ends_an_invitation_that_is_open(plane, team_owner):
    made = team_owner.invite()
    assert team_owner.post(f"/api/invitations/{made['invitation']['id']}/revoke").json()["invitation"]["status"] == "revoked"
    assert plane.call("POST", "/api/invitee/lookup", json={"token": token_of(made["link"])}).json()["state"] == "revoked"
    accepted = team_owner.all("/api/invitations?status=accepted")[0]
    refused(team_owner.post(f"/api/invitations/{accepted['id']}/revoke"), 409, "already_accepted")


def test_there_is_no_rejecting(plane, team_owner):
    link = team_owner.invite("nancy.davolio@northwind.example")["link"]
    nancy = plane.sign_in("nancy.davolio@northwind.example")
    refused(nancy.post("/api/invitee/reject", json={"token": token_of(link)}), 409, "action_not_supported")


def test_owner_and_admin_change_roles(plane, stage, team_owner):
    _, row = join(plane, team_owner)
    path = f"/api/members/{row['id']}"
    assert stage.person("team admin").patch(path, json={"role": "admin"}).json()["member"]["role"] == "admin"
    assert team_owner.patch(path, json={"role": "member"}).json()["member"]["role"] == "member"
    refused(stage.person("team member").patch(path, json={"role": "admin"}), 403, "role_required")
    refused(team_owner.patch(path, json={"role": "owner"}), 422, "role_not_assignable", "role")


def test_removing_revokes_keys_and_says_so(plane, team_owner):
    person, row = join(plane, team_owner)
    key = person.post(f"/api/members/{row['id']}/keys", json={"name": "mine"}).json()["key"]
    assert any("API keys" in sentence and "revoked" in sentence for sentence in policy_of(team_owner)["consequences"]["member.remove"])
    assert team_owner.delete(f"/api/members/{row['id']}").status_code == 204
    refused(Person(plane, key).get("/api/session"), 401, "key_revoked")
    refused(person.get("/api/members"), 403, "not_a_member")


def test_who_is_removed_from_one_team_goes_on_in_the_others(plane, stage, team_owner):
    zhang = plane.sign_in("zhang.san@globex.example")
    orbit = zhang.at("Orbit Lab")
    link = stage.root_at("Orbit Lab")
    assert orbit.get("/api/members").status_code == 200
    person, row = join(plane, team_owner)
    personal, _ = personal_of(person)
    team_owner.delete(f"/api/members/{row['id']}")
    refused(person.get("/api/members"), 403, "not_a_member")
    assert personal.get("/api/members").status_code == 200, "the same session"
    assert link.get("/api/members").status_code == 200


def test_leaving_is_for_all_but_the_owner(plane, stage, team_owner):
    for role in ("member", "admin"):
        person, row = join(plane, team_owner, role)
        key = person.post(f"/api/members/{row['id']}/keys", json={"name": "mine"}).json()["key"]
        assert any("API keys" in sentence for sentence in policy_of(person)["consequences"]["member.leave"])
        assert person.post("/api/members/leave").status_code == 204
        refused(person.get("/api/members"), 403, "not_a_member")
        refused(Person(plane, key).get("/api/session"), 401, "key_revoked")
    refused(team_owner.post("/api/members/leave"), 403, "protected_role")


def test_one_person_is_in_several_teams(plane):
    zhang = plane.sign_in("zhang.san@globex.example")
    teams = {tenant["name"]: tenant for tenant in zhang.all("/api/tenants")}
    assert set(teams) == {"Globex Industries", "Orbit Lab", "张三"}
    assert [name for name, tenant in teams.items() if tenant["personal"]] == ["张三"]
    notes = {name: policy_of(zhang.at(name))["context_note"] for name in teams}
    assert notes["Globex Industries"] == "Calls spend the quota of Globex Industries."
    assert notes["Orbit Lab"] == "Calls spend the quota of Orbit Lab." and notes["张三"] == "Calls spend your own quota."


def test_a_personal_context_is_its_owners_alone(plane, root):
    zhang = plane.sign_in("zhang.san@globex.example")
    personal, tenant = personal_of(zhang)
    policy = policy_of(personal)
    allowed = {name for name, decision in policy["actions"].items() if decision["availability"] != "unsupported"}
    assert allowed <= {"key.own", "credits.read"} and policy["channels"] == []
    refused(personal.post("/api/invitations", json={"channel": "email", "address": fresh_email()}), 409, "action_not_supported")
    refused(personal.post("/api/invitation-links", json={}), 409, "action_not_supported")
    refused(personal.post("/api/members/leave"), 409, "action_not_supported")
    rows = personal.all("/api/members")
    assert [row["email"] for row in rows] == ["zhang.san@globex.example"]
    key = personal.post(f"/api/members/{rows[0]['id']}/keys", json={"name": "own"}).json()["key"]
    assert Person(plane, key).me()["credential"]["tenant_id"] == tenant["id"]
    # Not even a system administrator looks into it.
    assert tenant["id"] not in [item["id"] for item in root.all("/api/tenants")]
    refused(root.get(f"/api/tenants/{tenant['id']}"), 403, "not_a_member")


def test_who_joins_a_first_team_gets_a_personal_context(plane, team_owner):
    person, _ = join(plane, team_owner)
    _, tenant = personal_of(person)
    assert tenant["name"] == "New Person" and tenant["role_label"] == "Owner"


@pytest.mark.parametrize("email", ["amelia.hartmann@acme.example", "hank.scorpio@globex.example"])
def test_the_sample_has_one_for_everybody(plane, email):
    personal_of(plane.sign_in(email, SAMPLE_PASSWORD))


def test_calls_spend_the_chosen_contexts_quota(plane, team_owner):
    person, row = join(plane, team_owner)
    personal, _ = personal_of(person)
    pool = team_owner.get("/api/credits").json()["pool"]["left"]
    assert personal.post("/api/usage", json={"amount": 100}).status_code == 200
    assert team_owner.get("/api/credits").json()["pool"]["left"] == pool, "the team is not charged for it"
    own = personal.member(row["email"])
    key = personal.post(f"/api/members/{own['id']}/keys", json={"name": "own"}).json()["key"]
    assert Person(plane, key).post("/api/usage", json={"amount": 50}).json()["usage"]["used"] == 150


def test_a_quota_under_the_teams(plane, team_owner):
    person, row = join(plane, team_owner)
    path = f"/api/members/{row['id']}/credits"
    assert team_owner.post(f"{path}/allocate", json={"amount": 30}).status_code == 200
    assert person.post("/api/usage", json={"amount": 30}).status_code == 200
    refused(person.post("/api/usage", json={"amount": 1}), 402, "quota_exhausted")
    # Unlimited means that the owner's balance is the limit.
    assert team_owner.post(f"{path}/allocate", json={"amount": None}).json()["member"]["credits"]["limit"] is None
    assert person.post("/api/usage", json={"amount": 1}).status_code == 200
    balance = team_owner.get("/api/credits").json()["pool"]["left"]
    refused(person.post("/api/usage", json={"amount": balance + 1}), 402, "quota_exhausted")
    refused(person.get("/api/credits"), 403, "role_required")
    assert person.get("/api/usage").json()["usage"]["used"] == 31, "own usage is all that a member sees"
