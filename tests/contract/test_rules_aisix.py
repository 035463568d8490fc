# SPDX-License-Identifier: MIT
"""The AISIX column: one-time links, members without a password, admin tokens, and the one public member API."""

import json

import pytest

from plane import fresh_email, refused, token_of

TENANT = "Initech"


@pytest.fixture
def token(plane, owner):
    from plane import Person
    made = owner.post("/api/admin-tokens", json={"name": fresh_email(), "scopes": ["read", "write"], "expires_in_seconds": 3600})
    assert made.status_code == 201, made.text
    return Person(plane, made.json()["token"])


def test_the_documented_call_is_byte_compatible(token):
    body = {"name": "Responsible Person", "email": fresh_email()}
    made = token.post("/api/members", json=body)
    assert made.status_code == 201
    pairs = json.loads(made.text, object_pairs_hook=list)
    assert [key for key, _ in pairs] == ["member"]
    assert [key for key, _ in pairs[0][1]] == ["id", "user_id", "email", "display_name", "role"]
    member = made.json()["member"]
    assert member["email"] == body["email"] and member["display_name"] == body["name"] and member["role"] == "member"
    refused(token.post("/api/members", json=body), 409, "email_taken", "email")
    body["email"] = body["email"].upper()
    refused(token.post("/api/members", json=body), 409, "email_taken", "email")


def test_a_direct_member_is_active_and_cannot_sign_in(plane, owner):
    address = "svc-" + fresh_email()
    assert owner.post("/api/members", json={"name": "Payments service", "email": address}).status_code == 201
    member = owner.member(address)
    assert member["status"] == "active" and member["type"] == "api_only" and member["can_sign_in"] is False
    answer = plane.call("POST", "/api/session", json={"identifier": address, "password": "anything at all here"})
    assert answer.status_code in (401, 403)


@pytest.mark.parametrize("body,field", [({"email": "x@new.example"}, "name"), ({"name": "X"}, "email"),
                                        ({"name": "", "email": "x@new.example"}, "name"), ({"name": "X", "email": "nope"}, "email")])
def test_what_is_missing_is_named(token, body, field):
    answer = token.post("/api/members", json=body)
    assert answer.status_code == 422
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_the_email_is_unique_in_the_deployment(owner):
    refused(owner.post("/api/members", json={"name": "X", "email": "amelia.hartmann@acme.example"}), 409, "email_taken", "email")


def test_the_link_is_shown_once(owner):
    made = owner.invite(role="admin")
    assert made["link"] and made["link_shown_once"] is True
    refused(owner.post(f"/api/invitations/{made['invitation']['id']}/link"), 409, "link_shown_once")


def test_registering_through_the_link_joins(plane, owner):
    address = fresh_email()
    made = owner.invite(address, role="admin")
    answer = plane.call("POST", "/api/invitee/register", json={"token": token_of(made["link"]), "display_name": "New Admin",
                                                               "password": "a long enough sentence"})
    assert answer.status_code == 201 and answer.json()["state"] == "accepted", answer.text
    assert owner.member(address)["role"] == "admin"
    again = plane.call("POST", "/api/invitee/register", json={"token": token_of(made["link"]), "display_name": "Second",
                                                              "password": "a long enough sentence"})
    assert again.status_code == 409


def test_one_link_two_people_one_joins(plane, owner):
    from concurrent.futures import ThreadPoolExecutor
    address = fresh_email()
    made = owner.invite(address)
    body = {"token": token_of(made["link"]), "display_name": "Racer", "password": "a long enough sentence"}
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: plane.call("POST", "/api/invitee/register", json=body).status_code, range(8)))
    assert answers.count(201) == 1, answers
    assert [m["email"] for m in owner.all("/api/members")].count(address) == 1


def test_scopes(plane, owner):
    from plane import Person
    read = Person(plane, owner.post("/api/admin-tokens", json={"name": fresh_email(), "scopes": ["read"], "expires_in_seconds": None}).json()["token"])
    assert read.get("/api/members").status_code == 200
    refused(read.post("/api/members", json={"name": "X", "email": fresh_email()}), 403, "scope_missing")
    write = Person(plane, owner.post("/api/admin-tokens", json={"name": fresh_email(), "scopes": ["write"], "expires_in_seconds": None}).json()["token"])
    refused(write.get("/api/members"), 403, "scope_missing")
    assert write.post("/api/members", json={"name": "X", "email": fresh_email()}).status_code == 201


def test_a_revoked_token_is_dead_at_once(plane, owner, token):
    assert token.get("/api/members").status_code == 200
    name = token.get("/api/session").json()
    assert name["credential"]["kind"] == "admin_token"
    newest = [t for t in owner.all("/api/admin-tokens") if t["state"] == "active"]
    for item in newest:
        assert owner.delete(f"/api/admin-tokens/{item['id']}").status_code == 204
    assert token.get("/api/members").status_code == 401


def test_a_token_belongs_to_one_tenant(plane, token, amelia):
    answer = plane.call("GET", "/api/members", token=token.token, tenant=amelia.tenant)
    refused(answer, 403, "wrong_tenant")


def test_only_owners_make_tokens(plane, owner):
    admins = [m for m in owner.all("/api/members") if m["role"] == "admin" and m["can_sign_in"] and m["status"] == "active" and not m["email"].endswith("new.example")]
    admin = plane.sign_in(admins[0]["email"]).at(TENANT)
    answer = admin.post("/api/admin-tokens", json={"name": "x", "scopes": ["read"], "expires_in_seconds": None})
    assert answer.status_code == 403 and answer.json()["code"] == "role_required"


def test_the_last_owner_cannot_be_lost(owner):
    owners = [m for m in owner.all("/api/members") if m["role"] == "owner" and m["status"] == "active"]
    for member in owners[1:]:
        assert owner.patch(f"/api/members/{member['id']}", json={"role": "admin"}).status_code == 200
    me = owner.me()["account"]["email"]
    member = owner.member(me)
    answer = owner.patch(f"/api/members/{member['id']}", json={"role": "member"})
    assert answer.status_code in (403, 409) and answer.json()["code"] in ("last_administrator", "self_forbidden"), answer.text
    for other in owners[1:]:
        owner.patch(f"/api/members/{other['id']}", json={"role": "owner"})


def test_pending_until_accepted_or_revoked(owner):
    address = fresh_email()
    made = owner.invite(address, role="admin")
    pending = [i for i in owner.all("/api/invitations?status=pending") if i["address"] == address]
    assert len(pending) == 1 and pending[0]["role"] == "admin"
    refused(owner.post("/api/invitations", json={"channel": "email", "address": address.upper(), "role": "member"}), 409, "already_invited", "address")
    assert owner.post(f"/api/invitations/{made['invitation']['id']}/revoke").status_code == 200
    dead = owner.plane.call("POST", "/api/invitee/lookup", json={"token": token_of(made["link"])})
    assert dead.json()["state"] == "revoked"
    assert not [i for i in owner.all("/api/invitations?status=pending") if i["address"] == address]


@pytest.mark.parametrize("address", ["ci@local", "svc-build@cluster.internal", "räksmörgås@exämple.example"])
def test_a_synthetic_address_will_do(owner, address):
    made = owner.post("/api/members", json={"name": "Synthetic", "email": address})
    assert made.status_code == 201 and made.json()["member"]["email"] == address, made.text


@pytest.mark.parametrize("state", ["active", "revoked", "expired"])
def test_the_list_of_tokens_tells_their_state(tmp_path, contract, state):
    from plane import Plane
    plane = Plane(tmp_path / "data", contract)
    owner = plane.sign_in("bill.lumbergh@initech.example").at(TENANT)
    made = owner.post("/api/admin-tokens", json={"name": "one", "scopes": ["read"], "expires_in_seconds": 60}).json()["admin_token"]
    if state == "revoked":
        owner.delete(f"/api/admin-tokens/{made['id']}")
    if state == "expired":
        plane.stop()
        plane.options += ["--time-offset", "120"]
        plane.start()
    listed = owner.get("/api/admin-tokens").json()["items"]
    plane.stop()
    assert [t["state"] for t in listed if t["id"] == made["id"]] == [state]


def test_an_expired_token(tmp_path, contract):
    from plane import Person, Plane
    plane = Plane(tmp_path / "data", contract)
    root = plane.sign_in("root@rollcall.example").at(TENANT)
    who = [m for m in root.all("/api/members") if m["role"] == "owner" and m["can_sign_in"]][0]
    owner = plane.sign_in(who["email"]).at(TENANT)
    made = owner.post("/api/admin-tokens", json={"name": "short", "scopes": ["read"], "expires_in_seconds": 60}).json()
    plane.stop()
    plane.options += ["--time-offset", "120"]
    plane.start()
    answer = Person(plane, made["token"]).get("/api/members")
    assert answer.status_code == 401 and answer.json()["code"]
    plane.stop()
