# SPDX-License-Identifier: MIT
"""API keys of members: shown once, own ones for everybody, anybody's for administrators, and dead with their owner."""

import re

import pytest

from plane import Person, fresh_email, refused

PASSWORD = "a long enough sentence"
NAME = {"name": "notebook"}


def make(person, member, name="notebook"):
    answer = person.post(f"/api/members/{member['id']}/keys", json={"name": name})
    assert answer.status_code == 201, answer.text
    return answer.json()["api_key"], answer.json()["key"]


def keys(person, member):
    return person.all(f"/api/members/{member['id']}/keys")


def with_key(plane, key):
    return Person(plane, key)


@pytest.fixture
def user(plane, tenant_admin):
    """A fresh member who can sign in, at their tenant; and their row."""
    body = {"display_name": "Key Owner", "email": fresh_email(), "password": PASSWORD}
    member = tenant_admin.post("/api/members", json=body).json()["member"]
    return Person(plane, plane.sign_in(member["email"], PASSWORD).token, tenant_admin.tenant), member


def test_a_key_is_shown_once_and_kept_as_a_digest(plane, user):
    person, member = user
    made, key = make(person, member)
    assert key.startswith("rck_") and key.endswith(made["tail"]) and made["state"] == "active"
    listed = keys(person, member)
    assert [item["id"] for item in listed] == [made["id"]]
    assert key not in str(listed) and key not in str(plane.database()), "the key itself is kept nowhere"


def test_a_key_says_whose_it_is(plane, user):
    person, member = user
    _, key = make(person, member)
    me = with_key(plane, key).me()
    assert me["credential"]["kind"] == "api_key" and me["account"]["email"] == member["email"]
    assert [m["member_id"] for m in me["memberships"]] == [member["id"]]
    assert keys(person, member)[0]["last_used_at"]


def test_a_key_manages_nothing(plane, contract, user):
    person, member = user
    caller = with_key(plane, make(person, member)[1])
    # An administrator's key may as little as anybody's.
    admin_key = with_key(plane, make(*admin_and_row(plane, person))[1])
    for method, template, operation in contract.operations():
        calls = (method, template) in (("get", "/api/session"), ("get", "/api/usage"), ("post", "/api/usage"))
        if operation.get("security") == [] or calls:
            continue
        path = re.sub(r"\{\w+\}", "nobody", template)
        content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        body = content.get("example", {} if content else None)
        for key in (caller, admin_key):
            refused(key.call(method.upper(), path, json=body), 403, "key_not_accepted")


def admin_and_row(plane, person):
    root = plane.sign_in("root@rollcall.example")
    admin = [m for m in Person(plane, root.token, person.tenant).all("/api/members") if m["role"] == "tenant_admin"][0]
    return Person(plane, plane.sign_in(admin["email"]).token, person.tenant), admin


def test_a_revoked_key_is_dead_at_once(plane, user):
    person, member = user
    made, key = make(person, member)
    assert person.delete(f"/api/members/{member['id']}/keys/{made['id']}").status_code == 204
    refused(with_key(plane, key).get("/api/session"), 401, "key_revoked")
    assert person.delete(f"/api/members/{member['id']}/keys/{made['id']}").status_code == 204, "twice is as good as once"
    assert [item["state"] for item in keys(person, member)] == ["revoked"]
    make(person, member)  # its name is free again


def test_an_administrator_makes_and_revokes_anybodys(plane, tenant_admin, user):
    person, member = user
    made, key = make(tenant_admin, member, "from above")
    assert made["created_by"] == tenant_admin.me()["account"]["display_name"]
    assert with_key(plane, key).get("/api/session").status_code == 200
    assert tenant_admin.delete(f"/api/members/{member['id']}/keys/{made['id']}").status_code == 204
    refused(with_key(plane, key).get("/api/session"), 401, "key_revoked")


def test_the_keys_of_a_disabled_member_sleep(plane, tenant_admin, user):
    person, member = user
    _, key = make(person, member)
    tenant_admin.post(f"/api/members/{member['id']}/disable")
    refused(with_key(plane, key).get("/api/session"), 403, "member_disabled")
    refused(tenant_admin.post(f"/api/members/{member['id']}/keys", json={"name": "late"}), 409, "not_active")
    tenant_admin.post(f"/api/members/{member['id']}/enable")
    assert with_key(plane, key).get("/api/session").status_code == 200


def test_the_keys_of_a_removed_member_are_revoked(plane, tenant_admin, user):
    person, member = user
    _, key = make(person, member)
    policy = tenant_admin.get(f"/api/tenants/{tenant_admin.tenant}").json()["policy"]
    assert any("API keys" in sentence for sentence in policy["consequences"]["member.remove"]), "it is said beforehand"
    tenant_admin.delete(f"/api/members/{member['id']}")
    refused(with_key(plane, key).get("/api/session"), 401, "key_revoked")


def test_the_row_counts_working_keys(plane, tenant_admin, user):
    person, member = user
    token = tenant_admin.get("/api/members/changes").json()["next"]
    first, _ = make(person, member, "one")
    make(person, member, "two")
    row = tenant_admin.get(f"/api/members/{member['id']}").json()["member"]
    assert row["active_keys"] == 2 and row["version"] == member["version"], "a key is no edit of its owner"
    changed = tenant_admin.get(f"/api/members/changes?since={token}").json()["changed"]
    assert [item["active_keys"] for item in changed if item["id"] == member["id"]] == [2]
    person.delete(f"/api/members/{member['id']}/keys/{first['id']}")
    assert person.get(f"/api/members/{member['id']}").json()["member"]["active_keys"] == 1


def test_how_many_keys_others_have_is_not_told(stage):
    rows = {row["email"]: row["active_keys"] for row in stage.person("team member").all("/api/members")}
    assert rows.pop("zhang.san@globex.example") is not None
    assert set(rows.values()) == {None}


def test_the_same_request_makes_one_key(user):
    person, member = user
    path, header = f"/api/members/{member['id']}/keys", {"Idempotency-Key": "once"}
    answers = [person.post(path, json=NAME, headers=header).json() for _ in range(2)]
    assert answers[0] == answers[1] and len(keys(person, member)) == 1


def test_keys_come_in_pages_newest_first(user):
    person, member = user
    made = [make(person, member, f"key {number}")[0]["id"] for number in range(3)]
    assert [item["id"] for item in person.all(f"/api/members/{member['id']}/keys", limit=2)] == made[::-1]


def test_names_of_keys(user):
    person, member = user
    make(person, member)
    refused(person.post(f"/api/members/{member['id']}/keys", json=NAME), 409, "name_taken", "name")
    refused(person.post(f"/api/members/{member['id']}/keys", json={"name": " "}), 422, "missing_field", "name")


@pytest.mark.parametrize("who,call,code", [
    ("team member", "GET /api/members/{member:mina.park@globex.example}/keys", "role_required"),
    ("team member", "POST /api/members/{member:mina.park@globex.example}/keys", "role_required"),
    ("team member", "DELETE /api/members/{member:mina.park@globex.example}/keys/none", "role_required"),
    ("tenant user", "GET /api/members/{member:zhao.min@nebula.example}/keys", "not_found"),
    ("team owner", "GET /api/members/nobody/keys", "not_found"),
    ("team owner", "POST /api/members/nobody/keys", "not_found"),
    ("team owner", "DELETE /api/members/{member:mina.park@globex.example}/keys/none", "not_found"),
    ("team owner", "GET /api/members/{member:mina.park@globex.example}/keys?limit=0", "bad_parameter"),
    ("super", "GET /api/members/nobody/keys", "action_not_supported"),
    ("super", "POST /api/members/nobody/keys", "action_not_supported"),
    ("super", "DELETE /api/members/nobody/keys/none", "action_not_supported"),
    ("hub admin", "GET /api/members/nobody/keys", "action_not_supported"),
])
def test_refusals(stage, who, call, code):
    stage.refuse(who, call, code, NAME if call.startswith("POST") else None)


def test_a_key_of_another_member_is_not_found_there(stage):
    owner = stage.person("team owner")
    mina, rosa = owner.member("mina.park@globex.example"), owner.member("rosa.delgado@globex.example")
    made, _ = make(owner, mina, "of Mina")
    refused(owner.delete(f"/api/members/{rosa['id']}/keys/{made['id']}"), 404, "not_found")


def test_a_service_owns_keys_without_signing_in(plane, owner):
    address = f"ci-{fresh_email()}"
    service = owner.post("/api/members", json={"name": "Builds", "email": address}).json()["member"]
    _, key = make(owner, service, "builds")
    assert with_key(plane, key).me()["account"]["display_name"] == "Builds"


def test_a_key_spends_its_owners_share(plane, tenant_admin, user):
    person, member = user
    caller = with_key(plane, make(person, member)[1])
    refused(caller.post("/api/usage", json={"amount": 1}), 402, "no_credits")
    tenant_admin.post(f"/api/members/{member['id']}/credits/allocate", json={"amount": 50})
    assert caller.post("/api/usage", json={"amount": 20}).json()["usage"]["left"] == 30
    assert caller.get("/api/usage").json()["usage"] == person.get("/api/usage").json()["usage"]
    wrong = plane.call("POST", "/api/usage", token=caller.token, tenant="ten_other", json={"amount": 1})
    refused(wrong, 403, "wrong_tenant")
