# SPDX-License-Identifier: MIT
"""Teams, workspaces and groups: made, renamed and dissolved; who is in them, as what, and who may change that."""

import uuid

import pytest

from plane import fresh_email, refused, token_of

STALE = {"If-Match": '"0"'}
SALES = "/api/teams/{team:Sales}"
BASEMENT = "/api/teams/{team:Basement}"
MARGARET = "{member:margaret.peacock@northwind.example}"
SAMIR = "{member:samir.n@initech.example}"


def make(person, kind="workspace"):
    answer = person.post("/api/teams", json={"kind": kind, "name": f"Team {uuid.uuid4().hex[:8]}"})
    assert answer.status_code == 201, answer.text
    return answer.json()["team"]


def inside(person, team):
    return {item["member_id"]: item["role"] for item in person.all(f"/api/teams/{team['id']}/members")}


def teams_of(person, member):
    return {item["team_id"]: item["role"] for item in person.all(f"/api/members/{member['id']}/teams")}


def put(person, team, member, **body):
    answer = person.put(f"/api/teams/{team['id']}/members/{member['id']}", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()["team_membership"]


def joined(stage):
    """Somebody new in the organization with workspaces."""
    address = fresh_email()
    stage.person("hub admin").invite(address)
    link = [line for line in stage.plane.mails()[-1].splitlines() if "/invite/" in line][0]
    answer = stage.plane.call("POST", "/api/invitee/register", json={
        "token": token_of(link), "display_name": "New Colleague", "password": "a long enough sentence"})
    assert answer.status_code == 201, answer.text
    return stage.person("hub admin").member(address), stage.plane.sign_in(address, "a long enough sentence").at("Northwind Trading")


def test_the_policy_says_what_there_is(stage):
    def kinds(name):
        person = stage.person(name)
        policy = person.get(f"/api/tenants/{person.tenant}").json()["policy"]
        return {kind["id"]: kind for kind in policy["team_kinds"]}, policy["actions"]["team.manage"]["availability"]

    hub, may = kinds("hub admin")
    assert list(hub) == ["workspace", "group"] and may == "allowed"
    assert [role["id"] for role in hub["workspace"]["roles"]] == ["manager", "member"] and hub["group"]["roles"] == []
    assert hub["workspace"]["default_role"] == "member" and hub["workspace"]["assignable_before_joining"]
    assert kinds("hub member")[1] == "denied"
    organization, may = kinds("org admin")
    assert list(organization) == ["team"] and may == "allowed"
    assert organization["team"]["self_service"] and not organization["team"]["assignable_before_joining"]
    assert kinds("super") == ({}, "unsupported")


def test_making_renaming_and_dissolving(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    team = make(admin)
    assert team in admin.all("/api/teams") and team["member_count"] == 0
    put(admin, team, member)
    renamed = admin.patch(f"/api/teams/{team['id']}", json={"name": "Ünderwriting " + member["id"]}, headers={"If-Match": f'"{team["version"]}"'})
    assert renamed.status_code == 200 and renamed.json()["team"]["version"] != team["version"]
    name = renamed.json()["team"]["name"]
    assert admin.member(member["email"])["teams"] == [name], "the row of a member says the name that it has now"
    refused(admin.post("/api/teams", json={"kind": "workspace", "name": name.upper()}), 409, "name_taken", "name")
    assert admin.post("/api/teams", json={"kind": "group", "name": name.upper()}).status_code == 201, "another kind, another name space"
    assert admin.delete(f"/api/teams/{team['id']}").status_code == 204
    assert team["id"] not in [item["id"] for item in admin.all("/api/teams")]
    after = admin.member(member["email"])
    assert after["teams"] == [] and after["status"] == "active", "who was in it stays a member of the organization"


def test_a_name_of_its_own_is_not_taken(stage):
    admin = stage.person("hub admin")
    team = make(admin)
    assert admin.patch(f"/api/teams/{team['id']}", json={"name": team["name"].upper()}).status_code == 200


def test_putting_in_and_taking_out(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    workspace, group = make(admin), make(admin, "group")
    assert put(admin, workspace, member)["role"] == "member"
    assert put(admin, workspace, member, role="manager")["role"] == "manager"
    assert put(admin, workspace, member)["role"] == "manager", "no role said, none changed"
    assert put(admin, group, member)["role"] is None
    assert inside(admin, workspace) == {member["id"]: "manager"}
    assert teams_of(admin, member) == {workspace["id"]: "manager", group["id"]: None}
    assert set(admin.member(member["email"])["teams"]) == {workspace["name"], group["name"]}
    assert [item["member_count"] for item in admin.all("/api/teams") if item["id"] == workspace["id"]] == [1]
    assert admin.delete(f"/api/teams/{workspace['id']}/members/{member['id']}").status_code == 204
    assert teams_of(admin, member) == {group["id"]: None}
    refused(admin.delete(f"/api/teams/{workspace['id']}/members/{member['id']}"), 404, "not_found")


def test_a_change_is_in_the_changes_of_members(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    since = admin.get("/api/members/changes").json()["next"]
    team = make(admin)
    put(admin, team, member)
    changed = admin.get(f"/api/members/changes?since={since}").json()["changed"]
    assert [(item["id"], item["teams"]) for item in changed] == [(member["id"], [team["name"]])]


def test_lists_come_in_pages(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    teams = [make(admin) for _ in range(3)]
    for team in teams:
        put(admin, team, member)
    assert len(admin.all(f"/api/members/{member['id']}/teams", limit=2)) == 3
    assert {team["id"] for team in teams} <= {team["id"] for team in admin.all("/api/teams", limit=2)}


def test_a_manager_changes_who_is_inside_and_nothing_else(stage):
    admin = stage.person("hub admin")
    (member, person), (colleague, _) = joined(stage), joined(stage)
    workspace, other = make(admin), make(admin)
    put(admin, workspace, member, role="manager")
    assert put(person, workspace, colleague)["role"] == "member"
    assert person.delete(f"/api/teams/{workspace['id']}/members/{colleague['id']}").status_code == 204
    refused(person.put(f"/api/teams/{other['id']}/members/{colleague['id']}", json={}), 403, "role_required")
    refused(person.patch(f"/api/teams/{workspace['id']}", json={"name": "Mine"}), 403, "role_required")
    put(admin, workspace, member, role="member")
    refused(person.put(f"/api/teams/{workspace['id']}/members/{colleague['id']}", json={}), 403, "role_required")


def test_who_may_put_oneself_in(stage):
    person = stage.person("org member")
    me = person.member("samir.n@initech.example")
    basement = next(item for item in person.all("/api/teams") if item["name"] == "Basement")
    assert put(person, basement, me)["role"] is None
    assert me["id"] in inside(person, basement)
    assert person.delete(f"/api/teams/{basement['id']}/members/{me['id']}").status_code == 204
    refused(person.put(f"/api/teams/{basement['id']}/members/{person.member('milton.waddams@initech.example')['id']}", json={}), 403, "role_required")


def test_a_machine_may_what_its_role_may(stage):
    token = stage.token("read", "write")
    team = make(token, "team")
    member = token.member("svc-printer@initech.example")
    put(token, team, member)
    assert member["id"] in inside(token, team)
    assert token.delete(f"/api/teams/{team['id']}").status_code == 204


def test_invited_into_what_was_planned(stage):
    admin = stage.person("hub admin")
    workspace, group, later = make(admin), make(admin, "group"), make(admin)
    address = fresh_email()
    made = admin.invite(address, teams=[group["id"], workspace["id"]])["invitation"]
    assert set(made["teams"]) == {workspace["name"], group["name"]}
    row = admin.member(address)
    assert row["status"] == "invited" and row["invitation_id"] == made["id"] and set(row["teams"]) == set(made["teams"])
    put(admin, later, row, role="manager")
    assert later["name"] in admin.get(f"/api/invitations/{made['id']}").json()["invitation"]["teams"]
    link = [line for line in stage.plane.mails()[-1].splitlines() if "/invite/" in line][0]
    answer = stage.plane.call("POST", "/api/invitee/register", json={
        "token": token_of(link), "display_name": "Planned", "password": "a long enough sentence"})
    assert answer.status_code == 201, answer.text
    after = admin.member(address)
    assert after["id"] == row["id"] and after["status"] == "active" and after["invitation_id"] is None
    assert teams_of(admin, after) == {workspace["id"]: "member", group["id"]: None, later["id"]: "manager"}


def test_removal_takes_out_of_everything(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    workspace = make(admin)
    put(admin, workspace, member)
    policy = admin.get(f"/api/tenants/{admin.tenant}").json()["policy"]
    assert any("workspaces" in sentence for sentence in policy["consequences"]["member.remove"]), "and says so beforehand"
    assert admin.delete(f"/api/members/{member['id']}").status_code == 204
    assert inside(admin, workspace) == {}


def test_what_is_done_is_on_record(stage):
    admin = stage.person("hub admin")
    member, _ = joined(stage)
    team = make(admin)
    put(admin, team, member)
    put(admin, team, member, role="manager")
    admin.delete(f"/api/teams/{team['id']}/members/{member['id']}")
    rows = reversed(admin.all("/api/activity?action=team"))
    said = [(row["action"], row["before"], row["after"]) for row in rows if row["target"]["id"] == member["id"]]
    assert said == [("team.assign", None, f"{team['name']} (member)"),
                    ("team.assign", f"{team['name']} (member)", f"{team['name']} (manager)"),
                    ("team.unassign", f"{team['name']} (manager)", None)]


@pytest.mark.parametrize("who,call,code,body,headers", [
    ("super", "GET /api/teams", "action_not_supported", None, None),
    ("hub admin", "GET /api/teams?limit=0", "bad_parameter", None, None),
    ("hub member", "POST /api/teams", "role_required", {"kind": "workspace", "name": "X"}, None),
    ("super", "POST /api/teams", "action_not_supported", {"kind": "workspace", "name": "X"}, None),
    ("hub admin", "POST /api/teams", "unknown_kind", {"kind": "team", "name": "X"}, None),
    ("hub admin", "POST /api/teams", "name_taken", {"kind": "workspace", "name": "SALES"}, None),
    ("hub admin", "POST /api/teams", "missing_field", {"kind": "workspace", "name": " "}, None),
    ("hub member", f"PATCH {SALES}", "role_required", {"name": "X"}, None),
    ("hub admin", "PATCH /api/teams/none", "not_found", {"name": "X"}, None),
    ("hub admin", f"PATCH {SALES}", "name_taken", {"name": "archive"}, None),
    ("hub admin", f"PATCH {SALES}", "lost_update", {"name": "X"}, STALE),
    ("hub admin", f"PATCH {SALES}", "missing_field", {"name": ""}, None),
    ("hub member", f"DELETE {SALES}", "role_required", None, None),
    ("hub admin", "DELETE /api/teams/none", "not_found", None, None),
    ("hub admin", f"DELETE {SALES}", "lost_update", None, STALE),
    ("hub admin", "GET /api/teams/none/members", "not_found", None, None),
    ("super", "GET /api/teams/none/members", "action_not_supported", None, None),
    ("org member", f"PUT {BASEMENT}/members/{{member:peter.gibbons@initech.example}}", "role_required", {}, None),
    ("hub admin", f"PUT /api/teams/none/members/{MARGARET}", "not_found", {}, None),
    ("hub admin", f"PUT {SALES}/members/none", "not_found", {}, None),
    ("hub admin", f"PUT {SALES}/members/{MARGARET}", "unknown_role", {"role": "emperor"}, None),
    ("hub admin", f"PUT {SALES}/members/{MARGARET}", "unknown_role", {"role": ""}, None),
    ("org admin", f"PUT {BASEMENT}/members/{SAMIR}", "unknown_role", {"role": "manager"}, None),
    ("super", "PUT /api/teams/none/members/none", "action_not_supported", {}, None),
    ("org member", f"DELETE {BASEMENT}/members/{{member:milton.waddams@initech.example}}", "role_required", None, None),
    ("hub admin", f"DELETE {SALES}/members/none", "not_found", None, None),
    ("super", "DELETE /api/teams/none/members/none", "action_not_supported", None, None),
    ("hub admin", "GET /api/members/none/teams", "not_found", None, None),
    ("super", "GET /api/members/none/teams", "action_not_supported", None, None),
    ("hub admin", "POST /api/invitations", "unknown_team", {"channel": "email", "address": "x@new.example", "teams": ["none"]}, None)])
def test_refused(stage, who, call, code, body, headers):
    stage.refuse(who, call, code, json=body, headers=headers)


def test_what_is_not_planned_before_joining(stage):
    team = stage.person("org owner").all("/api/teams")[0]
    stage.refuse("org owner", "POST /api/invitations", "not_before_joining",
                 json={"channel": "email", "address": "x@new.example", "teams": [team["id"]]})


def test_a_foreign_team_is_not_there(stage):
    team = stage.person("org owner").all("/api/teams")[0]
    refused(stage.person("hub admin").patch(f"/api/teams/{team['id']}", json={"name": "Taken over"}), 404, "not_found")
    refused(stage.person("hub admin").get(f"/api/teams/{team['id']}/members"), 404, "not_found")
