# SPDX-License-Identifier: MIT
"""The main job: who is a member, one more created, two invited, one of them accepts, and all of it can be read offline."""
import re

from harness import Console, Plane, find_canaries, wait_until
from keychain import OwnKeyring
from people import people_of
from steps import (AMELIA, BILL, BUTTON, PASSWORD, RETURN, able, add_account, begins, has, link_from_clipboard, member_row, on_tenant, page,
                   sign_in, switch_tenant, token_of)

CREATED = "svc-nightly@initech.example"
MIRA = "mira.kovac@acme.example"
MIRAS_PASSWORD = "a canary sentence of mira"
PHONE = "+86 139 8877 6655"


def test_members_invitations_and_offline(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            console.screenshot("sign-in")
            sign_in(console, plane.url, BILL)
            on_tenant(console, "Initech")
            create_a_member(console)
            add_account(console, plane, AMELIA)
            on_tenant(console, "Acme Robotics")
            read_who_is_a_member(console)
            invite_two(console)
            link = watch_both_wait(console)
            open_as_the_wrong_account(console, link)
            accept_as_the_right_one(console)
            see_the_new_member(console)
            credentials = OwnKeyring().credentials()
            secrets = [PASSWORD, MIRAS_PASSWORD, link, token_of(link), *credentials]
            console.quit()
        plane.stop()
        assert len(credentials) == 3, "each of the three accounts keeps its sign-in in the keychain"
        assert_nothing_secret_in(tmp_path / "profile", secrets)
        with Console(tmp_path / "profile") as console:
            read_on_without_the_server(console)
            plane.start()
            server_returns(console)
            console.quit()
        assert_nothing_secret_in(tmp_path / "profile", secrets + OwnKeyring().credentials())


def create_a_member(console):
    member_row(console, "Bill Lumbergh")
    able(console, "Create member").press()
    dialog = console.wait_for("dialog", "Create member")
    dialog.wait_for("text", "E-mail").fill(CREATED)
    dialog.wait_for("text", "Display name").fill("Nightly report")
    console.screenshot("create-member")
    dialog.wait_for(BUTTON, "Create member").press()
    console.wait_gone("dialog", "Create member")
    console.wait_for(None, "Nightly report is a member of Initech")
    member_row(console, "Nightly report")
    console.screenshot("members-created")

    able(console, "Create member").press()
    dialog = console.wait_for("dialog", "Create member")
    dialog.wait_for("text", "E-mail").fill(CREATED)
    dialog.wait_for("text", "Display name").fill("Nightly report again")
    dialog.wait_for(BUTTON, "Create member").press()
    # The refusal stands at the field, is read with it, and nothing that was typed is lost.
    refused = wait_until(lambda: (e := dialog.find("text", "E-mail")) and "already" in e.description and e,
                         "the refusal at the e-mail field", about=console.outline)
    assert refused.text == CREATED
    assert dialog.find("text", "Display name").text == "Nightly report again"
    console.screenshot("create-member-duplicate")
    dialog.wait_for(BUTTON, "Cancel").press()
    console.wait_gone("dialog", "Create member")


def read_who_is_a_member(console):
    row = member_row(console, "Amelia Hartmann")
    cells = [e.name for e in row.walk() if e.role == "table cell"]
    assert any(AMELIA in cell for cell in cells), cells
    console.wait_for(None, "Signed in: Amelia Hartmann, Super admin")
    console.wait_for(None, begins("Synced"))
    console.screenshot("members-light")


def invite_two(console):
    able(console, "Invite").press()
    drawer = console.wait_for("dialog", "Invite to Acme Robotics")
    # Written with a comma, so each becomes a recipient with its verdict; the last one by Enter.
    field = drawer.wait_for("text", "Recipients")
    field.focus()
    console.type(f"{MIRA},{PHONE}")
    console.keys("Return")
    wait_until(lambda: drawer.find(None, re.compile("mira.kovac.*will be sent|" + re.escape(MIRA))), "a chip for Mira",
               about=console.outline)
    locked = drawer.wait_for("radio button", "Super admin")
    assert locked.description, "the role that cannot be given says why"
    drawer.wait_for("radio button", "Member").press()
    send = able(console, "Send 2 invitations")
    console.screenshot("invite-drawer")
    send.press()
    console.wait_gone("dialog", "Invite to Acme Robotics")
    console.wait_for(None, "2 invitations sent.")


def watch_both_wait(console):
    page(console, "Pending", "Pending invitations")
    console.fill("text", "Search pending", "8877")
    console.wait_for("table row", begins(PHONE))
    console.fill("text", "Search pending", "mira")
    row = console.wait_for("table row", begins(MIRA))
    assert "Pending" in row.name
    console.screenshot("pending-found")
    row.wait_for(BUTTON, f"Actions for {MIRA}").press()
    console.wait_for("menu item", "Copy link")
    console.screenshot("pending-menu")
    console.press("menu item", "Copy link")
    console.wait_for(None, begins(f"Copied the link for {MIRA}"))
    link = link_from_clipboard(console)
    console.fill("text", "Search pending", "")
    page(console, "Invitations")
    console.wait_for("table row", begins(MIRA))
    console.screenshot("invitations-light")
    return link


def open_as_the_wrong_account(console, link):
    console.keys("ctrl+o")
    field = console.wait_for("password text", "Invitation link")
    console.screenshot("invitation-paste")
    field.focus()
    console.keys("ctrl+v")
    wait_until(lambda: len(field.text) == len(link), "the link to be pasted", about=console.outline)
    able(console, "Open invitation").press()
    warning = console.wait_for(None, "This invitation is for a different account")
    assert MIRA in warning.description and AMELIA in warning.description, warning.description
    console.screenshot("invitation-mismatch")
    # Neither answer can be given: they say who can, pressing does nothing, and the server still waits.
    accept = console.wait_for(BUTTON, "Accept")
    assert accept.description == f"Only {MIRA} can answer this invitation."
    accept.press()
    assert console.find(BUTTON, "Accept invitation") is None
    console.wait_for(None, "This invitation is for a different account")


def accept_as_the_right_one(console):
    console.press(BUTTON, f"Sign in as {MIRA}")
    console.press(BUTTON, "Register instead")
    console.fill("text", "Display name", "Mira Kovac")
    console.fill("password text", "Password", MIRAS_PASSWORD)
    console.screenshot("invitation-register")
    console.press(BUTTON, "Register and continue")
    accept = able(console, "Accept invitation")
    console.screenshot("invitation-open")
    accept.press()
    console.wait_for("heading", "You joined Acme Robotics")
    console.screenshot("invitation-accepted")
    console.press(BUTTON, "Open Acme Robotics")
    on_tenant(console, "Acme Robotics")
    console.wait_for(None, begins("Signed in: Mira Kovac"))


def see_the_new_member(console):
    switch_tenant(console, "Acme Robotics", AMELIA)
    console.wait_for(None, "Signed in: Amelia Hartmann, Super admin")
    console.keys("F5")
    console.fill("text", "Search members", "mira")
    member_row(console, "Mira Kovac")
    console.screenshot("members-new")
    console.fill("text", "Search members", "")
    member_row(console, "Amelia Hartmann")
    page(console, "Invitations")
    console.wait_for("table row", re.compile(f"^{re.escape(MIRA)}.*Accepted"))
    page(console, "Members")


def read_on_without_the_server(console):
    on_tenant(console, "Acme Robotics")
    member_row(console, "Amelia Hartmann")
    told = console.wait_for(None, re.compile("^Offline: showing the member list cached .+ ago"))
    assert told.description or told.name
    console.wait_for(None, re.compile("^Cached .+ ago"))
    invite = wait_until(lambda: (e := console.find(BUTTON, "Invite")) and e.description and e, "the reason why inviting is off",
                        about=console.outline)
    invite.press()
    assert console.find("dialog") is None
    console.screenshot("members-offline")
    console.fill("text", "Search members", "mira")
    row = member_row(console, "Mira Kovac")
    row.wait_for(BUTTON, "Actions for Mira Kovac").press()
    console.wait_for(None, "These need the server")
    console.screenshot("members-offline-menu")
    console.keys("Escape")
    console.fill("text", "Search members", "")
    page(console, "Pending", "Pending invitations")
    console.wait_for("table row", has("@acme.example"))
    console.screenshot("pending-offline")
    console.fill("text", "Search pending", "8877")
    console.wait_for("table row", begins(PHONE))
    page(console, "Members")


def server_returns(console):
    wait_until(lambda: console.find(None, begins("Offline:")) is None and console.find(None, begins("Synced")), "the page to sync by itself",
               patience=RETURN, about=console.outline)
    able(console, "Invite")
    member_row(console, "Amelia Hartmann")


def assert_nothing_secret_in(profile, secrets):
    assert all(len(secret) >= 12 for secret in secrets)
    assert find_canaries(profile, [AMELIA]), "the search finds what is there"
    assert find_canaries(profile, secrets) == []
    members = people_of("acme", [AMELIA, MIRA]) + people_of("initech", [BILL]) + [CREATED, "Nightly report"]
    assert find_canaries(profile, members) == [], "members are kept offline, and sealed"
