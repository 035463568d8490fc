# SPDX-License-Identifier: MIT
"""A whole column of the product's table in the window: certified enterprises, phone and e-mail, accepted and rejected."""
import html
import re

import requests

from harness import Console, Plane, wait_until
from steps import (AMELIA, BUTTON, able, begins, choose_role, has, link_from_clipboard, member_row, on_tenant, opened, page,
                   sign_in, switch_tenant)

KATJA = "katja.brandt@contoso.example"  # super admin of an enterprise without a certificate
ENTERPRISE = "Acme Robotics"
TYPED = "139 0013 9077"
PHONE = "+86 139 0013 9077"
NILS = "nils.aalto@acme.example"
OLGA = "olga.brandt@acme.example"
NEW_PASSWORD = "a canary sentence of somebody new"


def test_the_column_of_certified_enterprises(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, KATJA)
        an_enterprise_without_a_certificate(console)
        console.keys("ctrl+t")
        console.wait_for("dialog", "Switch tenant").wait_for(BUTTON, "Add control plane…").press()
        console.wait_for("heading", "Add a control plane")
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, ENTERPRISE)
        the_super_admin_is_not_invited(console)
        invite_a_phone_and_two_addresses(console)
        records_in_every_state(console)
        phone = copy_link(console, PHONE)
        a_phone_rejects(console, phone)
        nils = copy_link(console, NILS)
        open_from_the_browser(console, nils)
        an_address_accepts(console)
        change_the_role(console)
        what_each_role_may(console)
        who_did_what(console)
        revoke(console, copy_link(console, OLGA))
        the_super_admin_stays(console)
        the_new_one_leaves(console)
        console.quit()


def an_enterprise_without_a_certificate(console):
    on_tenant(console, "Contoso Labs")
    invite = wait_until(lambda: (e := console.find(BUTTON, "Invite")) and e.description and e, "the reason why inviting is off",
                        about=console.outline)
    assert "not certified" in invite.description, invite.description
    invite.press()
    assert console.find("dialog") is None
    console.screenshot("wuliang-uncertified")


def the_super_admin_is_not_invited(console):
    able(console, "Invite").press()
    drawer = console.wait_for("dialog", f"Invite to {ENTERPRISE}")
    locked = drawer.wait_for("radio button", "Super admin")
    assert "Transfer" in locked.description, locked.description


def invite_a_phone_and_two_addresses(console):
    drawer = console.wait_for("dialog", f"Invite to {ENTERPRISE}")
    drawer.wait_for("text", "Recipients").focus()
    console.type(f"{TYPED},{NILS},{OLGA},")
    reading = drawer.wait_for(None, begins(f"Typed {TYPED}"))
    assert "+8613900139077" in reading.name and "139 0013 9077" in reading.name.split("country")[1]
    drawer.wait_for("radio button", "Member").press()
    console.screenshot("wuliang-invite")
    able(console, "Send 3 invitations").press()
    console.wait_gone("dialog", f"Invite to {ENTERPRISE}")
    console.wait_for(None, "3 invitations sent.")


def records_in_every_state(console):
    page(console, "Invitations")
    for state in ("Pending", "Accepted", "Rejected", "Expired", "Revoked"):
        console.press(BUTTON, state)
        row = wait_until(lambda state=state: (r := console.find("table row")) and state in r.name and r, f"{state} records", about=console.outline)
        assert state in row.name
        console.screenshot(f"wuliang-records-{state.lower()}")
    console.press(BUTTON, "All")


def copy_link(console, recipient):
    page(console, "Pending", "Pending invitations")
    console.fill("text", "Search pending", recipient[-4:] if recipient == PHONE else recipient)
    row = console.wait_for("table row", begins(recipient))
    row.wait_for(BUTTON, f"Actions for {recipient}").press()
    console.press("menu item", "Copy link")
    console.wait_for(None, begins(f"Copied the link for {recipient}"))
    console.fill("text", "Search pending", "")
    return link_from_clipboard(console)


def paste(console, link):
    console.keys("ctrl+o")
    field = console.wait_for("password text", "Invitation link")
    field.focus()
    console.keys("ctrl+v")
    wait_until(lambda: len(field.text) == len(link), "the link to be pasted", about=console.outline)
    able(console, "Open invitation").press()


def register(console, name):
    console.press(BUTTON, "Register instead")
    console.fill("text", "Display name", name)
    console.fill("password text", "Password", NEW_PASSWORD)
    console.press(BUTTON, "Register and continue")


def a_phone_rejects(console, link):
    paste(console, link)
    warning = console.wait_for(None, "This invitation is for a different account")
    assert AMELIA in warning.description and "9077" in warning.description, warning.description
    console.screenshot("wuliang-mismatch-phone")
    console.press(BUTTON, begins("Sign in as +86"))
    register(console, "Phone Person")
    able(console, "Accept invitation")
    console.press(BUTTON, "Reject")
    console.wait_for("heading", "You rejected this invitation")
    console.screenshot("wuliang-rejected")
    console.press(BUTTON, "Close")
    back_to_amelia(console)
    page(console, "Invitations")
    console.press(BUTTON, "Rejected")
    console.wait_for("table row", begins(PHONE))
    console.press(BUTTON, "All")


def back_to_amelia(console):
    console.wait_for("page tab", "Members")
    if console.find(None, begins("Signed in: Amelia")) is None:
        switch_tenant(console, ENTERPRISE, AMELIA)
    console.keys("F5")


def open_from_the_browser(console, link):
    """What the page in the browser calls Open in Rollcall opens the same invitation in this window."""
    shown = requests.get(link, timeout=10).text
    deep = html.unescape(re.search(r'href="(rollcall:[^"]+)"', shown).group(1))
    console.open_link(deep)
    warning = console.wait_for(None, "This invitation is for a different account")
    assert NILS in warning.description and AMELIA in warning.description
    console.screenshot("wuliang-opened-from-browser")


def an_address_accepts(console):
    console.press(BUTTON, f"Sign in as {NILS}")
    register(console, "Nils Aalto")
    able(console, "Accept invitation").press()
    console.wait_for("heading", f"You joined {ENTERPRISE}")
    console.screenshot("wuliang-joined")
    console.press(BUTTON, f"Open {ENTERPRISE}")
    on_tenant(console, ENTERPRISE)
    switch_tenant(console, ENTERPRISE, AMELIA)
    console.keys("F5")


def actions_of(console, member):
    page(console, "Members")
    console.fill("text", "Search members", member)
    row = member_row(console, member)
    row.wait_for(BUTTON, f"Actions for {member}").press()


def change_the_role(console):
    actions_of(console, "Nils Aalto")
    console.press("menu item", "Change role…")
    dialog = opened(console, "Change the role of Nils Aalto")
    assert ENTERPRISE in dialog.description, "the dialog names the person and the enterprise"
    assert "Transfer" in dialog.wait_for("radio button", "Super admin").description
    choose_role(dialog, "Finance admin")
    console.wait_for(None, "Member becomes Finance admin")
    console.screenshot("wuliang-change-role")
    dialog.wait_for(BUTTON, "Change role").press()
    console.wait_gone("dialog")
    console.wait_for("table row", re.compile("^Nils Aalto.*Finance admin"))


def what_each_role_may(console):
    """The matrix is made of what the control plane enforces, and nothing in it can be pressed."""
    table = page(console, "Roles")
    for role in ("Super admin", "Finance admin", "Developer admin", "Member"):
        console.wait_for("table column header", role)
    assert "Your role" in console.wait_for("table column header", "Super admin").description
    billing = table.wait_for("table row", has("Billing and invoices"))
    cells = [e.name for e in billing.walk() if e.role == "table cell"]
    assert any("Yes" in cell for cell in cells) and any("No" in cell for cell in cells), cells
    assert not [e for e in table.walk() if e.role in ("check box", "radio button")]
    console.screenshot("wuliang-roles")


def who_did_what(console):
    page(console, "Activity")
    entry = console.wait_for("table row", re.compile("Amelia Hartmann.*Nils Aalto.*Finance admin"))
    assert "Member" in entry.name, "before and after"
    console.wait_for("table row", re.compile("Phone Person.*ejected"))
    console.screenshot("wuliang-activity")


def revoke(console, link):
    page(console, "Invitations")
    console.fill("text", "Search invitations", "olga")
    row = console.wait_for("table row", begins(OLGA))
    row.wait_for(BUTTON, re.compile("^Revoke")).press()
    dialog = opened(console, f"Revoke the invitation to {OLGA}?")
    assert ENTERPRISE in dialog.description
    console.screenshot("wuliang-revoke")
    dialog.wait_for(BUTTON, "Revoke").press()
    console.wait_gone("dialog")  # it gives the focus back when it has gone
    console.wait_for("table row", re.compile(f"^{re.escape(OLGA)}.*Revoked"))
    assert "This invitation was revoked" in requests.get(link, timeout=10).text, "the link is dead at once"
    console.fill("text", "Search invitations", "")


def the_super_admin_stays(console):
    """Neither removed nor demoted nor gone: each says why, and that Transfer is the way."""
    actions_of(console, "Amelia Hartmann")
    for name in ("Change role…", "Leave…", "Remove…"):
        item = console.wait_for("menu item", name)
        assert item.description, f"{name} says why it is off"
    assert "Transfer" in console.wait_for("menu item", "Leave…").description
    console.screenshot("wuliang-super-admin")
    console.keys("Escape")
    console.fill("text", "Search members", "")


def the_new_one_leaves(console):
    switch_tenant(console, ENTERPRISE, NILS)
    console.wait_for(None, begins("Signed in: Nils Aalto"))
    actions_of(console, "Nils Aalto")
    console.press("menu item", "Leave…")
    dialog = opened(console, f"Leave {ENTERPRISE}?")
    dialog.wait_for(None, has("You lose access"))
    console.screenshot("wuliang-leave")
    dialog.wait_for(BUTTON, "Leave").press()
    console.wait_gone("dialog")
    switch_tenant(console, ENTERPRISE, AMELIA)
    console.keys("F5")
    console.fill("text", "Search members", "Nils")
    console.wait_for("heading", "Nobody matches")
    console.screenshot("wuliang-left")
