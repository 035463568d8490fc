# SPDX-License-Identifier: MIT
"""An organization with workspaces and groups, from the first invitation to the last deletion, in the window alone."""
import json
import re
import urllib.request

from harness import Console, Plane, wait_until
from steps import BUTTON, PASSWORD, able, begins, has, member_row, on_tenant, opened, sign_in, token_of

NANCY = "nancy.davolio@northwind.example"
JANET = "janet.leverling@northwind.example"
STEVEN, ANNE, MICHAEL = "steven.buchanan@new.example", "anne.dodsworth@new.example", "michael.suyama@new.example"


def test_the_whole_column(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, NANCY)
        on_tenant(console, "Northwind Trading")
        read_who_is_invited_and_who_has_joined(console)
        invite_three(console)
        send_again_from_the_row(console)
        give_a_workspace_before_joining(console)
        one_joins(console, plane)
        change_the_role(console)
        make_a_workspace(console)
        add_many_to_a_workspace(console)
        delete_many(console)
        console.quit()


def test_one_organization_an_account(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, JANET)
        on_tenant(console, "Northwind Trading")
        console.keys("ctrl+o")
        field = console.wait_for("password text", "Invitation link")
        field.fill(link_to(plane, JANET))
        able(console, "Open invitation").press()
        able(console, "Accept invitation").press()
        console.wait_for(None, has("This account belongs to Northwind Trading"))
        console.screenshot("hub-one-organization")
        console.quit()


def link_to(plane, address):
    """As the invited person reads it: from the newest mail."""
    mails = [path.read_text() for path in sorted((plane.data / "outbox").iterdir()) if path.suffix == ".eml"]
    return re.findall(r"http\S+/invite/\S+", [mail for mail in mails if address in mail][-1])[-1]


def choose(console, person, entry):
    """An entry of the menu of a row."""
    member_row(console, person).wait_for(BUTTON, begins("Actions for")).press()
    console.press("menu item", entry)
    console.wait_gone("menu item", entry)


def row_says(console, person, *words):
    def says():
        row = console.find("table row", begins(person))
        return row if row is not None and all(word in row.name for word in words) else None
    return wait_until(says, f"the row of {person} to say {words}", about=console.outline)


def read_who_is_invited_and_who_has_joined(console):
    row_says(console, "Andrew Fuller", "Joined")
    row_says(console, "laura.callahan@northwind.example", "Invited")
    console.screenshot("hub-members")


def invite_three(console):
    able(console, "Invite").press()
    drawer = opened(console, "Invite to Northwind Trading")
    drawer.wait_for("text", "Recipients").focus()
    console.type(f"{STEVEN}, {ANNE}, {MICHAEL}")
    console.keys("Return")
    wait_until(lambda: console.find(BUTTON, "Send 3 invitations"), "three recipients", about=console.outline)
    drawer.wait_for("check box", "Sales").press()
    drawer.wait_for("check box", "Reviewers").press()
    drawer.wait_for(None, "In Sales, Reviewers from the start")
    assert drawer.wait_for("radio button", "Admin").description, "the role that cannot be given says why"
    console.screenshot("hub-invite")
    able(console, "Send 3 invitations").press()
    console.wait_gone("dialog", "Invite to Northwind Trading")
    console.wait_for(None, "3 invitations sent.")
    for address in (STEVEN, ANNE, MICHAEL):
        row_says(console, address, "Invited")


def send_again_from_the_row(console):
    choose(console, STEVEN, "Resend")
    console.wait_for(None, has("The link that was sent before no longer works"))
    console.screenshot("hub-resent")


def give_a_workspace_before_joining(console):
    choose(console, STEVEN, "Workspaces and groups…")
    dialog = opened(console, "Workspaces and groups")
    wait_until(lambda: (e := dialog.find("check box", "Sales")) is not None and e.checked, "what was planned", about=console.outline)
    assert not dialog.wait_for("check box", "Archive").checked
    dialog.wait_for("check box", "Archive").press()
    wait_until(lambda: dialog.find("check box", "Archive").checked, "Archive to be ticked", about=console.outline)
    role = dialog.wait_for("combo box", "Role in Archive")
    assert role.description == "Member"
    role.press()
    console.press("list item", "Manager")
    wait_until(lambda: dialog.find("combo box", "Role in Archive").description == "Manager", "the role inside", about=console.outline)
    console.screenshot("hub-member-teams")
    dialog.wait_for(BUTTON, "Done").press()
    console.wait_gone("dialog", "Workspaces and groups")


def one_joins(console, plane):
    body = json.dumps({"token": token_of(link_to(plane, STEVEN)), "display_name": "Steven Buchanan", "password": PASSWORD}).encode()
    request = urllib.request.Request(plane.url + "/api/invitee/register", body, {"Content-Type": "application/json"})
    assert urllib.request.urlopen(request).status == 201
    console.keys("F5")
    row_says(console, "Steven Buchanan", "Joined")
    choose(console, "Steven Buchanan", "Workspaces and groups…")
    dialog = opened(console, "Workspaces and groups")
    assert dialog.wait_for("combo box", "Role in Archive").description == "Manager", "what was given before joining is there"
    dialog.wait_for(BUTTON, "Done").press()
    console.wait_gone("dialog", "Workspaces and groups")
    console.screenshot("hub-joined")


def change_the_role(console):
    choose(console, "Steven Buchanan", "Change role…")
    dialog = opened(console)
    dialog.wait_for("radio button", "Admin").press()
    dialog.wait_for(BUTTON, "Change role").press()
    console.wait_for(None, "Steven Buchanan is now Admin")
    row_says(console, "Steven Buchanan", "Admin")


def make_a_workspace(console):
    console.press("page tab", "Workspaces and groups")
    console.wait_for("heading", "Workspaces and groups")
    able(console, "New workspace").press()
    dialog = opened(console, "New workspace")
    dialog.wait_for("text", "Name").fill("sales")
    dialog.wait_for(BUTTON, "Create").press()
    wait_until(lambda: "already" in dialog.find("text", "Name").description, "the refusal at the name", about=console.outline)
    dialog.wait_for("text", "Name").fill("Onboarding")
    dialog.wait_for(BUTTON, "Create").press()
    console.wait_gone("dialog", "New workspace")
    console.wait_for("heading", "Onboarding")
    console.wait_for(None, "Nobody is in it yet")
    console.screenshot("hub-teams-empty")
    # Pressed by its place: the sentence in the middle of the empty list has the same button.
    console.find_all(BUTTON, "Add people…")[0].press()
    dialog = opened(console, "Add people to Onboarding")
    dialog.wait_for("check box", "Andrew Fuller").press()
    dialog.wait_for("check box", ANNE).press()
    console.screenshot("hub-add-people")
    dialog.wait_for(BUTTON, "Add 2 people").press()
    table = console.wait_for("table", "People in Onboarding")
    table.wait_for("table row", begins("Andrew Fuller"))
    table.wait_for("table row", begins(ANNE))
    role = console.wait_for("combo box", "Role of Andrew Fuller")
    role.press()
    console.press("list item", "Manager")
    table.wait_for("table row", re.compile("^Andrew Fuller.*Manager"))
    console.screenshot("hub-teams")
    console.press(BUTTON, f"Take {ANNE} out of Onboarding")
    console.wait_for(None, f"{ANNE} is no longer in Onboarding")
    able(console, "Rename…", description="Onboarding").press()
    dialog = opened(console, "Rename Onboarding")
    dialog.wait_for("text", "Name").fill("Welcome")
    dialog.wait_for(BUTTON, "Rename").press()
    console.wait_for("heading", "Welcome")
    able(console, "Delete…", description="Welcome").press()
    dialog = opened(console, "Delete workspace Welcome?")
    dialog.wait_for(None, begins("1 person"))
    console.screenshot("hub-delete-team")
    dialog.wait_for(BUTTON, "Delete workspace").press()
    console.wait_for(None, "Welcome is deleted")
    console.press("page tab", "Members")
    console.wait_for("table", "Members")


def select(console, *people):
    for person in people:
        console.press("check box", f"Select {person}")


def add_many_to_a_workspace(console):
    select(console, "Andrew Fuller", ANNE)
    able(console, "Add to workspace…").press()
    dialog = opened(console, "Add 2 members")
    dialog.wait_for("radio button", "Claims intake").press()
    console.screenshot("hub-add-many")
    dialog.wait_for(BUTTON, "Add").press()
    console.wait_for(None, "Added 2 of 2 in Northwind Trading")
    wait_until(lambda: member_row(console, "Andrew Fuller").find("table cell", re.compile("^Teams:.*Claims intake")),
               "the row to name the workspace", about=console.outline)
    console.keys("Escape")


def delete_many(console):
    select(console, ANNE, "Margaret Peacock", "Nancy Davolio")
    able(console, "Delete…").press()
    dialog = opened(console, "Delete 2 members?")
    staying = dialog.wait_for("list", "Who stays")
    staying.wait_for(None, has("Nancy Davolio"))
    dialog.wait_for(None, has("removed from all of its workspaces and groups"))
    console.screenshot("hub-delete-many")
    dialog.wait_for(BUTTON, "Delete 2 members").press()
    console.wait_for(None, "Deleted 2 of 3 from Northwind Trading")
    console.wait_for(None, begins("Not deleted: You cannot do this to yourself."))
    console.wait_for("status bar", "5 joined · 3 invited")
    console.screenshot("hub-deleted")
