# SPDX-License-Identifier: MIT
"""What the page shows, one test a state, with a picture of each."""

import re
from urllib.parse import parse_qs, urlparse

from people import PASSWORD, ZHANG, invite, masked, somebody
from plane import SAMPLE_PASSWORD, Plane, fresh_email, token_of

WEEK = 7 * 24 * 3600


def test_signed_out(browser, amelia):
    address = fresh_email()
    made, link = invite(amelia, address, role="dev_admin", message="Welcome to the robotics lab.")
    browser.open(link)
    browser.picture("signed-out")
    browser.picture("signed-out-dark", dark=True)
    browser.picture("signed-out-narrow", width=500, height=1000)
    assert browser.heading == "Join Acme Robotics"
    for shown in ("Amelia Hartmann invited you", "Enterprise", "Certified", "Super admin", "Developer admin", "UTC", "6 d 23 h left",
                  "Welcome to the robotics lab.", "After joining you use the credits", masked(address)):
        assert shown in browser.text
    assert address not in browser.driver.page_source, "a stranger with the link sees the masked address only"
    assert {"Log in", "Register", "Open in Rollcall"} <= set(browser.controls())
    assert "Accept invitation" not in browser.controls()


def test_who_has_an_account_already_is_not_asked_to_register(browser, amelia, tenant_admin):
    _, link = invite(amelia, somebody(tenant_admin))
    browser.open(link)
    assert "Log in" in browser.controls() and "Register" not in browser.controls()
    browser.open(link + "/register")
    assert browser.heading == "Join Acme Robotics" and not browser.has("input[name=display_name]")


def test_signed_in(browser, amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    browser.open(link).press("Log in")
    browser.picture("log-in")
    browser.log_in(address, PASSWORD)
    browser.picture("signed-in")
    assert "matches your account" in browser.text and address in browser.text
    assert {"Accept invitation", "Reject", "Log out"} <= set(browser.controls())
    browser.press("Log out")
    assert "Log in" in browser.controls() and address not in browser.driver.page_source


def test_mismatch(browser, amelia):
    address = fresh_email()
    made, link = invite(amelia, address)
    browser.open(link).press("Log in").log_in(ZHANG, SAMPLE_PASSWORD)
    browser.picture("mismatch")
    browser.picture("mismatch-dark", dark=True)
    assert "This invitation is for a different account" in browser.text
    assert masked(address) in browser.text and masked(ZHANG) in browser.text
    assert address not in browser.driver.page_source and ZHANG not in browser.driver.page_source
    for answer in ("Accept", "Reject"):
        assert not browser.control(answer).is_enabled() and masked(address) in browser.control(answer).get_attribute("title")
    attention = amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["attention"]
    assert attention["code"] == "account_mismatch" and attention["detail"] == masked(ZHANG), "the inviter can help"


def test_accepted_by_somebody_else_before(browser, plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    person = plane.sign_in(address, PASSWORD)
    assert person.post("/api/invitee/accept", json={"token": token_of(link)}).status_code == 200
    browser.open(link)
    browser.picture("accepted-before")
    assert browser.heading == "This invitation has been accepted"
    assert address not in browser.driver.page_source


def test_rejected(browser, plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    assert plane.sign_in(address, PASSWORD).post("/api/invitee/reject", json={"token": token_of(link)}).status_code == 200
    browser.open(link)
    browser.picture("rejected")
    assert browser.heading == "This invitation was rejected"


def test_revoked(browser, amelia):
    made, link = invite(amelia)
    amelia.post(f"/api/invitations/{made['id']}/revoke")
    browser.open(link)
    browser.picture("revoked")
    assert browser.heading == "This invitation was revoked" and "Ask Amelia Hartmann for a new one" in browser.text
    assert not browser.has("form") and "Log in" not in browser.controls()


def test_invalid(browser, plane):
    browser.open(plane.url + "/invite/" + "B" * 43)
    browser.picture("invalid")
    assert browser.heading == "Invalid or expired"
    assert "Acme" not in browser.driver.page_source and not browser.driver.get_cookies()


def test_expired(browser, tmp_path):
    plane = Plane(tmp_path / "data")
    _, link = invite(plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics"))
    plane.stop()
    plane.options += ["--time-offset", str(WEEK + 1)]
    plane.start()
    browser.open(plane.url + "/invite/" + token_of(link))
    browser.picture("expired")
    assert browser.heading == "This invitation has expired"
    assert re.search(r"Expired|no longer be used", browser.text) and not browser.has("form")
    plane.stop()


def test_open_in_rollcall_names_this_server_and_this_invitation(browser, plane, amelia):
    _, link = invite(amelia)
    address = urlparse(browser.open(link).control("Open in Rollcall").get_attribute("href"))
    assert (address.scheme, address.netloc) == ("rollcall", "invite")
    assert parse_qs(address.query) == {"server": [plane.url], "token": [token_of(link)]}
