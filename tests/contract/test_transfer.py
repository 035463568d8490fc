# SPDX-License-Identifier: MIT
"""The top role passes on: who to, what the old holder becomes, and that there is one holder at every moment."""

import threading

import pytest

from plane import SAMPLE_PASSWORD, Plane, refused

TRANSFER = "/api/ownership/transfer"
CASES = {
    "wuliang": ("Acme Robotics", "amelia.hartmann@acme.example", "noura.alqahtani@acme.example", "super_admin", "member", {}),
    "lake": ("Globex Industries", "hank.scorpio@globex.example", "rosa.delgado@globex.example", "owner", "admin", {}),
    "gaho": ("Nebula AI 星云科技", "chen.yu@nebula.example", "liu.yang@nebula.example", "tenant_admin", "user",
             {"password": SAMPLE_PASSWORD}),
}


@pytest.fixture(scope="module")
def own_plane(tmp_path_factory, contract):
    """Who holds what is what other tests go by, so that these have a plane of their own."""
    plane = Plane(tmp_path_factory.mktemp("transfer") / "data", contract)
    yield plane
    plane.stop()


def holders(person, role):
    return [member["email"] for member in person.all("/api/members") if member["role"] == role]


@pytest.mark.parametrize("rules", CASES)
def test_there_and_back(own_plane, rules):
    tenant, old, new, top, afterwards, extra = CASES[rules]
    giver, taker = own_plane.sign_in(old).at(tenant), own_plane.sign_in(new).at(tenant)
    before, mails = taker.member(new)["role"], len(own_plane.mails())
    policy = giver.get(f"/api/tenants/{giver.tenant}").json()["policy"]
    assert policy["transfer"]["role"] == top and policy["transfer"]["role_afterwards"] == afterwards
    assert policy["transfer"]["password_needed"] == bool(extra) and policy["transfer"]["consequences"]
    answer = giver.post(TRANSFER, json={"member_id": giver.member(new)["id"], **extra})
    assert answer.status_code == 200, answer.text
    assert answer.json()["member"]["role"] == top
    root = own_plane.sign_in("root@rollcall.example").at(tenant)
    assert holders(root, top) == [new] and root.member(old)["role"] == afterwards
    told = own_plane.mails()[mails:]
    assert len(told) == 1 and new in told[0], "the new holder is told"
    refused(giver.post(TRANSFER, json={"member_id": taker.member(new)["id"], **extra}), 403, "role_required")
    assert taker.post(TRANSFER, json={"member_id": taker.member(old)["id"], **extra}).status_code == 200
    assert holders(root, top) == [old] and root.member(new)["role"] == afterwards
    if afterwards != before:
        giver.patch(f"/api/members/{giver.member(new)['id']}", json={"role": before})


def test_there_are_three_consequences(amelia):
    consequences = amelia.get(f"/api/tenants/{amelia.tenant}").json()["policy"]["transfer"]["consequences"]
    assert len(consequences) == 3 and "%1" in consequences[0]


def test_it_is_in_the_activity(own_plane):
    connection_rows = own_plane.database()["activity"]
    assert [row for row in connection_rows if "ownership.transfer" in row], "from the tests before"


def test_a_repeated_request_transfers_once(own_plane):
    tenant, old, new, top, _, _ = CASES["lake"]
    giver = own_plane.sign_in(old).at(tenant)
    body, header = {"member_id": giver.member(new)["id"]}, {"Idempotency-Key": "transfer-once"}
    first = giver.post(TRANSFER, json=body, headers=header)
    again = giver.post(TRANSFER, json=body, headers=header)
    assert first.status_code == again.status_code == 200 and first.json() == again.json()
    taker = own_plane.sign_in(new).at(tenant)
    assert taker.post(TRANSFER, json={"member_id": taker.member(old)["id"]}).status_code == 200


def test_two_at_the_same_moment_leave_one_holder(own_plane):
    tenant, old, new, top, _, _ = CASES["wuliang"]
    giver = own_plane.sign_in(old).at(tenant)
    rows = [member for member in giver.all("/api/members") if member["role"] == "member" and member["can_sign_in"]][:2]
    answers = []
    threads = [threading.Thread(target=lambda row=row: answers.append(giver.post(TRANSFER, json={"member_id": row["id"]}))) for row in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status_code for answer in answers) == [200, 403]
    now = holders(giver, top)
    assert len(now) == 1
    taker = own_plane.sign_in(now[0]).at(tenant)
    assert taker.post(TRANSFER, json={"member_id": taker.member(old)["id"]}).status_code == 200


@pytest.mark.parametrize("who,target,body,code", [
    ("super", "amelia.hartmann@acme.example", {}, "self_forbidden"),
    ("super", "noura.alqahtani@acme.example", {"password": SAMPLE_PASSWORD}, "unknown_field"),
    ("finance", "chen.jing@acme.example", {}, "role_required"),
    ("root at acme", "noura.alqahtani@acme.example", {}, "role_required"),
    ("team owner", "mina.park@globex.example", {}, "target_not_fitting"),
    ("team admin", "rosa.delgado@globex.example", {}, "role_required"),
    ("tenant admin", "liu.yang@nebula.example", {}, "missing_field"),
    ("tenant user", "zhao.min@nebula.example", {"password": SAMPLE_PASSWORD}, "role_required"),
    ("hub admin", "andrew.fuller@northwind.example", {}, "action_not_supported"),
    ("org owner", "samir.n@initech.example", {}, "action_not_supported"),
    ("tenant admin", None, {"password": SAMPLE_PASSWORD}, "not_found"),
    ("super", None, {}, "not_found"),
])
def test_refusals(stage, who, target, body, code):
    from stage import CAST
    tenant = CAST[who][1]
    member_id = stage.root_at(tenant).member(target)["id"] if target else "nobody"
    stage.refuse(who, f"POST {TRANSFER}", code, {"member_id": member_id, **body})


def test_who_is_disabled_cannot_receive(plane, tenant_admin):
    from plane import fresh_email
    made = tenant_admin.post("/api/members", json={"display_name": "Asleep", "email": fresh_email(), "password": SAMPLE_PASSWORD}).json()["member"]
    tenant_admin.post(f"/api/members/{made['id']}/disable")
    body = {"member_id": made["id"], "password": SAMPLE_PASSWORD}
    refused(tenant_admin.post(TRANSFER, json=body), 409, "not_active")


def test_guessing_the_password_is_slowed_down(own_plane):
    tenant, old, new, _, _, _ = CASES["gaho"]
    giver = own_plane.sign_in(old).at(tenant)
    body = {"member_id": giver.member(new)["id"], "password": "some other password"}
    with own_plane.untouched():
        answers = [giver.post(TRANSFER, json=body) for _ in range(11)]
        refused(answers[0], 401, "wrong_credentials", "password")
        refused(answers[-1], 429, "too_many_attempts")
        refused(giver.post(TRANSFER, json={**body, "password": SAMPLE_PASSWORD}), 429, "too_many_attempts")
    assert giver.get("/api/session").status_code == 200, "the session goes on"


def test_whoever_may_not_is_not_told_whether_the_password_is_right(plane, stage):
    user = stage.person("tenant user")
    target = user.me()["memberships"][0]["member_id"]
    for password in (SAMPLE_PASSWORD, "some other password"):
        refused(user.post(TRANSFER, json={"member_id": target, "password": password}), 403, "role_required")
