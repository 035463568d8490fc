# SPDX-License-Identifier: MIT
"""Members where the rule set has accounts with passwords: create, edit, disable, enable, remove."""

from plane import fresh_email, refused

PASSWORD = "a long enough sentence"


def create(tenant_admin):
    body = {"display_name": "Created", "email": fresh_email(), "password": PASSWORD}
    answer = tenant_admin.post("/api/members", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()["member"]


def test_who_is_created_can_sign_in(plane, tenant_admin):
    member = create(tenant_admin)
    assert member["role"] == "user" and member["status"] == "active"
    assert tenant_admin.get(f"/api/members/{member['id']}").json()["member"]["email"] == member["email"]
    assert plane.sign_in(member["email"], PASSWORD).me()["account"]["display_name"] == "Created"


def test_a_short_password_and_a_taken_address(tenant_admin):
    refused(tenant_admin.post("/api/members", json={"display_name": "X", "email": fresh_email(), "password": "x" * 14}), 422, "password_too_short", "password")
    refused(tenant_admin.post("/api/members", json={"display_name": "X", "email": "li.wei@acme.example", "password": PASSWORD}), 409, "email_taken", "email")


def test_renaming(tenant_admin):
    member = create(tenant_admin)
    renamed = tenant_admin.patch(f"/api/members/{member['id']}", json={"display_name": "Renamed ي"}, headers={"If-Match": member["version"]})
    assert renamed.json()["member"]["display_name"] == "Renamed ي" and renamed.json()["member"]["version"] != member["version"]
    refused(tenant_admin.patch(f"/api/members/{member['id']}", json={"display_name": "Late"}, headers={"If-Match": member["version"]}), 412, "lost_update")


def test_disabling_ends_sessions_and_can_be_undone(plane, tenant_admin):
    member = create(tenant_admin)
    person = plane.sign_in(member["email"], PASSWORD)
    assert tenant_admin.post(f"/api/members/{member['id']}/disable").json()["member"]["status"] == "disabled"
    assert person.get("/api/session").status_code == 401
    answer = plane.call("POST", "/api/session", json={"identifier": member["email"], "password": PASSWORD})
    refused(answer, 403, "account_disabled")
    refused(tenant_admin.post(f"/api/members/{member['id']}/disable"), 409, "not_active")
    assert tenant_admin.post(f"/api/members/{member['id']}/enable").json()["member"]["status"] == "active"
    refused(tenant_admin.post(f"/api/members/{member['id']}/enable"), 409, "not_disabled")
    assert plane.sign_in(member["email"], PASSWORD)


def test_never_oneself(tenant_admin):
    me = tenant_admin.member(tenant_admin.me()["account"]["email"])
    refused(tenant_admin.post(f"/api/members/{me['id']}/disable"), 403, "self_forbidden")
    refused(tenant_admin.delete(f"/api/members/{me['id']}"), 403, "self_forbidden")


def test_removing(tenant_admin):
    member = create(tenant_admin)
    assert tenant_admin.delete(f"/api/members/{member['id']}").status_code == 204
    assert member["id"] not in [m["id"] for m in tenant_admin.all("/api/members")]
    refused(tenant_admin.get(f"/api/members/{member['id']}"), 404, "not_found")
    refused(tenant_admin.delete(f"/api/members/{member['id']}"), 404, "not_found")


def test_roles_are_not_changed_here(tenant_admin):
    member = create(tenant_admin)
    answer = tenant_admin.patch(f"/api/members/{member['id']}", json={"role": "tenant_admin"})
    assert answer.json()["code"] in ("action_not_supported", "role_not_assignable")


def test_a_user_may_do_nothing_of_this(plane, tenant_admin):
    member = create(tenant_admin)
    user = plane.sign_in(member["email"], PASSWORD).at(tenant_admin.get(f"/api/tenants/{tenant_admin.tenant}").json()["tenant"]["name"])
    answer = user.post("/api/members", json={"display_name": "X", "email": fresh_email(), "password": PASSWORD})
    assert answer.status_code == 403 and answer.json()["code"] == "role_required"
    assert user.delete(f"/api/members/{member['id']}").status_code == 403
