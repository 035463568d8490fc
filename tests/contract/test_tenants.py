# SPDX-License-Identifier: MIT
"""Tenants, and the policy that drives the console."""

from plane import refused

ACTIONS = {"allowed", "denied", "unsupported"}


def test_a_person_sees_own_tenants_only(plane):
    person = plane.sign_in("noura.alqahtani@acme.example")
    assert [tenant["name"] for tenant in person.all("/api/tenants")] == ["Acme Robotics"]


def test_a_system_administrator_sees_all_and_can_search(root):
    names = [tenant["name"] for tenant in root.all("/api/tenants")]
    assert {"Acme Robotics", "Initech", "Globex Industries", "Northwind Trading"} <= set(names)
    found = root.all("/api/tenants?search=initech")
    assert [tenant["name"] for tenant in found] == ["Initech"]


def test_every_tenant_has_a_policy_that_adds_up(root):
    for tenant in root.all("/api/tenants"):
        policy = root.get(f"/api/tenants/{tenant['id']}").json()["policy"]
        roles = {role["id"] for role in policy["roles"]}
        assert policy["default_role"] in roles
        assert all(d["availability"] in ACTIONS for d in policy["actions"].values())
        for decision in policy["actions"].values():
            assert (decision["availability"] == "denied") == bool(decision["reason"]), decision
        locked = [role for role in policy["roles"] if not (role["invitable"] and role["assignable"] and role["removable"])]
        assert all(role["locked_reason"] for role in locked), tenant["name"]
        rows = [row["id"] for row in policy["permissions"]]
        assert len(rows) > 5 and len(set(rows)) == len(rows) and all(row["label"] for row in policy["permissions"])
        assert all(set(role["permissions"]) <= set(rows) for role in policy["roles"])


def test_the_role_matrix_says_what_is_enforced(plane, root):
    """Each row that is an action is in a role exactly where the policy of somebody with that role allows it."""
    for email, tenant in (("amelia.hartmann@acme.example", "Acme Robotics"), ("wang.xiaoming@acme.example", "Acme Robotics"),
                          ("peter.gibbons@initech.example", "Initech"), ("zhang.san@globex.example", "Globex Industries"),
                          ("andrew.fuller@northwind.example", "Northwind Trading"), ("liu.yang@nebula.example", "Nebula AI 星云科技")):
        person = plane.sign_in(email).at(tenant)
        policy = person.get(f"/api/tenants/{person.tenant}").json()["policy"]
        own = next(role for role in policy["roles"] if role["id"] == policy["caller"]["role"])
        for action, decision in policy["actions"].items():
            if decision["availability"] == "unsupported" or decision["code"] in ("not_offered", "protected_role", "not_certified"):
                continue
            assert (action in own["permissions"]) == (decision["availability"] == "allowed"), f"{email}: {action}"


def test_an_outsider_is_told_nothing_of_a_tenant(plane, root):
    outsider = plane.sign_in("noura.alqahtani@acme.example")
    other = root.at("Initech").tenant
    answer = outsider.get(f"/api/tenants/{other}")
    assert answer.status_code in (403, 404)
    assert "Initech" not in answer.text
    for path in ("/api/members", "/api/invitations"):
        refused(plane.call("GET", path, token=outsider.token, tenant=other), answer.status_code, answer.json()["code"])
    made = plane.call("POST", "/api/invitations", token=outsider.token, tenant=other,
                      json={"channel": "email", "address": "x@new.example", "role": "member"})
    refused(made, answer.status_code, answer.json()["code"])


def test_a_tenant_route_wants_a_tenant(plane, amelia):
    answer = plane.call("GET", "/api/members", token=amelia.token)
    assert answer.status_code in (400, 422)
    assert answer.json()["code"]


def test_the_policy_has_a_version_and_can_be_asked_for_conditionally(amelia):
    first = amelia.get(f"/api/tenants/{amelia.tenant}")
    again = amelia.get(f"/api/tenants/{amelia.tenant}", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
