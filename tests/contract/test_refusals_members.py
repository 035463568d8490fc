# SPDX-License-Identifier: MIT
"""Who may not do what with members and admin tokens: one line a refusal, and nothing changes by any of them."""

import pytest

from plane import SAMPLE_PASSWORD, fresh_email, refused, token_of

STALE = {"If-Match": '"0"'}
NAME = {"display_name": "Another"}
PROMOTE = {"role": "admin"}
TOKEN = {"name": "stage", "scopes": ["read"]}
PASSWORD = "a long enough sentence"


@pytest.mark.parametrize("who,call,code,body,headers", [
    ("org admin", "GET /api/admin-tokens", "role_required", None, None),
    ("org admin", "DELETE /api/admin-tokens/none", "role_required", None, None),
    ("super", "GET /api/admin-tokens", "action_not_supported", None, None),
    ("super", "DELETE /api/admin-tokens/none", "action_not_supported", None, None),
    ("org owner", "POST /api/admin-tokens", "missing_field", {**TOKEN, "scopes": []}, None),
    ("org owner", "GET /api/admin-tokens?limit=0", "bad_parameter", None, None),
    ("super", "GET /api/tenants?limit=0", "bad_parameter", None, None),
    ("super", "GET /api/tenants?colour=1", "bad_parameter", None, None),
    ("super", "GET /api/members?type=robot", "bad_parameter", None, None),
    ("super", "GET /api/members/changes?limit=0", "bad_parameter", None, None),
    ("super", "GET /api/members/changes?cursor=x", "bad_parameter", None, None),
    ("org owner", "POST /api/members", "already_invited", {"name": "Nina", "email": "Nina.Alvarez@initech.example"}, None),
    ("org owner", "POST /api/members", "unknown_field", {"display_name": "Nina", "email": "n@new.example"}, None),
    ("org owner", "POST /api/members", "unknown_field", {"name": "Nina", "email": "n@new.example", "password": PASSWORD}, None),
    ("tenant admin", "POST /api/members", "missing_field", {"display_name": "Nina", "email": "n@new.example"}, None),
    ("org member", "POST /api/members", "role_required", {"name": "Nina", "email": "n@new.example"}, None),
    ("tenant user", "GET /api/members/{member:zhao.min@nebula.example}", "not_found", None, None),
    ("team owner", "PATCH /api/members/nobody", "not_found", PROMOTE, None),
    ("team member", "PATCH /api/members/{member:mina.park@globex.example}", "role_required", PROMOTE, None),
    ("team admin", "PATCH /api/members/{member:hank.scorpio@globex.example}", "protected_role", {"role": "member"}, None),
    ("team owner", "PATCH /api/members/{member:mina.park@globex.example}", "nothing_to_change", {}, None),
    ("team owner", "PATCH /api/members/{member:mina.park@globex.example}", "action_not_supported", NAME, None),
    ("tenant admin", "PATCH /api/members/{member:liu.yang@nebula.example}", "missing_field", {"display_name": " "}, None),
    ("hub admin", "PATCH /api/members/{member:laura.callahan@northwind.example}", "not_joined", PROMOTE, None),
    ("hub member", "PATCH /api/members/{member:nancy.davolio@northwind.example}", "role_required", {"role": "member"}, None),
    ("team owner", "DELETE /api/members/{member:mina.park@globex.example}", "lost_update", None, STALE),
    ("team admin", "DELETE /api/members/{member:hank.scorpio@globex.example}", "protected_role", None, None),
    ("team member", "DELETE /api/members/{member:mina.park@globex.example}", "role_required", None, None),
    ("root at org", "DELETE /api/members/{member:bill.lumbergh@initech.example}", "last_administrator", None, None),
    ("root at org", "PATCH /api/members/{member:bill.lumbergh@initech.example}", "last_administrator", {"role": "member"}, None),
    ("tenant admin", "POST /api/members/nobody/disable", "not_found", None, None),
    ("tenant admin", "POST /api/members/{member:liu.yang@nebula.example}/disable", "lost_update", None, STALE),
    ("tenant user", "POST /api/members/{member:chen.yu@nebula.example}/disable", "role_required", None, None),
    ("root at nebula", "POST /api/members/{member:chen.yu@nebula.example}/disable", "protected_role", None, None),
    ("tenant admin", "POST /api/members/nobody/enable", "not_found", None, None),
    ("tenant admin", "POST /api/members/{member:tomasz.w@nebula.example}/enable", "lost_update", None, STALE),
    ("tenant user", "POST /api/members/{member:chen.yu@nebula.example}/enable", "role_required", None, None),
    ("hub member", "POST /api/members/leave", "action_not_supported", None, None),
    ("root at acme", "POST /api/members/leave", "role_required", None, None),
    ("team owner", "POST /api/members/leave", "protected_role", None, None)])
def test_refused(stage, who, call, code, body, headers):
    stage.refuse(who, call, code, json=body, headers=headers)


@pytest.mark.parametrize("method,path,body", [
    ("DELETE", "/api/session", None), ("POST", "/api/session/confirm", {"password": SAMPLE_PASSWORD}),
    ("POST", "/api/invitee/accept", {"token": "A" * 43}), ("POST", "/api/invitee/reject", {"token": "A" * 43})])
def test_a_machine_is_nobody_who_could_do_this(stage, method, path, body):
    refused(stage.token("read", "write").call(method, path, json=body), 403, "session_required")


def test_a_token_is_told_nothing_of_another_tenant(stage):
    token = stage.token("read")
    refused(token.get(f"/api/tenants/{stage.person('super').tenant}"), 403, "wrong_tenant")
    own = token.get(f"/api/tenants/{stage.person('org owner').tenant}")
    assert own.json()["tenant"]["name"] == "Initech"


def test_a_token_may_do_what_its_scope_and_its_role_say(stage):
    refused(stage.token("write").get("/api/session"), 403, "scope_missing")
    refused(stage.token("read").post("/api/members", json={"name": "X", "email": fresh_email()}), 403, "scope_missing")
    refused(stage.token("read", "write").post("/api/admin-tokens", json=TOKEN), 403, "role_required")
    bill = stage.person("org owner").member("bill.lumbergh@initech.example")
    refused(stage.token("write").delete(f"/api/members/{bill['id']}"), 403, "protected_role")


def test_a_revoked_token_is_told_so(stage):
    token = stage.token("read")
    stage.person("org owner").delete(f"/api/admin-tokens/{stage.tokens()[0]['id']}")
    refused(token.get("/api/session"), 401, "token_revoked")


def test_who_is_disabled_in_one_tenant_still_works_in_the_other(plane, stage):
    address, nebula = fresh_email(), stage.person("tenant admin")
    made = nebula.post("/api/members", json={"display_name": "Both", "email": address, "password": PASSWORD}).json()["member"]
    link = stage.person("team owner").invite(address)["link"]
    assert plane.sign_in(address, PASSWORD).post("/api/invitee/accept", json={"token": token_of(link)}).status_code == 200
    assert nebula.post(f"/api/members/{made['id']}/disable").status_code == 200
    person = plane.sign_in(address, PASSWORD)
    refused(person.get(f"/api/tenants/{nebula.tenant}"), 403, "member_disabled")
    refused(plane.call("GET", "/api/members", token=person.token, tenant=nebula.tenant), 403, "member_disabled")
    assert person.at("Globex Industries").get("/api/members").status_code == 200


def test_guessing_the_own_password_is_slowed_down(plane, stage):
    address = fresh_email()
    stage.person("tenant admin").post("/api/members", json={"display_name": "Guess", "email": address, "password": PASSWORD})
    person = plane.sign_in(address, PASSWORD)
    answers = [person.post("/api/session/confirm", json={"password": "some other password"}) for _ in range(11)]
    refused(answers[0], 401, "wrong_credentials", "password")
    refused(answers[-1], 429, "too_many_attempts")
    assert int(answers[-1].headers["Retry-After"]) > 0
    refused(person.post("/api/session/confirm", json={"password": PASSWORD}), 429, "too_many_attempts")
    assert person.get("/api/session").status_code == 200, "the session itself goes on"
