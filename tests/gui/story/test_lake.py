# SPDX-License-Identifier: MIT
"""The Lake column in the window: several teams and a personal context, roles, keys, removing, leaving, and passing ownership on."""
import re

import requests

from harness import Console, Plane, wait_until
from steps import (BUTTON, PASSWORD, able, act_on, begins, credits_page, has, link_from_clipboard, link_row, member_row, on_tenant,
                   opened, page, sign_in, switch_tenant, token_of, wait_for_credits)

HANK = "hank.scorpio@globex.example"  # owner of Globex Industries
ZHANG = "zhang.san@globex.example"  # member of Globex Industries and of Orbit Lab
INVITED = "nadia.rahal@globex.example"
NEWCOMER = "noor.haddad@globex.example"
NEWCOMERS_PASSWORD = "a canary sentence of noor"


def test_lake(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "owner") as console:
            sign_in(console, plane.url, HANK)
            on_tenant(console, "Globex Industries")
            console.wait_for(None, "Calls spend the quota of Globex Industries.")
            member_row(console, "Hank Scorpio")
            console.screenshot("lake-members")
            invite_resend_and_revoke(console)
            let_somebody_join_through_a_link(console, plane)
            limit_what_a_member_may_use(console, plane)
            make_a_key_and_revoke_it(console, plane)
            change_a_role(console)
            remove_a_member(console)
            transfer_ownership(console)
            console.quit()
        with Console(tmp_path / "member") as console:
            sign_in(console, plane.url, ZHANG)
            on_tenant(console, "Globex Industries")
            use_up_the_own_quota(console, plane)
            go_through_the_contexts(console)
            leave_a_team(console)
            console.quit()


def choose(console, row, item):
    """Out of a member's row menu."""
    member_row(console, row).wait_for(BUTTON, f"Actions for {row}").press()
    console.wait_for("menu item", begins(item)).press()


def invite_resend_and_revoke(console):
    able(console, "Invite").press()
    drawer = console.wait_for("dialog", "Invite to Globex Industries")
    drawer.wait_for("text", "Recipients").focus()
    console.type(f"{INVITED},")
    locked = drawer.wait_for("radio button", "Owner")
    assert "Transfer" in locked.description, "the role that passes on says how"
    drawer.wait_for("radio button", "Admin").press()
    able(console, "Send 1 invitation").press()
    console.wait_gone("dialog", "Invite to Globex Industries")
    page(console, "Pending", "Pending invitations")
    row = console.wait_for("table row", begins(INVITED))
    row.wait_for(BUTTON, f"Actions for {INVITED}").press()
    console.press("menu item", begins("Resend"))
    console.wait_for(None, re.compile("sent again|Sent again|resent|old link", re.I))
    console.screenshot("lake-resent")
    console.wait_for("table row", begins(INVITED)).wait_for(BUTTON, f"Actions for {INVITED}").press()
    console.press("menu item", begins("Revoke"))
    dialog = console.wait_for("dialog", f"Revoke the invitation to {INVITED}?")
    console.screenshot("lake-revoke-invitation")
    dialog.wait_for(BUTTON, begins("Revoke")).press()
    console.wait_gone("dialog", f"Revoke the invitation to {INVITED}?")
    page(console, "Members")


def let_somebody_join_through_a_link(console, plane):
    """Links are revoked here, for good; there is no disabling one for a while."""
    console.press("page tab", "Invitations")
    console.press("page tab", "Links")
    link_row(console, "4 of unlimited uses, No expiry, Enabled")
    able(console, "Generate link").press()
    dialog = opened(console, "Generate link")
    assert "Transfer" in dialog.wait_for("radio button", "Owner").description, "nobody joins as owner"
    dialog.wait_for("radio button", "Member").press()
    dialog.wait_for(BUTTON, "Generate and copy").press()
    console.wait_gone("dialog", "Generate link")
    link = link_from_clipboard(console)
    made = link_row(console, "Member, 0 of unlimited uses, No expiry, Enabled")
    assert made.find("check box") is None and made.find(BUTTON, begins("Delete")) is None
    assert register(plane, link, NEWCOMER).status_code == 201
    console.keys("F5")
    made = link_row(console, "Member, 1 of unlimited uses, No expiry, Enabled")
    copy = made.wait_for(BUTTON, "Copy")
    copy.press()
    console.wait_for(None, begins("Copied the link ••••"))
    assert link_from_clipboard(console) == link and link.endswith(copy.description[-4:]), "the same one again"
    made.wait_for(BUTTON, begins("Revoke link")).press()
    dialog = opened(console, begins("Revoke the link ••••"))
    assert "Globex Industries" in dialog.description
    dialog.wait_for(BUTTON, "Revoke link").press()
    link_row(console, "Member, 1 of unlimited uses, Revoked, Revoked")
    console.wait_gone("dialog")
    console.screenshot("lake-link-used-and-revoked")
    assert register(plane, link, "too.late@globex.example").status_code == 409
    page(console, "Members")
    assert "Member" in member_row(console, "Noor Haddad").name


def register(plane, link, email):
    body = {"token": token_of(link), "email": email, "display_name": "Noor Haddad", "password": NEWCOMERS_PASSWORD}
    return requests.post(plane.url + "/api/invitee/register", json=body, timeout=30)


def spend(plane, who, password, amount):
    """As a program does that calls a model with the session of `who` in this team."""
    made = requests.post(plane.url + "/api/session", json={"identifier": who, "password": password}, timeout=30).json()
    headers = {"Authorization": f"Bearer {made['token']}"}
    teams = requests.get(plane.url + "/api/tenants", headers=headers, timeout=30).json()["items"]
    headers["Tenant-Id"] = next(team["id"] for team in teams if team["name"] == "Globex Industries")
    return requests.post(plane.url + "/api/usage", headers=headers, json={"amount": amount}, timeout=30)


def limit_what_a_member_may_use(console, plane):
    """A quota of one's own under the team's; without a limit it is the owner's balance that is used."""
    credits_page(console, "Quota")
    console.wait_for(None, "212,000 left")
    wait_for_credits(console, "Ebba Holm", "Exhausted")
    dialog = act_on(console, "Noor Haddad", "Allocate quota…", "Allocate quota to Noor Haddad")
    dialog.wait_for("text", "Quota").fill("212001")
    wait_until(lambda: "The pool has only 212,000 left." in dialog.find("text", "Quota").description, "the team's quota to be too small",
               about=console.outline)
    console.screenshot("lake-quota-too-much")
    dialog.wait_for("text", "Quota").fill("700")
    dialog.wait_for(None, "211,300 stay in the pool.")
    able(dialog, "Allocate quota").press()
    console.wait_gone("dialog")
    wait_for_credits(console, "Noor Haddad", "0 of 700")
    console.wait_for(None, "211,300 left")
    assert spend(plane, NEWCOMER, NEWCOMERS_PASSWORD, 700).status_code == 200
    assert spend(plane, NEWCOMER, NEWCOMERS_PASSWORD, 1).json()["code"] == "quota_exhausted"
    console.keys("F5")
    wait_for_credits(console, "Noor Haddad", "Exhausted")
    console.screenshot("lake-quota-exhausted")
    dialog = act_on(console, "Noor Haddad", "Allocate quota…", "Allocate quota to Noor Haddad")
    without = dialog.wait_for("radio button", "Without a limit")
    assert without.description == "The owner's balance is the limit."
    without.press()
    able(dialog, "Allocate quota").press()
    console.wait_gone("dialog")
    wait_for_credits(console, "Noor Haddad", "no limit")
    assert spend(plane, NEWCOMER, NEWCOMERS_PASSWORD, 1300).status_code == 200
    console.keys("F5")
    console.wait_for(None, "210,000 left")
    console.screenshot("lake-quota-unlimited")
    page(console, "Members")


def make_a_key_and_revoke_it(console, plane):
    console.press(BUTTON, "More")
    console.press("menu item", "My API keys")
    opened(console, "Hank Scorpio")
    console.wait_for(None, has("You have no API key yet"))
    console.press(BUTTON, "New API key…")
    dialog = opened(console, "New API key")
    dialog.wait_for(BUTTON, "Make the key").press()
    wait_until(lambda: (e := dialog.find("text", "Name")) and "Enter a name" in e.description, "the error at the name")
    dialog.wait_for("text", "Name").fill("notebook")
    console.screenshot("lake-new-key")
    dialog.wait_for(BUTTON, "Make the key").press()
    made = console.wait_for("dialog", "API key notebook")
    assert not [e for e in made.walk() if re.search(r"rck_\w{20}", e.name)], "the key is never on screen as a whole"
    made.wait_for(BUTTON, "Close").press()
    made.wait_for(BUTTON, "Close anyway")
    console.screenshot("lake-key-close")
    made.wait_for(BUTTON, "Copy").press()
    key = wait_until(lambda: (text := console.clipboard()).startswith("rck_") and text, "the key on the clipboard")
    assert ask_with(plane, key).json()["account"]["email"] == HANK
    console.screenshot("lake-key-shown-once")
    made.wait_for(BUTTON, "Close").press()
    console.wait_gone("dialog", "API key notebook")
    console.wait_for("list item", begins("notebook, ends in"))
    console.screenshot("lake-keys")
    console.press(BUTTON, "Revoke…")
    asking = opened(console, "Revoke the API key notebook?")
    console.screenshot("lake-revoke-key")
    asking.wait_for(BUTTON, "Revoke").press()
    console.wait_gone("dialog", "Revoke the API key notebook?")
    console.wait_for("list item", re.compile("^notebook.*Revoked"))
    answer = ask_with(plane, key)
    assert (answer.status_code, answer.json()["code"]) == (401, "key_revoked")
    console.keys("Escape")
    console.wait_gone("dialog")


def ask_with(plane, key):
    return requests.get(plane.url + "/api/session", headers={"Authorization": f"Bearer {key}"}, timeout=30)


def change_a_role(console):
    choose(console, "Ebba Holm", "Change role")
    dialog = opened(console, "Change the role of Ebba Holm")
    dialog.wait_for("radio button", "Admin").press()
    able(console, "Change role").press()
    console.wait_gone("dialog")
    console.wait_for(None, "Ebba Holm is now Admin")


def remove_a_member(console):
    choose(console, "Mina Park", "Remove")
    dialog = opened(console, "Remove Mina Park?")
    dialog.wait_for(None, has("API keys of this team are revoked"))
    console.screenshot("lake-remove")
    dialog.wait_for(BUTTON, "Remove").press()
    console.wait_for(None, "Mina Park is no longer a member of Globex Industries")


def transfer_ownership(console):
    # The role that cannot be given leads to Transfer, with the person who was meant.
    choose(console, "Rosa Delgado", "Change role")
    dialog = opened(console, "Change the role of Rosa Delgado")
    console.screenshot("lake-role-locked")
    dialog.wait_for(BUTTON, "Transfer…").press()
    dialog = opened(console, "Transfer Owner")
    dialog.wait_for(None, begins("New holder: Rosa Delgado"))
    dialog.wait_for(BUTTON, "Choose another").press()
    dialog.wait_for("text", "Who takes it on?").fill("nobody")
    dialog.wait_for(None, "Nobody of that name can take this on.")
    dialog.wait_for("text", "Who takes it on?").fill("rosa")
    console.screenshot("lake-transfer-choose")
    dialog.wait_for("radio button", "Rosa Delgado").press()
    boxes = wait_until(lambda: dialog.find_all("check box"), "the consequences")
    assert len(boxes) == 2 and "Rosa Delgado" in boxes[0].name
    assert not dialog.find(BUTTON, "Transfer").enabled or dialog.find(BUTTON, "Transfer").description, "nothing is confirmed yet"
    for box in boxes:
        box.press()
    dialog.wait_for("text", "Type Globex Industries to confirm").fill("Globex Industries")
    able(console, "Transfer")
    console.screenshot("lake-transfer")
    dialog.wait_for(BUTTON, "Transfer").press()
    console.wait_gone("dialog", "Transfer Owner")
    console.wait_for(None, "Rosa Delgado is now Owner of Globex Industries")
    console.wait_for(None, "Signed in: Hank Scorpio, Admin")
    console.screenshot("lake-transferred")


def use_up_the_own_quota(console, plane):
    """A member sees its own usage and nobody else's, and is told when calls are refused."""
    credits_page(console, "Quota")
    console.wait_for(None, "4,100 of 20,000 used")
    assert spend(plane, ZHANG, PASSWORD, 15900).status_code == 200
    console.keys("F5")
    console.wait_for(None, has("Nothing of your quota is left."))
    console.wait_for("table row", begins("Used, 15,900, 张三"))
    assert console.find(None, has("210,000")) is None, "the team's quota is not a member's business"
    console.screenshot("lake-own-quota-used-up")
    page(console, "Members")


def go_through_the_contexts(console):
    console.wait_for(None, "Calls spend the quota of Globex Industries.")
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    dialog.wait_for("list item", re.compile("^张三.*Personal"))
    console.screenshot("lake-switcher")
    console.keys("Escape")
    console.wait_gone("dialog", "Switch tenant")
    switch_tenant(console, "Orbit Lab")
    console.wait_for(None, "Calls spend the quota of Orbit Lab.")
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    dialog.wait_for("list item", begins("张三")).press()
    console.wait_gone("dialog", "Switch tenant")
    console.wait_for(None, "Tenant: 张三, personal")
    console.wait_for(None, "Calls spend your own quota.")
    member_row(console, "张三")
    assert console.find(BUTTON, "Invite") is None, "nobody can be invited here"
    assert console.find("page tab", "Invitations") is None
    console.screenshot("lake-personal")
    switch_tenant(console, "Orbit Lab")


def leave_a_team(console):
    console.press(BUTTON, "More")
    console.press("menu item", begins("Leave Orbit Lab"))
    dialog = opened(console, "Leave Orbit Lab?")
    dialog.wait_for(None, has("Your API keys of this team are revoked"))
    console.screenshot("lake-leave")
    dialog.wait_for(BUTTON, "Leave").press()
    console.wait_gone("dialog")
