# SPDX-License-Identifier: MIT
"""Links that anyone may use, and links that work once, opened in a browser."""

from people import PASSWORD, somebody
from plane import fresh_email


def link_for_anyone(tenant_admin):
    made = tenant_admin.post("/api/invitation-links", json={})
    assert made.status_code == 201, made.text
    return made.json()["invitation_link"], made.json()["link"]


def test_registering_through_a_link_joins_at_once(browser, tenant_admin):
    _, link = link_for_anyone(tenant_admin)
    browser.open(link)
    browser.picture("link")
    assert browser.heading == "Join Nebula AI 星云科技" and "No expiry" in browser.text and "Sent to" not in browser.text
    address = fresh_email()
    browser.press("Register").register("Link Person", PASSWORD, email=address)
    browser.picture("link-register")
    browser.press("Register and join")
    browser.picture("link-joined")
    assert browser.heading == "You joined Nebula AI 星云科技"
    assert tenant_admin.member(address)["display_name"] == "Link Person"


def test_the_link_still_works_for_the_next(browser, tenant_admin):
    _, link = link_for_anyone(tenant_admin)
    for _ in range(2):
        browser.open(link).press("Register").register("One of Two", PASSWORD, email=fresh_email()).press("Register and join")
        assert browser.heading.startswith("You joined")
        browser.press("Log out")
        assert "Register" in browser.controls()


def test_an_address_that_is_taken_is_refused_at_its_field(browser, tenant_admin):
    _, link = link_for_anyone(tenant_admin)
    taken = somebody(tenant_admin)
    browser.open(link).press("Register").register("Again", PASSWORD, email=taken).press("Register and join")
    assert browser.below("E-mail") == "There is an account already. Sign in with it."
    assert browser.field("E-mail").get_attribute("value") == taken


def test_a_disabled_link_says_that_it_was_closed(browser, tenant_admin):
    record, link = link_for_anyone(tenant_admin)
    assert tenant_admin.post(f"/api/invitation-links/{record['id']}/disable").status_code == 200
    browser.open(link)
    browser.picture("link-disabled")
    assert browser.heading == "This link was closed" and not browser.has("form")
    assert tenant_admin.post(f"/api/invitation-links/{record['id']}/enable").status_code == 200
    assert "Register" in browser.open(link).controls()


def test_a_deleted_link_opens_nothing(browser, tenant_admin):
    record, link = link_for_anyone(tenant_admin)
    tenant_admin.post(f"/api/invitation-links/{record['id']}/disable")
    assert tenant_admin.delete(f"/api/invitation-links/{record['id']}").status_code == 204
    assert browser.open(link).heading == "Invalid or expired"


def test_a_one_time_link_works_once(browser, owner):
    address = fresh_email()
    link = owner.invite(address, role="admin")["link"]
    browser.open(link).press("Register")
    browser.picture("one-time-register")
    browser.register("Once Only", PASSWORD).press("Register and join")
    assert browser.heading == "You joined Initech" and owner.member(address)["role"] == "admin"
    browser.press("Log out")
    assert browser.heading == "This invitation has been accepted" and "Register" not in browser.controls()
