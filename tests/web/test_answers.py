# SPDX-License-Identifier: MIT
"""Registering, accepting and rejecting on the page, and what is said where that cannot be."""

from people import PASSWORD, ZHANG, copied_link, invite, masked, somebody
from plane import SAMPLE_PASSWORD, fresh_email


def test_register_then_accept(browser, amelia):
    address = fresh_email()
    made, link = invite(amelia, address, role="finance_admin")
    browser.open(link).press("Register")
    assert masked(address) in browser.text and address not in browser.driver.page_source
    assert browser.below("Password") == "15 characters or more. A sentence is fine."
    browser.register("Rosa Example", PASSWORD)
    browser.picture("register")
    browser.press("Register and continue")
    assert "matches your account" in browser.text and address in browser.text
    browser.press("Accept invitation")
    browser.picture("accepted")
    assert browser.heading == "You joined Acme Robotics" and "Your role is Finance admin." in browser.text
    assert "model calls are refused until then" in browser.text, "nobody has set credits yet, and that is said"
    member = amelia.member(address)
    assert member["role"] == "finance_admin" and member["display_name"] == "Rosa Example"
    assert amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "accepted"


def test_reject(browser, amelia, tenant_admin):
    address = somebody(tenant_admin)
    made, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(address, PASSWORD).press("Reject")
    browser.picture("rejected-own")
    assert browser.heading == "You rejected this invitation" and "Amelia Hartmann sees this" in browser.text
    assert amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "rejected"


def test_out_of_the_mismatch_by_signing_in(browser, amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(ZHANG, SAMPLE_PASSWORD)
    browser.press(f"Log in as {masked(address)}").log_in(address, PASSWORD)
    browser.press("Accept invitation")
    assert browser.heading == "You joined Acme Robotics"


def test_out_of_the_mismatch_by_registering(browser, amelia):
    address = fresh_email()
    _, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(ZHANG, SAMPLE_PASSWORD)
    browser.press(f"Register as {masked(address)}").register("New Here", PASSWORD).press("Register and continue")
    assert "matches your account" in browser.text


def test_an_invitation_to_a_phone(browser, amelia):
    made = amelia.invite("+86 139 0013 9042", channel="phone")["invitation"]
    link = copied_link(amelia, made)
    browser.open(link)
    assert "+86 **** 9042" in browser.text and "13900139042" not in browser.driver.page_source
    browser.press("Log in").log_in(ZHANG, SAMPLE_PASSWORD)
    browser.picture("mismatch-phone")
    assert "This invitation is for a different account" in browser.text and "+86 **** 9042" in browser.text
    browser.press("Register as +86 **** 9042").register("Phone Person", PASSWORD).press("Register and continue")
    browser.press("Accept invitation")
    assert browser.heading == "You joined Acme Robotics"
    assert [m for m in amelia.all("/api/members") if m["phone"] == "+8613900139042"]


def test_a_wrong_password_keeps_what_was_typed(browser, amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(address, "not the right sentence")
    browser.picture("log-in-refused")
    assert "do not belong together" in browser.driver.find_element("css selector", "[role=alert]").text
    assert browser.field("E-mail or phone").get_attribute("value") == address
    assert browser.field("Password").get_attribute("value") == ""
    browser.log_in(address, PASSWORD)
    assert "matches your account" in browser.text


def test_a_short_password_is_refused_at_its_field(browser, amelia):
    _, link = invite(amelia)
    browser.open(link).press("Register").register("Short Sentence", "x" * 14).press("Register and continue")
    browser.picture("register-refused")
    assert browser.below("Password") == "A password has at least 15 characters."
    assert browser.field("Display name").get_attribute("value") == "Short Sentence"
    browser.fill("Password", PASSWORD).press("Register and continue")
    assert "matches your account" in browser.text


def test_revoked_while_the_page_is_open(browser, amelia, tenant_admin):
    address = somebody(tenant_admin)
    made, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(address, PASSWORD)
    amelia.post(f"/api/invitations/{made['id']}/revoke")
    browser.press("Accept invitation")
    assert browser.heading == "This invitation was revoked"
    assert address not in [m["email"] for m in amelia.all("/api/members")]


def test_somebody_who_is_a_member_already(browser, plane, amelia, tenant_admin):
    """Invited to a second address, say: the page says why it cannot be accepted, and stays."""
    address = somebody(tenant_admin)
    made, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(address, PASSWORD).press("Accept invitation")
    member = amelia.member(address)
    assert amelia.delete(f"/api/members/{member['id']}").status_code == 204
    browser.open(link)
    assert browser.heading == "This invitation has been accepted", "removed, so the page says no more that one joined"
    assert "Accept invitation" not in browser.controls()
