# SPDX-License-Identifier: MIT
"""The AISIX column in the window: members without a password, one-time links, roles, admin tokens, and the log of all of it."""
import re

import requests
from harness import Console, Plane, find_canaries, wait_until
from steps import BILL, BUTTON, able, begins, choose_role, link_from_clipboard, member_row, on_tenant, opened, page, sign_in, token_of

SERVICE = "svc-night@cluster.internal"
NINA = "nina.newhire@initech.example"


def test_the_whole_column(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, BILL)
            on_tenant(console, "Initech")
            create_without_a_password(console, plane)
            link = invite_with_a_role(console)
            join_through(plane, link)
            see_who_joined(console)
            change_and_remove(console)
            token = make_a_token(console)
            use_the_token(plane, token)
            revoke_the_token(console, plane, token)
            read_the_roles(console)
            read_the_log(console)
            console.quit()
        assert find_canaries(tmp_path / "profile", [BILL]), "the search finds what is there"
        assert find_canaries(tmp_path / "profile", [token, link, token_of(link)]) == []


def cells(console, name):
    """Of the row; a list keeps one that it has just taken out for a while, so the newest says what is true."""
    rows = console.find_all("table row", begins(name))
    return {e.name for row in rows for e in row.walk() if e.role == "table cell"}


def create_without_a_password(console, plane):
    member_row(console, "Bill Lumbergh")
    able(console, "Create member").press()
    dialog = opened(console, "Create member")
    assert dialog.find("password text") is None, "nobody is asked for a password"
    dialog.wait_for("text", "E-mail").fill(SERVICE)
    dialog.wait_for("text", "Display name").fill("Night service")
    dialog.wait_for(BUTTON, "Create member").press()
    console.wait_gone("dialog")
    # The published answer has five fields; the next reading tells the rest.
    wait_until(lambda: {"Type: API-only", "Status: Active"} <= cells(console, "Night service"), "an active API-only member",
               about=console.outline)
    console.screenshot("aisix-created")
    refused = requests.post(plane.url + "/api/session", json={"identifier": SERVICE, "password": "anything at all here"}, timeout=30)
    assert refused.status_code == 401, "it cannot sign in"


def invite_with_a_role(console):
    able(console, "Invite").press()
    drawer = console.wait_for("dialog", "Invite to Initech")
    drawer.wait_for("text", "Recipients").focus()
    console.type(NINA + ",")
    drawer.wait_for("radio button", "Admin").press()
    able(console, "Send 1 invitation").press()
    shown = console.wait_for("dialog", f"One-time link for {NINA}")
    shown.wait_for(BUTTON, "Copy").press()
    link = link_from_clipboard(console)
    shown.wait_for("check box", "I have passed the link on").press()
    shown.wait_for(BUTTON, "Close").press()
    console.wait_gone("dialog")
    page(console, "Pending", "Pending invitations")
    console.wait_for("table row", re.compile(f"^{re.escape(NINA)}, Admin"))
    console.screenshot("aisix-pending")
    return link


def join_through(plane, link):
    body = {"token": token_of(link), "display_name": "Nina Newhire", "password": "a sentence of ninas own"}
    joined = requests.post(plane.url + "/api/invitee/register", json=body, timeout=30)
    assert joined.status_code == 201 and joined.json()["state"] == "accepted", joined.text
    again = requests.post(plane.url + "/api/invitee/register", json={**body, "display_name": "Second"}, timeout=30)
    assert again.status_code == 409, "the link works once"


def see_who_joined(console):
    console.keys("F5")
    console.wait_gone("table row", begins(NINA))
    page(console, "Members")
    wait_until(lambda: "Role: Admin" in cells(console, "Nina Newhire"), "Nina as an admin", about=console.outline)
    console.wait_for("status bar", "10 active")


def change_and_remove(console):
    row = member_row(console, "Nina Newhire")
    row.wait_for(BUTTON, "Actions for Nina Newhire").press()
    console.press("menu item", re.compile("^Change role"))
    choose_role(console.wait_for("dialog", "Change the role of Nina Newhire"), "Member")
    able(console, "Change role").press()
    console.wait_gone("dialog")
    wait_until(lambda: "Role: Member" in cells(console, "Nina Newhire"), "the new role in the row", about=console.outline)
    console.press("check box", "Select Nina Newhire")
    console.wait_for("tool bar", "1 selected")
    console.press(BUTTON, begins("Remove"))
    dialog = opened(console)
    assert "Initech" in " ".join(f"{e.name} {e.description}" for e in dialog.walk())
    assert dialog.find(BUTTON, "Cancel").focused
    dialog.wait_for(BUTTON, begins("Remove")).press()
    console.wait_gone("dialog")
    console.wait_for("status bar", "9 active")


def make_a_token(console):
    console.press("page tab", "Admin tokens")
    # What has ended stays listed.
    console.wait_for("table row", begins("Billing export, Read, Active"))
    console.wait_for("table row", begins("Migration, Write, Expired"))
    console.wait_for("table row", begins("Legacy CI, Read and write, Revoked"))
    able(console, "Create admin token").press()
    dialog = opened(console, "Create admin token")
    dialog.wait_for(BUTTON, "Create token").press()
    field = dialog.wait_for("text", "Name")
    wait_until(lambda: "name" in field.description, "what is missing, at its field", about=dialog.outline)
    field.fill("Nightly import")
    dialog.wait_for("check box", begins("Write:")).press()
    console.screenshot("aisix-token-create")
    dialog.wait_for(BUTTON, "Create token").press()
    shown = console.wait_for("dialog", "Admin token “Nightly import”")
    masked = shown.wait_for(None, begins("Token, masked: rct_"))
    # Leaving without it is asked about once more.
    shown.wait_for(BUTTON, "Close").press()
    shown.wait_for(BUTTON, "Close anyway")
    shown.wait_for(BUTTON, "Copy").press()
    shown.wait_for(BUTTON, "Copied")
    token = wait_until(lambda: (text := console.clipboard()).startswith("rct_") and text, "the token on the clipboard")
    assert token not in masked.name
    console.screenshot("aisix-token-once")
    shown.wait_for(BUTTON, "Close").press()
    console.wait_gone("dialog")
    row = console.wait_for("table row", begins("Nightly import, Read and write, Active"))
    assert "Last used: Never" in [e.name for e in row.walk()], row.outline()
    console.screenshot("aisix-tokens")
    return token


def call(plane, token, method, path, **more):
    return requests.request(method, plane.url + path, headers={"Authorization": f"Bearer {token}"}, timeout=30, **more)


def use_the_token(plane, token):
    """The one published call, as its documentation has it."""
    body = {"name": "Responsible Person", "email": "svc-payments@example.com"}
    made = call(plane, token, "POST", "/api/members", json=body)
    assert made.status_code in (201, 409), made.text
    body["email"] = "svc-ledger@initech.example"
    made = call(plane, token, "POST", "/api/members", json=body)
    assert made.status_code == 201 and list(made.json()["member"]) == ["id", "user_id", "email", "display_name", "role"], made.text
    assert call(plane, token, "POST", "/api/members", json=body).status_code == 409


def revoke_the_token(console, plane, token):
    row = console.wait_for("table row", begins("Nightly import"))
    row.wait_for(BUTTON, "Revoke…").press()
    dialog = opened(console, "Revoke the admin token “Nightly import”?")
    assert "Initech" in dialog.description or "Initech" in " ".join(e.name for e in dialog.walk()), dialog.outline()
    assert dialog.find(BUTTON, "Cancel").focused
    console.screenshot("aisix-token-revoke")
    dialog.wait_for(BUTTON, "Revoke token").press()
    console.wait_gone("dialog")
    console.wait_for("table row", begins("Nightly import, Read and write, Revoked"))
    dead = call(plane, token, "GET", "/api/members")
    assert dead.status_code == 401 and dead.json()["code"] == "token_revoked", dead.text


def read_the_roles(console):
    page(console, "Roles")
    row = console.wait_for("table row", "Manage admin tokens: Owner")
    cells = [e.name for e in row.walk() if e.role == "table cell"]
    assert "Owner: Yes" in cells and "Admin: No" in cells and "Member: No" in cells, cells
    assert {"Owner", "Admin", "Member"} <= {e.name for e in console.find_all("table column header")}, console.outline()
    console.screenshot("aisix-roles")


def read_the_log(console):
    page(console, "Activity")
    console.wait_for("table row", re.compile("^Bill Lumbergh, Revoked an admin token, Nightly import.*done by this console"))
    by_machine = console.wait_for("table row", begins("Admin token Nightly import, Created the member, Responsible Person"))
    assert "this console" not in by_machine.name
    console.wait_for("table row", begins("Nina Newhire, Joined, Nina Newhire, Admin"))
    console.screenshot("aisix-activity")
    console.press(BUTTON, "Kind")
    console.press("menu item", "Admin tokens")
    console.wait_gone("table row", begins("Nina Newhire"))
    rows = wait_until(lambda: (found := console.find_all("table row")) and len(found) == 2 and found, "the two lines of the token",
                      about=console.outline)
    assert all("admin token" in row.name for row in rows), rows
    console.screenshot("aisix-activity-tokens")
    console.press(BUTTON, "Clear filters")
    row = console.wait_for("table row", re.compile("^Bill Lumbergh, Removed the member, Nina Newhire"))
    row.wait_for(BUTTON, begins("Actions for this entry")).press()
    console.press("menu item", "Only what happened to Nina Newhire")
    console.wait_for(BUTTON, "About Nina Newhire")
    console.wait_gone("table row", begins("Admin token Nightly import"))
    console.wait_for("table row", re.compile("^Bill Lumbergh, Changed the role, Nina Newhire, Admin → Member"))
    console.screenshot("aisix-activity-person")
