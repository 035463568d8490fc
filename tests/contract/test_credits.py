# SPDX-License-Identifier: MIT
"""Credits, quota and budgets: who hands out what, what is refused, and what a call to a model costs."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from plane import fresh_email, refused

PASSWORD = "a long enough sentence"
STALE = {"If-Match": '"0"'}
NEBULA, GLOBEX, INITECH = "zhao.min@nebula.example", "mina.park@globex.example", "ken.sasaki@initech.example"


def allocate(person, member, amount, **more):
    return person.post(f"/api/members/{member['id']}/credits/allocate", json={"amount": amount}, **more)


def reclaim(person, member, amount=None):
    return person.post(f"/api/members/{member['id']}/credits/reclaim", json={"amount": amount})


def pool(person):
    return person.get("/api/credits").json()["pool"]


def spend(person, amount):
    return person.post("/api/usage", json={"amount": amount})


@pytest.fixture
def user(plane, tenant_admin):
    """A member of the tenant of `tenant_admin` who was made a moment ago, and is signed in."""
    address = fresh_email()
    made = tenant_admin.post("/api/members", json={"display_name": "New user", "email": address, "password": PASSWORD})
    person = plane.sign_in(address, PASSWORD)
    person.tenant, person.row = tenant_admin.tenant, made.json()["member"]
    return person


@pytest.mark.parametrize("who,call,code,body,headers", [
    ("tenant user", "GET /api/credits", "role_required", None, None),
    ("super", "GET /api/credits", "action_not_supported", None, None),
    ("tenant user", "GET /api/credits/transactions", "role_required", None, None),
    ("super", "GET /api/credits/transactions", "action_not_supported", None, None),
    ("tenant admin", "GET /api/credits/transactions?limit=0", "bad_parameter", None, None),
    ("tenant admin", "POST /api/members/nobody/credits/allocate", "not_found", {"amount": 1}, None),
    ("tenant admin", f"POST /api/members/{{member:{NEBULA}}}/credits/allocate", "lost_update", {"amount": 1}, STALE),
    ("team member", f"POST /api/members/{{member:{GLOBEX}}}/credits/allocate", "role_required", {"amount": 1}, None),
    ("hub admin", "POST /api/members/{member:andrew.fuller@northwind.example}/credits/allocate", "action_not_supported", {"amount": 1}, None),
    ("tenant admin", "POST /api/members/{member:tomasz.w@nebula.example}/credits/allocate", "not_active", {"amount": 1}, None),
    ("tenant admin", f"POST /api/members/{{member:{NEBULA}}}/credits/allocate", "out_of_range", {"amount": 0}, None),
    ("tenant admin", f"POST /api/members/{{member:{NEBULA}}}/credits/allocate", "missing_field", {}, None),
    ("tenant admin", f"POST /api/members/{{member:{NEBULA}}}/credits/allocate", "limit_required", {"amount": None}, None),
    ("tenant admin", f"POST /api/members/{{member:{NEBULA}}}/credits/allocate", "pool_exhausted", {"amount": 10**11}, None),
    ("team owner", "POST /api/members/{member:hank.scorpio@globex.example}/credits/allocate", "share_unlimited", {"amount": 5}, None),
    ("tenant admin", "POST /api/members/nobody/credits/reclaim", "not_found", {"amount": None}, None),
    ("tenant admin", "POST /api/members/{member:liu.yang@nebula.example}/credits/reclaim", "lost_update", {"amount": 1}, STALE),
    ("team member", f"POST /api/members/{{member:{GLOBEX}}}/credits/reclaim", "role_required", {"amount": 1}, None),
    ("org owner", f"POST /api/members/{{member:{INITECH}}}/credits/reclaim", "action_not_supported", {"amount": 1}, None),
    ("tenant admin", "POST /api/members/{member:tomasz.w@nebula.example}/credits/reclaim", "not_active", {"amount": None}, None),
    ("tenant admin", "POST /api/members/{member:liu.yang@nebula.example}/credits/reclaim", "out_of_range", {"amount": -1}, None),
    ("tenant admin", "POST /api/members/{member:liu.yang@nebula.example}/credits/reclaim", "missing_field", {}, None),
    ("team owner", "POST /api/members/{member:hank.scorpio@globex.example}/credits/reclaim", "share_unlimited", {"amount": 5}, None),
    ("tenant admin", "POST /api/members/{member:sun.wukong@nebula.example}/credits/reclaim", "nothing_to_reclaim", {"amount": None}, None),
    ("tenant admin", "POST /api/members/{member:ines.moreau@nebula.example}/credits/reclaim", "nothing_to_reclaim", {"amount": None}, None),
    ("tenant admin", "POST /api/members/{member:zhou.jie@nebula.example}/credits/reclaim", "more_than_unused", {"amount": 2001}, None),
    ("org owner", "PATCH /api/members/nobody/limits", "not_found", {"budget": 1}, None),
    ("org owner", f"PATCH /api/members/{{member:{INITECH}}}/limits", "lost_update", {"budget": 1}, STALE),
    ("org member", f"PATCH /api/members/{{member:{INITECH}}}/limits", "role_required", {"budget": 1}, None),
    ("tenant admin", f"PATCH /api/members/{{member:{NEBULA}}}/limits", "action_not_supported", {"budget": 1}, None),
    ("org owner", f"PATCH /api/members/{{member:{INITECH}}}/limits", "out_of_range", {"budget": -1}, None),
    ("org owner", f"PATCH /api/members/{{member:{INITECH}}}/limits", "out_of_range", {"requests_per_minute": -1}, None),
    ("org owner", f"PATCH /api/members/{{member:{INITECH}}}/limits", "nothing_to_change", {}, None),
    ("root at nebula", "GET /api/usage", "member_required", None, None),
    ("root at nebula", "POST /api/usage", "member_required", {"amount": 1}, None),
    ("tenant user", "POST /api/usage", "out_of_range", {"amount": 0}, None),
    ("tenant user", "POST /api/usage", "missing_field", {}, None),
    ("tenant user", "POST /api/usage", "quota_exhausted", {"amount": 900_000_000}, None)])
def test_refused(stage, who, call, code, body, headers):
    stage.refuse(who, call, code, json=body, headers=headers)


def test_a_new_member_cannot_call_until_credits_are_allocated(plane, tenant_admin, user):
    refused(spend(user, 1), 402, "no_credits")
    usage = user.get("/api/usage").json()["usage"]
    assert usage["blocked"] == "no_credits" and usage["used"] == 0
    before = pool(tenant_admin)
    answer = allocate(tenant_admin, user.row, 500)
    assert answer.status_code == 200 and answer.json()["member"]["credits"] == {"limit": 500, "used": 0}
    assert pool(tenant_admin)["left"] == before["left"] - 500
    assert spend(user, 420).json()["usage"] == {"limit": 500, "used": 420, "left": 80, "requests_per_minute": None,
                                                "blocked": None, "blocked_reason": None}
    refused(spend(user, 81), 402, "quota_exhausted")
    assert spend(user, 80).json()["usage"]["blocked"] == "quota_exhausted"
    assert pool(tenant_admin)["used"] == before["used"] + 500
    lines = tenant_admin.all(f"/api/credits/transactions?member={user.row['id']}")
    assert [(line["event"], line["amount"]) for line in lines] == [("use", 80), ("use", 420), ("allocate", 500)]
    assert lines[0]["actor"] == "New user" and lines[2]["pool_left"] == before["left"] - 500


def test_own_usage_is_all_that_a_member_sees(tenant_admin, user):
    allocate(tenant_admin, user.row, 10)
    spend(user, 3)
    mine = user.all(f"/api/credits/transactions?member={user.row['id']}")
    assert [line["event"] for line in mine] == ["use", "allocate"]
    admin = tenant_admin.me()["account"]["email"]
    refused(user.get(f"/api/credits/transactions?member={tenant_admin.member(admin)['id']}"), 403, "role_required")
    policy = user.get(f"/api/tenants/{user.tenant}").json()["policy"]
    assert policy["quota"]["pool_left"] is None and policy["actions"]["credits.read"]["availability"] == "denied"


def test_reclaiming_gives_back_what_is_unused(tenant_admin, user):
    before = pool(tenant_admin)
    allocate(tenant_admin, user.row, 1000)
    assert spend(user, 300).status_code == 200
    assert reclaim(tenant_admin, user.row, 200).json()["member"]["credits"] == {"limit": 800, "used": 300}
    assert reclaim(tenant_admin, user.row).json()["member"]["credits"] == {"limit": 300, "used": 300}
    assert pool(tenant_admin)["left"] == before["left"] - 300
    refused(spend(user, 1), 402, "quota_exhausted")


def test_who_never_used_any_is_as_new_afterwards(tenant_admin, user):
    allocate(tenant_admin, user.row, 100)
    assert reclaim(tenant_admin, user.row).json()["member"]["credits"] is None
    refused(spend(user, 1), 402, "no_credits")


@pytest.mark.parametrize("how", ["disable", "remove"])
def test_unused_credits_come_home(tenant_admin, user, how):
    before = pool(tenant_admin)
    allocate(tenant_admin, user.row, 1000)
    spend(user, 400)
    path = f"/api/members/{user.row['id']}"
    answer = tenant_admin.post(path + "/disable") if how == "disable" else tenant_admin.delete(path)
    assert answer.status_code in (200, 204)
    after = pool(tenant_admin)
    assert after["left"] == before["left"] - 400 and after["used"] == before["used"] + 400
    last = tenant_admin.all(f"/api/credits/transactions?member={user.row['id']}")[0]
    assert (last["event"], last["amount"], last["member_name"]) == ("reclaim", 600, "New user")
    policy = tenant_admin.get(f"/api/tenants/{tenant_admin.tenant}").json()["policy"]
    assert any("pool" in sentence for sentence in policy["consequences"][f"member.{how}"])


def test_many_at_once_never_take_more_than_there_is(fresh_plane):
    root = fresh_plane.sign_in("root@rollcall.example").at("Nebula AI 星云科技")
    target = root.member(NEBULA)
    left = pool(root)["left"]
    share = left // 5 + 1
    with ThreadPoolExecutor(8) as executor:
        answers = list(executor.map(lambda _: allocate(root, target, share), range(8)))
    assert [answer.status_code for answer in answers].count(200) == 4
    assert pool(root)["left"] == left - 4 * share >= 0
    for answer in answers:
        if answer.status_code != 200:
            refused(answer, 409, "pool_exhausted")


def test_the_same_key_allocates_once(tenant_admin, user):
    key = {"Idempotency-Key": fresh_email()}
    first = allocate(tenant_admin, user.row, 70, headers=key)
    again = allocate(tenant_admin, user.row, 70, headers=key)
    assert first.json() == again.json() and again.json()["member"]["credits"]["limit"] == 70


def test_a_quota_without_a_limit_draws_on_the_balance(fresh_plane):
    owner = fresh_plane.sign_in("hank.scorpio@globex.example").at("Globex Industries")
    mina = fresh_plane.sign_in(GLOBEX).at("Globex Industries")
    row = owner.member(GLOBEX)
    start = pool(owner)["left"]
    refused(spend(mina, 701), 402, "quota_exhausted")
    assert allocate(owner, row, None).json()["member"]["credits"] == {"limit": None, "used": 19300}
    assert pool(owner)["left"] == start + 700, "what was held back for the share is free again"
    assert spend(mina, 701).status_code == 200
    assert pool(owner)["left"] == start - 1
    refused(allocate(owner, row, None), 409, "share_unlimited")
    refused(spend(mina, start), 402, "quota_exhausted")
    assert reclaim(owner, row).json()["member"]["credits"] == {"limit": 20001, "used": 20001}
    refused(spend(mina, 1), 402, "quota_exhausted")


def test_leaving_gives_the_quota_back(fresh_plane):
    owner = fresh_plane.sign_in("hank.scorpio@globex.example").at("Globex Industries")
    start = pool(owner)["left"]
    youssef = fresh_plane.sign_in("youssef.amrani@globex.example").at("Globex Industries")
    assert youssef.post("/api/members/leave").status_code == 204
    assert pool(owner)["left"] == start + 20000


def test_one_pool_for_all(stage):
    admin, member = stage.person("hub admin"), stage.person("hub member")
    before, used = pool(admin), member.get("/api/usage").json()["usage"]["used"]
    assert spend(member, 250).json()["usage"]["used"] == used + 250
    after = pool(admin)
    assert (after["left"], after["used"]) == (before["left"] - 250, before["used"] + 250)
    assert admin.member("andrew.fuller@northwind.example")["credits"] is None


def test_budget_and_pace(fresh_plane):
    owner = fresh_plane.sign_in("bill.lumbergh@initech.example").at("Initech")
    ken = fresh_plane.sign_in(INITECH).at("Initech")
    path = f"/api/members/{owner.member(INITECH)['id']}/limits"
    changed = owner.patch(path, json={"requests_per_minute": 2, "budget": 100}).json()["member"]
    assert changed["limits"] == {"requests_per_minute": 2, "budget": 100} and changed["credits"] == {"limit": 100, "used": 30}
    refused(spend(ken, 71), 402, "quota_exhausted")
    assert spend(ken, 60).status_code == 200 and spend(ken, 1).status_code == 200
    answer = spend(ken, 1)
    refused(answer, 429, "member_rate_limited")
    assert int(answer.headers["Retry-After"]) > 0
    changed = owner.patch(path, json={"requests_per_minute": None}).json()["member"]
    assert changed["limits"] == {"requests_per_minute": None, "budget": 100}, "what is not named stays"
    changed = owner.patch(path, json={"budget": None}).json()["member"]
    assert changed["limits"] is None and changed["credits"] == {"limit": None, "used": 91}
    assert spend(ken, 5000).status_code == 200
    assert pool(owner)["total"] is None


def test_a_call_is_seen_by_who_asks_for_changes_and_spoils_no_edit(tenant_admin, user):
    allocate(tenant_admin, user.row, 100)
    row = tenant_admin.get(f"/api/members/{user.row['id']}").json()["member"]
    since = tenant_admin.get("/api/members/changes").json()["next"]
    spend(user, 40)
    changed = tenant_admin.get(f"/api/members/changes?since={since}").json()["changed"]
    assert [m["credits"]["used"] for m in changed if m["id"] == row["id"]] == [40]
    answer = tenant_admin.patch(f"/api/members/{row['id']}", json={"display_name": "Busy"},
                                headers={"If-Match": f'"{row["version"]}"'})
    assert answer.status_code == 200


@pytest.mark.parametrize("tenant", ["Nebula AI 星云科技", "Globex Industries", "Northwind Trading"])
def test_the_sample_adds_up(fresh_plane, tenant):
    root = fresh_plane.sign_in("root@rollcall.example").at(tenant)
    now = pool(root)
    members = root.all("/api/members")
    held = sum(m["credits"]["limit"] - m["credits"]["used"] for m in members
               if m["credits"] and m["credits"]["limit"] is not None)
    assert now["total"] == now["left"] + held + now["used"]
    lines = root.all("/api/credits/transactions")
    assert lines[0]["pool_left"] == now["left"]
    assert sum(line["amount"] for line in lines if line["event"] == "use") == now["used"]
    assert lines[-1]["event"] == "grant" and lines[-1]["amount"] == now["total"]
