# SPDX-License-Identifier: MIT
"""A system administrator among all tenants: which there are, who is where, entering one, and never in doubt about as what."""
import re

from harness import Console, Plane, wait_until
from steps import BUTTON, able, begins, choose_role, has, member_row, on_tenant, opened, page, sign_in

ROOT = "root@rollcall.example"
STANDING = "You act as system administrator"


def test_tenants_people_and_acting_as(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, ROOT)
        console.wait_for("heading", "Choose a tenant")
        console.press("page tab", "All tenants and people")
        tenants_by_name_and_state(console)
        person_in_every_tenant(console)
        open_there(console)
        who_is_merely_invited(console)
        destructive_dialogs_name_the_tenant(console)
        the_log_says_as_what(console)
        another_tenant(console)
        console.quit()


def tenants_by_name_and_state(console):
    console.wait_for("heading", "All tenants and people")
    console.wait_for("table row", begins("Acme Robotics, Active"))
    console.wait_for(None, begins(STANDING))
    console.screenshot("administrator-tenants")
    console.fill("text", "Find a tenant", "glob")
    console.wait_gone("table row", begins("Acme Robotics"))
    console.wait_for("table row", begins("Globex Industries"))
    console.fill("text", "Find a tenant", "")
    console.wait_for("table row", begins("Acme Robotics"))
    console.press(BUTTON, "State")
    console.press("menu item", "Suspended")
    console.wait_for("table row", begins("Vandelay Imports, Suspended"))
    console.wait_gone("table row", begins("Acme Robotics"))
    console.wait_for(None, "1 tenant")
    console.screenshot("administrator-tenants-suspended")
    console.fill("text", "Find a tenant", "acme")
    console.wait_for("heading", "No tenant matches")
    console.press(BUTTON, "Clear filters")
    console.wait_for("table row", begins("Acme Robotics"))


def person_in_every_tenant(console):
    console.press("radio button", "People")
    console.wait_for("heading", "Find a person in every tenant")
    console.fill("text", has("Find a person"), "hartmann")
    console.wait_for("table row", "Amelia Hartmann, amelia.hartmann@acme.example, in 3 tenants")
    rows = [row.name for row in console.find_all("table row")]
    assert "Acme Robotics, Super admin, Active" in rows and "Globex Industries, Admin, Active" in rows, rows
    console.screenshot("administrator-people")
    console.fill("text", has("Find a person"), "tomasz.w@nebula")
    console.wait_for("table row", has("User, Disabled"))
    console.fill("text", has("Find a person"), "nobody of that name")
    console.wait_for("heading", "Nobody matches")


def open_there(console):
    console.fill("text", has("Find a person"), "rosa.delgado")
    row = console.wait_for("table row", begins("Globex Industries, Admin"))
    row.wait_for(BUTTON, "Open there").press()
    on_tenant(console, "Globex Industries")
    console.wait_for(None, STANDING)
    console.wait_for(None, "Signed in: System administrator, System administrator")
    member_row(console, "Rosa Delgado")
    console.screenshot("administrator-entered")


def who_is_merely_invited(console):
    """An address without an account: where it is invited, and the record there."""
    console.press("page tab", "All tenants and people")
    console.press("radio button", "People")
    console.fill("text", has("Find a person"), "frank.grimes")
    console.wait_for("table row", "frank.grimes@globex.example, no account, invited to 1")
    row = console.wait_for("table row", "Globex Industries, Member, Pending")
    console.screenshot("administrator-invited")
    row.wait_for(BUTTON, "Open there").press()
    console.wait_for("heading", "Invitations")
    console.wait_for(None, "Tenant: Globex Industries")
    console.wait_for("table row", begins("frank.grimes@globex.example"))
    wait_until(lambda: len(console.find_all("table row")) == 1, "the records of that address alone", about=console.outline)
    page(console, "Members")


def destructive_dialogs_name_the_tenant(console):
    console.press("check box", "Select Ebba Holm")
    console.press("check box", "Select Mina Park")
    console.wait_for("tool bar", "2 selected")
    console.press(BUTTON, re.compile("^Remove"))
    dialog = opened(console)
    said = " ".join(f"{e.name} {e.description}" for e in dialog.walk())
    assert "Globex Industries" in said and "2 members" in said, said
    console.screenshot("administrator-remove")
    assert dialog.find(BUTTON, "Cancel").focused, "Enter takes nothing away"
    console.keys("Escape")
    console.wait_gone("dialog")
    console.keys("Escape")


def the_log_says_as_what(console):
    row = member_row(console, "Ebba Holm")
    row.wait_for(BUTTON, "Actions for Ebba Holm").press()
    console.press("menu item", re.compile("^Change role"))
    choose_role(console.wait_for("dialog", "Change the role of Ebba Holm"), "Admin")
    able(console, "Change role").press()
    console.wait_gone("dialog")
    page(console, "Activity")
    console.wait_for("table row", re.compile("^System administrator, Changed the role, Ebba Holm, Member → Admin.*done by this console"))
    console.wait_for(None, STANDING)
    console.screenshot("administrator-activity")


def another_tenant(console):
    console.press("page tab", "All tenants and people")
    row = console.wait_for("table row", begins("Initech"))
    row.wait_for(BUTTON, "Enter").press()
    on_tenant(console, "Initech")
    console.wait_for(None, STANDING)
    member_row(console, "Bill Lumbergh")
    wait_until(lambda: console.find("table row", begins("Ebba Holm")) is None, "nobody of another tenant to be shown", about=console.outline)
