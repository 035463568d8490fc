# SPDX-License-Identifier: MIT
"""A server that nobody here wrote, in the same window: invite, the wrong account, accept, another role, remove, 250 members."""
from harness import Console, ScriptServer, wait_until
from steps import BUTTON, able, act_on, begins, member_row, on_tenant, opened, page, sign_in

PASSWORD = "rollcall-demo-1"
LENA, SAM = "lena@acme.example", "sam@elsewhere.example"


def test_the_whole_column(tmp_path):
    with ScriptServer("better_auth/serve.py") as server, Console(tmp_path / "profile") as console:
        server.tell("members", slug="acme", count=250)
        sign_in(console, server.url, LENA, PASSWORD)
        on_tenant(console, "Acme Robotics")
        read_who_is_a_member(console)
        invite(console)
        link = [mail["link"] for mail in server.tell("outbox") if mail["to"] == SAM][-1]
        open_as_the_wrong_account(console, link)
        accept_as_the_right_one(console)
        change_the_role(console)
        remove(console)
        console.quit()


def read_who_is_a_member(console):
    console.wait_for("status bar", begins("255"))
    console.screenshot("better-auth-members")
    console.fill("text", "Search members", "mateo")
    row = member_row(console, "Mateo Díaz")
    assert "member,admin" in row.name, "several roles are shown as the server writes them"
    console.fill("text", "Search members", "person250@")
    member_row(console, "Person 0250")
    console.fill("text", "Search members", "")
    assert console.wait_for(BUTTON, "Create member").description, "what this platform lacks says why"


def invite(console):
    able(console, "Invite").press()
    drawer = opened(console, "Invite to Acme Robotics")
    drawer.wait_for("text", "Recipients").focus()
    console.type(SAM)
    console.keys("Return")
    able(console, "Send 1 invitation").press()
    console.wait_gone("dialog", "Invite to Acme Robotics")
    page(console, "Pending", "Pending invitations")
    console.wait_for("table row", begins(SAM))
    console.screenshot("better-auth-pending")


def open_as_the_wrong_account(console, link):
    console.keys("ctrl+o")
    console.wait_for("password text", "Invitation link").fill(link)
    able(console, "Open invitation").press()
    warning = console.wait_for(None, "This invitation is for a different account")
    assert LENA in warning.description, warning.description
    console.screenshot("better-auth-mismatch")


def accept_as_the_right_one(console):
    console.press(BUTTON, "Switch account")
    console.fill("text", "E-mail or phone", SAM)
    console.fill("password text", "Password", PASSWORD)
    able(console, "Sign in and continue").press()
    accept = able(console, "Accept invitation")
    console.screenshot("better-auth-invitation")
    accept.press()
    console.wait_for("heading", "You joined Acme Robotics")
    console.press(BUTTON, "Open Acme Robotics")
    on_tenant(console, "Acme Robotics")


def change_the_role(console):
    console.keys("ctrl+t")
    # Both accounts are in it: the role tells which is which.
    console.wait_for("dialog", "Switch tenant").wait_for("list item", begins("Acme Robotics, Owner")).press()
    console.wait_for(None, begins("Signed in: Lena Fischer"))
    console.keys("F5")
    console.fill("text", "Search members", "sam")
    member_row(console, "Sam Outside")
    dialog = act_on(console, "Sam Outside", "Change role…", None)
    dialog.wait_for("radio button", "Admin").press()
    dialog.wait_for(BUTTON, "Change role").press()
    console.wait_for(None, "Sam Outside is now Admin")
    wait_until(lambda: "Admin" in member_row(console, "Sam Outside").name, "the row to say so", about=console.outline)


def remove(console):
    dialog = act_on(console, "Sam Outside", "Remove…", None)
    console.screenshot("better-auth-remove")
    dialog.wait_for(BUTTON, begins("Remove")).press()
    wait_until(lambda: console.find("table row", begins("Sam Outside")) is None, "the row to go", about=console.outline)
    console.fill("text", "Search members", "")
    console.wait_for("status bar", begins("255"))
