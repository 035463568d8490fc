# SPDX-License-Identifier: MIT
"""Whatever people write is shown as what they wrote."""

import pytest

from people import PASSWORD, invite
from plane import fresh_email, token_of

NASTY = ["<script>document.title='owned'</script>", "<img src=x id=owned onerror=alert(1)>", "\"><b id=owned>", "'><a id=owned href=//evil.example>",
         "</bdi></h1><form id=owned>", "%1 %2 &lt;b&gt; &amp;", "\u202emoc.live\u202c", "]]><!--"]


def administrator_named(plane, owner, name):
    """Somebody with this name who can invite others."""
    link = owner.invite(fresh_email(), role="admin")["link"]
    made = plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "display_name": name, "password": PASSWORD})
    assert made.status_code == 201, made.text
    return plane.sign_in(made.json()["account"]["email"], PASSWORD).at("Initech")


@pytest.mark.parametrize("name", NASTY)
def test_an_inviters_name(browser, plane, owner, name):
    link = administrator_named(plane, owner, name).invite(fresh_email(), role="member")["link"]
    browser.open(link)
    assert f"{name} invited you" in browser.text
    assert not browser.has("#owned") and browser.driver.title == "Invitation – Rollcall"


@pytest.mark.parametrize("message", NASTY)
def test_a_message(browser, amelia, message):
    _, link = invite(amelia, message=message)
    browser.open(link)
    assert browser.driver.find_element("css selector", "blockquote").text == message
    assert not browser.has("#owned")


@pytest.mark.parametrize("typed", [text for text in NASTY if "\u202e" not in text])
def test_what_was_typed_into_a_refused_form(browser, amelia, typed):
    _, link = invite(amelia)
    browser.open(link).press("Log in").log_in(typed, "no password of anybody")
    assert browser.field("E-mail or phone").get_attribute("value") == typed
    assert not browser.has("#owned")


def test_a_name_is_kept_apart_from_the_sentence_around_it(browser, plane, owner):
    """A name that turns the direction of writing turns its own and nothing else's."""
    link = administrator_named(plane, owner, "\u202eevil").invite(fresh_email(), role="member")["link"]
    browser.open(link)
    assert "\u202eevil" in [element.text for element in browser.driver.find_elements("css selector", "p bdi")]
