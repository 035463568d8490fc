# SPDX-License-Identifier: MIT
"""The Gaho column of the product's table: created members with a password, links for many, enabled and disabled, never oneself."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from plane import SAMPLE_PASSWORD, fresh_email, refused, token_of
from test_links import join, make, state

PASSWORD = "a long enough sentence"
DAY = 24 * 3600


def policy(person):
    return person.get(f"/api/tenants/{person.tenant}").json()["policy"]


def create(tenant_admin, **more):
    body = {"display_name": "New user", "email": fresh_email(), "password": PASSWORD, **more}
    answer = tenant_admin.post("/api/members", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()["member"]


def test_words_and_links_are_the_products_own(tenant_admin):
    told = policy(tenant_admin)
    assert told["words"]["create_member"] == "Create user"
    assert (told["words"]["status_active"], told["words"]["status_disabled"]) == ("Enabled", "Disabled")
    assert told["links"] == {"disable": True, "remove": True, "revoke": False, "max_uses": True,
                             "lifetime_choices": [DAY, 7 * DAY, 30 * DAY]}
    assert told["actions"]["invitation.create"]["availability"] == "unsupported", "people are invited by link only"


def test_who_is_created_is_a_user_who_can_sign_in(plane, tenant_admin):
    member = create(tenant_admin)
    assert (member["role"], member["status"]) == ("user", "active")
    person = plane.sign_in(member["email"], PASSWORD)
    assert [m["tenant"]["name"] for m in person.me()["memberships"]] == ["Nebula AI 星云科技"]


@pytest.mark.parametrize("missing", ["email", "display_name", "password"])
def test_all_three_fields_are_required(tenant_admin, missing):
    body = {"display_name": "New user", "email": fresh_email(), "password": PASSWORD}
    del body[missing]
    refused(tenant_admin.post("/api/members", json=body), 422, "missing_field", missing)


@pytest.mark.parametrize("password", ["fifteen letters", "aaaaaaaaaaaaaaa", "пароль из букв!"])
def test_a_password_is_long_and_needs_nothing_else(tenant_admin, password):
    assert create(tenant_admin, password=password)


def test_an_address_of_another_tenant_is_taken_and_who_can_help_is_told(tenant_admin):
    answer = tenant_admin.post("/api/members", json={"display_name": "X", "email": "BILL.LUMBERGH@initech.example", "password": PASSWORD})
    body = refused(answer, 409, "email_taken", "email")
    assert "already registered" in body["detail"] and "system administrator" in body["detail"]


def test_nobody_is_invited_by_address_and_no_role_is_chosen(tenant_admin):
    refused(tenant_admin.post("/api/invitations", json={"channel": "email", "address": fresh_email()}), 409, "action_not_supported")
    refused(tenant_admin.post("/api/invitation-links", json={"role": "tenant_admin"}), 422, "role_not_invitable", "role")


def test_many_links_live_at_once_and_each_on_its_own(plane, tenant_admin):
    made = [make(tenant_admin) for _ in range(3)]
    assert tenant_admin.post(f"/api/invitation-links/{made[0][0]['id']}/disable").status_code == 200
    assert tenant_admin.delete(f"/api/invitation-links/{made[1][0]['id']}").status_code == 204
    assert [state(plane, link) for _, link in made] == ["revoked", "invalid", "open"]
    for _, link in made[:2]:
        assert join(plane, link).status_code in (404, 409)
    assert join(plane, made[2][1]).json()["state"] == "accepted", "the form joins at once"


def test_a_link_tells_of_its_use_and_of_its_maker(plane, tenant_admin):
    made, link = make(tenant_admin)
    assert (made["uses"], made["last_used_at"], made["attention"]) == (0, None, None)
    join(plane, link)
    listed = next(item for item in tenant_admin.all("/api/invitation-links") if item["id"] == made["id"])
    assert listed["uses"] == 1 and listed["last_used_at"]
    assert "creator_disabled" in [item["attention"] for item in tenant_admin.all("/api/invitation-links")]


def test_a_system_administrator_makes_links_that_need_no_attention(stage):
    made, _ = make(stage.person("root at nebula"))
    assert made["attention"] is None
    assert all(item["attention"] is None for item in stage.person("tenant admin").all("/api/invitation-links") if item["id"] == made["id"])


@pytest.mark.parametrize("seats", [1, 3])
def test_many_people_at_one_moment_take_no_more_seats_than_there_are(plane, tenant_admin, seats):
    made, link = make(tenant_admin, max_uses=seats)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: join(plane, link).status_code, range(8)))
    assert sorted(answers) == [201] * seats + [409] * (8 - seats)
    listed = next(item for item in tenant_admin.all("/api/invitation-links") if item["id"] == made["id"])
    assert (listed["uses"], listed["state"]) == (seats, "used_up")


def test_whoever_holds_a_link_and_has_an_account_joins_with_it(plane, tenant_admin):
    _, link = make(tenant_admin)
    person = plane.sign_in("li.wei@acme.example")
    told = person.post("/api/invitee/lookup", json={"token": token_of(link)}).json()
    assert (told["kind"], told["state"], told["account"], told["role"]) == ("link", "open", "matches", "user")
    assert person.post("/api/invitee/accept", json={"token": token_of(link)}).json()["can_call"] is False, "no credits yet"
    tenant_admin.delete(f"/api/members/{tenant_admin.member('li.wei@acme.example')['id']}")


def test_all_enabled_and_disabled(tenant_admin):
    member = create(tenant_admin)
    tenant_admin.post(f"/api/members/{member['id']}/disable")
    everybody = {m["id"] for m in tenant_admin.all("/api/members")}
    enabled = {m["id"] for m in tenant_admin.all("/api/members?status=active")}
    disabled = {m["id"] for m in tenant_admin.all("/api/members?status=disabled")}
    assert member["id"] in disabled and enabled | disabled == everybody and not enabled & disabled


def test_search_is_fuzzy_over_name_and_address(tenant_admin):
    member = create(tenant_admin, display_name="Zoë Ångström 林")
    for text in ("zoe", "ANGSTROM", "林", member["email"][:14]):
        assert member["id"] in [m["id"] for m in tenant_admin.all(f"/api/members?search={text}")], text


def test_the_one_administrator_cannot_be_lost(stage):
    for call in ("POST /api/members/{member:chen.yu@nebula.example}/disable", "DELETE /api/members/{member:chen.yu@nebula.example}"):
        stage.refuse("tenant admin", call, "self_forbidden")
        stage.refuse("root at nebula", call, "protected_role")


def test_disabling_ends_a_session_at_its_next_call_and_enabling_brings_it_back(plane, tenant_admin):
    member = create(tenant_admin)
    person = plane.sign_in(member["email"], PASSWORD).at("Nebula AI 星云科技")
    assert person.get("/api/members").status_code == 200
    tenant_admin.post(f"/api/members/{member['id']}/disable")
    assert person.get("/api/members").status_code in (401, 403)
    tenant_admin.post(f"/api/members/{member['id']}/enable")
    assert plane.sign_in(member["email"], PASSWORD).at("Nebula AI 星云科技").get("/api/members").status_code == 200


def test_who_was_removed_is_out_and_stays_in_the_history(plane, tenant_admin):
    member = create(tenant_admin)
    person = plane.sign_in(member["email"], PASSWORD)
    tenant_admin.delete(f"/api/members/{member['id']}")
    assert plane.call("GET", "/api/members", token=person.token, tenant=tenant_admin.tenant).status_code in (401, 403)
    assert member["id"] in str(plane.database()["activity"]), "who was created and removed can still be read"


def test_a_user_sees_its_administrator_and_no_links(stage):
    user = stage.person("tenant user")
    assert {m["role"] for m in user.all("/api/members") if m["email"] != "liu.yang@nebula.example"} == {"tenant_admin"}
    stage.refuse("tenant user", "GET /api/invitation-links", "role_required")


def without_credits(tenant_admin):
    """The list of who cannot call the API yet."""
    return {m["id"] for m in tenant_admin.all("/api/members?status=active") if m["credits"] is None}


def test_who_joined_cannot_call_until_credits_are_allocated_to_one_or_to_many(plane, tenant_admin):
    made = [create(tenant_admin) for _ in range(3)]
    ids = {member["id"] for member in made}
    people = [plane.sign_in(member["email"], PASSWORD).at("Nebula AI 星云科技") for member in made]
    assert ids <= without_credits(tenant_admin)
    for person in people:
        refused(person.post("/api/usage", json={"amount": 1}), 402, "no_credits")
    left = tenant_admin.get("/api/credits").json()["pool"]["left"]
    for member, amount in zip(made, (500, 200, 200)):
        assert tenant_admin.post(f"/api/members/{member['id']}/credits/allocate", json={"amount": amount}).status_code == 200
    assert not ids & without_credits(tenant_admin)
    assert tenant_admin.get("/api/credits").json()["pool"]["left"] == left - 900
    assert [person.post("/api/usage", json={"amount": 150}).status_code for person in people] == [200, 200, 200]
    refused(people[1].post("/api/usage", json={"amount": 51}), 402, "quota_exhausted")
    for member in made:
        assert tenant_admin.post(f"/api/members/{member['id']}/credits/reclaim", json={"amount": None}).status_code == 200
    assert tenant_admin.get("/api/credits").json()["pool"]["left"] == left - 450, "what was not used is in the pool again"
    told = [(t["event"], t["amount"]) for t in tenant_admin.all(f"/api/credits/transactions?member={made[0]['id']}")]
    assert told == [("reclaim", 350), ("use", 150), ("allocate", 500)]


def test_the_tenant_passes_on_with_the_own_login_password(fresh_plane):
    chen = fresh_plane.sign_in("chen.yu@nebula.example").at("Nebula AI 星云科技")
    liu = fresh_plane.sign_in("liu.yang@nebula.example").at("Nebula AI 星云科技")
    target = chen.member("liu.yang@nebula.example")["id"]
    refused(chen.post("/api/ownership/transfer", json={"member_id": target}), 422, "missing_field", "password")
    answer = chen.post("/api/ownership/transfer", json={"member_id": target, "password": "not the password"})
    refused(answer, 401, "wrong_credentials", "password")
    assert chen.post("/api/ownership/transfer", json={"member_id": target, "password": SAMPLE_PASSWORD}).status_code == 200
    assert (policy(chen)["caller"]["role"], policy(liu)["caller"]["role"]) == ("user", "tenant_admin")
    refused(chen.get("/api/credits"), 403, "role_required")
    assert liu.get("/api/credits").status_code == 200
