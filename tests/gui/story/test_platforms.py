# SPDX-License-Identifier: MIT
"""Servers of several kinds in one window, each with its members, its invitations and who is still to answer."""
from harness import Console, Plane, ScriptServer, wait_until
from steps import BILL, BUTTON, able, add_account, begins, member_row, on_tenant, opened, page, sign_in, switch_tenant

LENA, LENAS_PASSWORD = "lena@acme.example", "rollcall-demo-1"
SAM = "sam@elsewhere.example"


def add_by_key(console, server, key, kind=None):
    console.keys("ctrl+t")
    console.wait_for("dialog", "Switch tenant").wait_for(BUTTON, "Add control plane…").press()
    console.wait_for("heading", "Add a control plane")
    console.fill("text", "Server URL", server.url)
    console.keys("Tab")
    if kind:
        console.press(BUTTON, f"It is {kind}")
    # The server is asked before anything secret can be entered; it takes keys only, so nothing else is asked for.
    wait_until(lambda: console.find("password text", "Password") is None and console.find("password text", "Admin token"),
               "the form to ask for a key", about=console.outline)
    console.fill("password text", "Admin token", key)
    able(console, "Sign in").press()


def look_around(console, name, member, waiting):
    page(console, "Members")
    member_row(console, member)
    console.screenshot(f"platform-{name}-members")
    page(console, "Invitations")
    console.wait_for("table row", begins(waiting))
    page(console, "Pending", "Pending invitations")
    console.wait_for("table row", begins(waiting))
    console.screenshot(f"platform-{name}-pending")
    page(console, "Members")


def invite(console, address):
    able(console, "Invite").press()
    opened(console).wait_for("text", "Recipients").focus()
    console.type(address)
    console.keys("Return")
    able(console, "Send 1 invitation").press()
    console.wait_gone("dialog")


def add_what_only_creates(console, server):
    add_by_key(console, server, "admin-token-of-the-test", "AISIX Cloud")
    console.wait_for(BUTTON, "Tenant: AISIX Cloud organization")
    able(console, "Create user").press()
    dialog = opened(console, "Create user")
    dialog.wait_for("text", "E-mail").fill("svc-night@cluster.internal")
    dialog.wait_for("text", "Display name").fill("Night service")
    dialog.wait_for(BUTTON, "Create user").press()
    console.wait_gone("dialog", "Create user")
    member_row(console, "Night service")
    for name in ("Invitations", "Pending"):
        console.press("page tab", name)
        console.wait_for(None, begins("AISIX Cloud documents no way to read invitations"))
    page(console, "Members")


def test_five_kinds_side_by_side(tmp_path):
    with Plane(tmp_path / "plane") as plane, ScriptServer("better_auth/serve.py") as better_auth, ScriptServer("fakes/aisix.py") as aisix, \
            ScriptServer("fakes/anthropic.py") as anthropic, ScriptServer("fakes/openai.py") as openai, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        look_around(console, "contract", "Bill Lumbergh", "nina.alvarez@initech.example")
        add_by_key(console, anthropic, "sk-ant-admin-of-the-test")
        on_tenant(console, "Aperture")
        look_around(console, "anthropic", "User 2", "waits@a.example")
        assert "wizard" in console.wait_for("table row", begins("user8@a.example")).name, "an unknown role is shown as written"
        add_by_key(console, openai, "sk-admin-of-the-test")
        on_tenant(console, "OpenAI organization")
        look_around(console, "openai", "User 2", "waits@a.example")
        add_what_only_creates(console, aisix)
        add_account(console, better_auth, LENA, LENAS_PASSWORD)
        on_tenant(console, "Acme Robotics")
        invite(console, SAM)
        look_around(console, "better-auth", "Mateo Díaz", SAM)

        console.keys("ctrl+t")
        listed = console.wait_for("dialog", "Switch tenant").wait_for("list", "Tenants")
        console.screenshot("platforms-side-by-side")
        names = [e.name for e in listed.walk() if e.role == "list item"]
        console.keys("Escape")
        console.wait_gone("dialog", "Switch tenant")
        people = {"Initech": "Bill Lumbergh", "Aperture": "User 2", "OpenAI organization": "User 2",
                  "AISIX Cloud organization": "Night service", "Acme Robotics": "Mateo Díaz"}
        assert all(any(name.startswith(tenant) for name in names) for tenant in people), names
        for tenant, person in people.items():
            switch_tenant(console, tenant)
            member_row(console, person)
        for server in (anthropic, openai, aisix):
            asked = server.tell("requests")
            assert asked and not any("sk-" in line or "admin-token" in line for line in asked), "a key is in no address"
        console.quit()
