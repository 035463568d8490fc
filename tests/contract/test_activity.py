# SPDX-License-Identifier: MIT
"""The audit log: who did what to whom, from where and by which request; newest first, filtered, and never with a secret."""

from datetime import datetime, timedelta

import pytest

from plane import fresh_email, refused, token_of


def newest(person, query=""):
    return person.get(f"/api/activity?limit=1&{query}").json()["items"][0]


def test_a_change_is_there_with_the_id_of_its_request(owner):
    address = "svc-" + fresh_email()
    made = owner.post("/api/members", json={"name": "Logged service", "email": address}, headers={"X-Request-Id": "mine-1"})
    assert made.status_code == 201
    entry = newest(owner, "action=member.create")
    me = owner.me()["account"]
    assert entry["request_id"] == "mine-1"
    assert entry["actor"] == {"kind": "member", "id": me["id"], "name": me["display_name"]}
    assert entry["target"] == {"kind": "member", "id": made.json()["member"]["id"], "name": "Logged service"}
    assert entry["before"] is None and entry["after"] == "member"
    assert entry["from"] == "127.0.0.1"


def test_before_and_after_of_a_role(owner):
    address = "role-" + fresh_email()
    owner.post("/api/members", json={"name": "Rises", "email": address})
    member = owner.member(address)
    assert owner.patch(f"/api/members/{member['id']}", json={"role": "admin"}).status_code == 200
    entry = newest(owner, f"target={member['id']}")
    assert (entry["action"], entry["before"], entry["after"]) == ("member.change_role", "member", "admin")


def test_who_was_removed_is_still_named(owner):
    address = "gone-" + fresh_email()
    owner.post("/api/members", json={"name": "Soon gone", "email": address})
    member = owner.member(address)
    assert owner.delete(f"/api/members/{member['id']}").status_code == 204
    entry = newest(owner, "action=member.remove")
    assert entry["target"] == {"kind": "member", "id": member["id"], "name": "Soon gone"}
    assert entry["before"] == "member" and entry["after"] is None
    # The history of who is gone is kept.
    assert [e["action"] for e in owner.all(f"/api/activity?target={member['id']}")] == ["member.remove", "member.create"]


def test_what_is_refused_is_not_there(owner):
    before = newest(owner)["id"]
    me = owner.member(owner.me()["account"]["email"])
    assert owner.delete(f"/api/members/{me['id']}").status_code in (403, 409)
    assert newest(owner)["id"] == before


def test_an_invitee_and_a_system_administrator_are_told_apart(plane, root, owner):
    address = fresh_email()
    made = root.at("Initech").invite(address)
    assert newest(owner, "action=invitation.create")["actor"]["kind"] == "system_administrator"
    body = {"token": token_of(made["link"]), "display_name": "Newly Joined", "password": "a long enough sentence"}
    assert plane.call("POST", "/api/invitee/register", json=body).status_code == 201
    joined = newest(owner, "action=member.join")
    assert joined["actor"]["kind"] == "invitee" and joined["actor"]["name"] == "Newly Joined"
    assert joined["target"]["name"] == "Newly Joined"


def test_a_machine_is_named_by_its_token(plane, owner):
    from plane import Person
    name = fresh_email()
    made = owner.post("/api/admin-tokens", json={"name": name, "scopes": ["write", "read"], "expires_in_seconds": None}).json()
    machine = Person(plane, made["token"])
    machine.post("/api/members", json={"name": "By machine", "email": fresh_email()})
    entry = newest(machine, "action=member.create")
    assert entry["actor"] == {"kind": "admin_token", "id": made["admin_token"]["id"], "name": name}
    assert made["token"] not in owner.get("/api/activity?limit=1000").text


@pytest.mark.parametrize("kind", ["member", "invitation"])
def test_a_kind_is_every_action_of_it(amelia, kind):
    entries = amelia.all(f"/api/activity?action={kind}")
    assert len({e["action"] for e in entries}) > 1
    assert all(e["action"].startswith(kind + ".") for e in entries)


def test_filters_narrow_together(amelia):
    everything = amelia.all("/api/activity")
    actor = next(e["actor"]["id"] for e in everything if e["actor"]["name"] == "王小明")
    by = amelia.all(f"/api/activity?actor={actor}&action=invitation.create")
    assert by and by == [e for e in everything if e["actor"]["id"] == actor and e["action"] == "invitation.create"]


def test_a_span_of_time(amelia):
    everything = amelia.all("/api/activity")
    middle = everything[len(everything) // 2]["at"]
    recent = amelia.all(f"/api/activity?from={middle}")
    older = amelia.all(f"/api/activity?until={middle}")
    assert recent + older == everything
    assert recent[-1]["at"] == middle and all(e["at"] < middle for e in older)


@pytest.mark.parametrize("query", ["from=yesterday", "until=2026", "kind=member", "limit=0"])
def test_a_filter_that_makes_no_sense_is_refused(amelia, query):
    refused(amelia.get("/api/activity?" + query), 422, "bad_parameter")


def test_newest_first_and_stable_while_it_grows(amelia):
    first = amelia.get("/api/activity?limit=3").json()
    amelia.invite(fresh_email())
    rest = amelia.get(f"/api/activity?limit=1000&cursor={first['next_cursor']}").json()
    whole = first["items"] + rest["items"]
    assert len({e["id"] for e in whole}) == len(whole) == first["total"]
    moments = [datetime.fromisoformat(e["at"].replace("Z", "+00:00")) for e in whole]
    assert all(a >= b for a, b in zip(moments, moments[1:]))
    assert moments[0] - moments[-1] > timedelta(days=30), "a sample has a history"


def test_every_tenant_has_one_and_only_its_own(root):
    seen = {}
    for tenant in root.all("/api/tenants"):
        if tenant["state"] == "suspended":
            continue
        for entry in root.at(tenant["name"]).all("/api/activity"):
            assert seen.setdefault(entry["request_id"], tenant["id"]) == tenant["id"]
    assert len(set(seen.values())) >= 5


def test_only_administrators_read_it(stage):
    for name in ("plain", "org member", "team member", "hub member", "tenant user"):
        stage.refuse(name, "GET /api/activity", "role_required")
