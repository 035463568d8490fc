# SPDX-License-Identifier: MIT
"""A system administrator finds a person in every tenant, and the tenants themselves."""

import pytest

from plane import fresh_email, refused, token_of


def found(root, text, limit=100):
    return root.all("/api/people?search=" + text, limit)


def test_a_person_is_found_with_every_tenant(root):
    people = found(root, "amelia.hartmann")
    assert [p["account"]["email"] for p in people] == ["amelia.hartmann@acme.example"]
    memberships = {m["tenant"]["name"]: (m["role_label"], m["status"]) for m in people[0]["memberships"]}
    assert memberships["Acme Robotics"] == ("Super admin", "active")
    assert {"Globex Industries", "Northwind Trading"} <= set(memberships)
    assert all(m["member_id"] for m in people[0]["memberships"])


def test_who_is_disabled_is_found_as_such(root):
    person = found(root, "tomasz.w@nebula")[0]
    assert [m["status"] for m in person["memberships"]] == ["disabled"]


@pytest.mark.parametrize("text,email", [("AMELIA", "amelia.hartmann@acme.example"), ("小明", "wang.xiaoming@acme.example"),
                                        ("王", "wang.xiaoming@acme.example"), ("%2B86 139 1234", None), ("KJÆRGAARD", "soren.kjaergaard@acme.example")])
def test_by_name_address_and_number_whatever_the_case(root, text, email):
    people = found(root, text)
    assert people
    if email:
        assert email in [p["account"]["email"] for p in people]
    else:
        assert people[0]["account"]["phone"] == "+8613912345678"


def test_by_the_name_that_a_tenant_knows(plane, root):
    """An account has one name, and each tenant may have another one for it."""
    admin = plane.sign_in("chen.yu@nebula.example").at("Nebula AI 星云科技")
    member = admin.member("batch@nebula.example")
    assert admin.patch(f"/api/members/{member['id']}", json={"display_name": "Nocturnal runner"}).status_code == 200
    assert [p["account"]["email"] for p in found(root, "nocturnal")] == ["batch@nebula.example"]


def test_somebody_without_a_tenant_is_found(root):
    person = found(root, "li.wei@acme")[0]
    assert person["memberships"] == [] or all(m["tenant"]["name"] for m in person["memberships"])


def test_pages_are_whole(root):
    assert found(root, "example", 7) == found(root, "example", 1000)


def test_who_is_merely_invited_is_found_with_every_tenant(plane, root, amelia):
    """An address without an account is a person too, until the invitation ends in another way than by time."""
    address = fresh_email()
    made = amelia.invite(address)["invitation"]
    owner = plane.sign_in("hank.scorpio@globex.example").at("Globex Industries")
    other = owner.invite(address.upper(), "admin")["invitation"]
    person, = found(root, address.upper())
    assert person["account"] is None and person["memberships"] == []
    assert [(i["tenant"]["name"], i["invitation_id"], i["role_label"], i["status"]) for i in person["invitations"]] == \
        [("Acme Robotics", made["id"], "Member", "pending"), ("Globex Industries", other["id"], "Admin", "pending")]
    amelia.post(f"/api/invitations/{made['id']}/revoke")
    assert [i["tenant"]["name"] for i in found(root, address)[0]["invitations"]] == ["Globex Industries"]
    again = owner.post(f"/api/invitations/{other['id']}/resend").json()["invitation"]
    assert [i["invitation_id"] for i in found(root, address)[0]["invitations"]] == [again["id"]]
    owner.post(f"/api/invitations/{again['id']}/revoke")
    assert found(root, address) == []


def test_an_invited_number_is_found_as_it_is_typed(root, amelia):
    amelia.post("/api/invitations", json={"channel": "phone", "address": "+8613700001111"})
    person, = found(root, "%2B86 137-0000 1111")
    assert (person["account"], person["invitations"][0]["channel"]) == (None, "phone")


def test_an_account_is_told_with_where_it_is_invited_and_once(plane, root):
    owner = plane.sign_in("hank.scorpio@globex.example").at("Globex Industries")
    link = owner.invite("katja.brandt@contoso.example")["link"]
    person, = found(root, "katja.brandt@contoso")
    assert person["account"]["email"] == "katja.brandt@contoso.example"
    assert [(i["tenant"]["name"], i["status"]) for i in person["invitations"]] == [("Globex Industries", "pending")]
    assert plane.sign_in("katja.brandt@contoso.example").post("/api/invitee/accept", json={"token": token_of(link)}).status_code == 200
    person, = found(root, "katja.brandt@contoso")
    assert person["invitations"] == [] and "Globex Industries" in [m["tenant"]["name"] for m in person["memberships"]]
    owner.delete(f"/api/members/{owner.member('katja.brandt@contoso.example')['id']}")


def test_what_has_expired_is_told_as_such(root):
    person, = found(root, "old.partner@partners")
    assert person["account"] is None and [i["status"] for i in person["invitations"]] == ["expired"]
    assert found(root, "cancelled@partners") == []


@pytest.mark.parametrize("query", ["", "?search=", "?search=x", "?search=%20y%20", "?nobody=xy"])
def test_too_little_to_look_for(root, query):
    refused(root.get("/api/people" + query), 422, "bad_parameter")


def test_nobody_else_may_look(amelia, owner, stage):
    refused(amelia.get("/api/people?search=amelia"), 403, "system_administrator_required")
    refused(stage.token("read", "write").get("/api/people?search=amelia"), 403, "session_required")


def test_tenants_by_state(root, amelia):
    suspended = root.all("/api/tenants?state=suspended")
    assert [t["name"] for t in suspended] == ["Vandelay Imports"]
    active = root.all("/api/tenants?state=active")
    assert len(active) + len(suspended) == len(root.all("/api/tenants"))
    assert root.all("/api/tenants?state=suspended&search=acme") == []
    assert amelia.all("/api/tenants?state=suspended") == [], "a filter shows nobody more than they may see"
    refused(root.get("/api/tenants?state=asleep"), 422, "bad_parameter", "state")


def test_what_is_found_holds_no_secret(root):
    text = root.get("/api/people?search=acme&limit=1000").text
    assert "argon2" not in text and "password" not in text
