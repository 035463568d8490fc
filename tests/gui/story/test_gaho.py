# SPDX-License-Identifier: MIT
"""A tenant with links and created users, as its administrator and as who joins through a link; each of its rows in the window."""
import re

from harness import Console, Plane, wait_until
from gaho_credits import hand_credits_out, pass_the_tenant_on, see_who_cannot_call, take_them_back
from steps import (BUTTON, able, begins, has, link_from_clipboard, link_row as row_of, member_row, on_tenant, opened, page, sign_in)

NEBULA = "Nebula AI 星云科技"
CHEN = "chen.yu@nebula.example"
NEWCOMER = "wei.ling@nebula.example"
NEWCOMERS_PASSWORD = "a canary sentence of wei"
CREATED = "report@nebula.example"
SWITCH = "check box"


def test_links_and_users(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, CHEN)
        on_tenant(console, NEBULA)
        see_the_links(console)
        copy_one(console)
        switch_one_off_and_on(console)
        disable_what_nobody_uses(console)
        delete_one(console)
        link = generate_for_one(console)
        join_through_it(console, link)
        see_that_it_is_used_up(console)
        password = create_a_user(console)
        filter_edit_disable_and_enable(console)
        never_oneself(console)
        sign_in_as_the_created_one(console, plane.url, password)
        remove_the_created_one(console)
        see_who_cannot_call(console)
        hand_credits_out(console)
        take_them_back(console)
        pass_the_tenant_on(console, NEBULA)
        console.quit()


def notice(console, text: str):
    return console.wait_for(None, begins(text))


def see_the_links(console):
    """There are no invitations by address here: neither their list nor the people who wait."""
    console.press("page tab", "Invitations")
    console.wait_for("table", "Invitation links")
    row_of(console, "0 of 1 uses, [0-9]+ h left, Enabled")
    row_of(console, "12 of 25 uses, .* d left, Enabled")
    row_of(console, "Not used for 41 days")
    row_of(console, "1 of 1 uses, Used up")
    row_of(console, "8 of unlimited uses, No expiry, Disabled")
    row_of(console, "7 of unlimited uses, Expired .*Creator is disabled")
    console.wait_for(None, f"Anyone who holds an enabled link can join {NEBULA}.")
    assert console.find("page tab", "Records") is None and console.find("page tab", "Pending") is None
    assert not [e.name for e in console.walk() if "http" in e.name], "a link is never shown"
    console.screenshot("gaho-links-light")
    console.fill("text", "Search links", "used up")
    wait_until(lambda: len(console.find_all("table row")) == 1, "the one link that is used up", about=console.outline)
    console.fill("text", "Search links", "nothing like this")
    console.wait_for("heading", "No link matches")
    console.screenshot("gaho-links-filtered")
    console.press(BUTTON, "Clear search")
    row_of(console, "12 of 25 uses")


def copy_one(console):
    copy = row_of(console, "12 of 25 uses").wait_for(BUTTON, "Copy")
    copy.press()
    notice(console, "Copied the link ••••")
    assert link_from_clipboard(console).endswith(copy.description[-4:])


def switch_one_off_and_on(console):
    row_of(console, "12 of 25 uses").wait_for(SWITCH, has("enabled")).press()
    row_of(console, "12 of 25 uses, .*Disabled")
    notice(console, "Disabled the link ••••")
    console.screenshot("gaho-link-disabled")
    console.press(BUTTON, "Undo")
    row_of(console, "12 of 25 uses, .*Enabled")


def disable_what_nobody_uses(console):
    console.press(BUTTON, "Disable 1 unused link…")
    dialog = opened(console, "Disable 1 unused link?")
    assert dialog.find(BUTTON, "Cancel").focused and NEBULA in dialog.description
    console.screenshot("gaho-links-disable-unused")
    dialog.wait_for(BUTTON, "Disable link").press()
    console.wait_gone("dialog")
    row_of(console, "0 of unlimited uses, No expiry, Disabled")
    console.wait_gone(BUTTON, "Disable 1 unused link…")


def delete_one(console):
    row_of(console, "8 of unlimited uses, .*Disabled").wait_for(BUTTON, begins("Delete link")).press()
    dialog = opened(console, begins("Delete the link ••••"))
    console.screenshot("gaho-link-delete")
    console.keys("Return")  # on Cancel, which has the focus
    console.wait_gone("dialog")
    row_of(console, "8 of unlimited uses, .*Disabled").wait_for(BUTTON, begins("Delete link")).press()
    dialog = opened(console, begins("Delete the link ••••"))
    dialog.wait_for(BUTTON, "Delete link").press()
    console.wait_gone("table row", has("8 of unlimited uses"))


def generate_for_one(console):
    able(console, "Generate link").press()
    dialog = opened(console, "Generate link")
    dialog.wait_for("text", "Uses").fill("none")
    dialog.wait_for(BUTTON, "Generate and copy").press()
    wait_until(lambda: "number" in dialog.find("text", "Uses").description, "the reason at the field", about=console.outline)
    dialog.wait_for("text", "Uses").fill("1")
    dialog.wait_for(None, begins("Expires after"))
    console.screenshot("gaho-link-generate")
    dialog.wait_for(BUTTON, "Generate and copy").press()
    console.wait_gone("dialog", "Generate link")
    notice(console, "Generated and copied the link ••••")
    row_of(console, "0 of 1 uses, No expiry, Enabled")
    return link_from_clipboard(console)


def join_through_it(console, link):
    console.keys("ctrl+o")
    field = console.wait_for("password text", "Invitation link")
    field.focus()
    console.keys("ctrl+v")
    wait_until(lambda: len(field.text) == len(link), "the link to be pasted", about=console.outline)
    able(console, "Open invitation").press()
    console.wait_for("heading", f"Join {NEBULA}")
    console.screenshot("gaho-link-opened")
    able(console, "Register new account").press()
    console.fill("text", "E-mail", "wei.ling")
    console.fill("text", "Display name", "Wei Ling")
    console.fill("password text", "Password", NEWCOMERS_PASSWORD)
    console.press(BUTTON, "Register and continue")
    wait_until(lambda: (e := console.find("text", "E-mail")) and "wei.ling" in e.description, "the reason at the field", about=console.outline)
    console.fill("text", "E-mail", NEWCOMER)
    console.screenshot("gaho-link-register")
    console.press(BUTTON, "Register and continue")
    console.wait_for("heading", f"You joined {NEBULA}")
    console.screenshot("gaho-link-joined")
    console.press(BUTTON, f"Open {NEBULA}")
    on_tenant(console, NEBULA)
    console.wait_for(None, "Signed in: Wei Ling, User")
    wait_until(lambda: len(console.find_all("table row")) == 2, "a user to see the administrator and nobody else", about=console.outline)
    console.press("page tab", "Invitations")
    console.wait_for("heading", "No links to see here")
    console.screenshot("gaho-user-links")
    page(console, "Members")


def see_that_it_is_used_up(console):
    as_administrator(console)
    console.keys("F5")
    console.press("page tab", "Invitations")
    wait_until(lambda: len([e for e in console.find_all("table row", has("1 of 1 uses, Used up"))]) == 2, "the new link to be used up",
               about=console.outline)
    page(console, "Members")
    member_row(console, "Wei Ling")


def create_a_user(console):
    able(console, "Create user").press()
    dialog = opened(console, "Create user")
    secret = dialog.wait_for("password text", "Password")
    assert len(secret.text) >= 15, "one is generated"
    dialog.wait_for(None, "Password strength: Strong")
    dialog.wait_for(BUTTON, "Copy password").press()
    dialog.wait_for("text", "E-mail").fill("bill.lumbergh@initech.example")
    dialog.wait_for("text", "Display name").fill("Weekly report")
    dialog.wait_for(BUTTON, "Create user").press()
    refused = wait_until(lambda: (e := dialog.find("text", "E-mail")) and "already registered" in e.description and e,
                         "the refusal at the e-mail field", about=console.outline)
    assert "system administrator" in refused.description
    console.screenshot("gaho-create-taken")
    password = console.clipboard()
    refused.fill(CREATED)
    assert len(dialog.wait_for("password text", "Password").text) == len(password), "what was typed stays"
    console.screenshot("gaho-create")
    dialog.wait_for(BUTTON, "Create user").press()
    console.wait_gone("dialog", "Create user")
    assert "Enabled" in member_row(console, "Weekly report").name
    return password


def as_administrator(console):
    """Two accounts are in one tenant here: which is which, their roles tell."""
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    dialog.wait_for("list item", re.compile(f"^{NEBULA}, Tenant admin")).press()
    console.wait_gone("dialog", "Switch tenant")
    console.wait_for(None, "Signed in: 陈雨, Tenant admin")
    console.wait_for("table", "Members")


def menu_of(console, name):
    member_row(console, name).wait_for(BUTTON, f"Actions for {name}").press()
    console.wait_for("menu item", "Open details")


def filter_edit_disable_and_enable(console):
    menu_of(console, "Weekly report")
    console.press("menu item", "Edit name…")
    dialog = console.wait_for("dialog", "Edit name")
    dialog.wait_for("text").fill("Monthly report")
    dialog.wait_for(BUTTON, "Save").press()
    member_row(console, "Monthly report")
    menu_of(console, "Monthly report")
    console.press("menu item", "Disable…")
    dialog = console.wait_for("dialog", begins("Disable Monthly report"))
    assert NEBULA in dialog.description
    dialog.wait_for(BUTTON, "Disable").press()
    console.wait_for("table row", re.compile("^Monthly report.*Disabled"))
    console.press(BUTTON, "Status")
    console.wait_for("menu item", "Enabled")
    console.press("menu item", "Disabled")
    console.keys("Escape")
    console.wait_for(None, has("2 disabled · 2 shown"))
    console.screenshot("gaho-members-disabled")
    console.press(BUTTON, "Clear filters")
    menu_of(console, "Monthly report")
    console.press("menu item", "Enable")
    console.wait_for("table row", re.compile("^Monthly report.*Enabled"))


def never_oneself(console):
    menu_of(console, "陈雨")
    for word in ("Disable…", "Remove…"):
        item = console.wait_for("menu item", word)
        assert "cannot do this to yourself" in item.description, item.description
    console.screenshot("gaho-never-oneself")
    console.keys("Escape")
    console.wait_gone("menu item", "Open details")


def sign_in_as_the_created_one(console, url, password):
    console.keys("ctrl+t")
    console.wait_for("dialog", "Switch tenant").wait_for(BUTTON, "Add control plane…").press()
    console.wait_for("heading", "Add a control plane")
    sign_in(console, url, CREATED, password)
    on_tenant(console, NEBULA)
    console.wait_for(None, "Signed in: Weekly report, User")
    as_administrator(console)


def remove_the_created_one(console):
    menu_of(console, "Monthly report")
    console.press("menu item", "Remove…")
    dialog = console.wait_for("dialog", begins("Remove Monthly report"))
    assert NEBULA in dialog.description
    console.screenshot("gaho-remove")
    dialog.wait_for(BUTTON, "Remove").press()
    console.wait_for(None, f"Monthly report is no longer a member of {NEBULA}")
    console.wait_for(None, has("8 enabled · 1 disabled"))
