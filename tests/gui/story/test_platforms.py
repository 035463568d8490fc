# SPDX-License-Identifier: MIT
"""Servers of several kinds in one window, each with its members, its invitations and who is still to answer."""
from harness import Console, Plane, ScriptServer, wait_until
from steps import BILL, BUTTON, able, begins, member_row, on_tenant, page, sign_in, switch_tenant


def add_by_key(console, server, key):
    console.keys("ctrl+t")
    console.wait_for("dialog", "Switch tenant").wait_for(BUTTON, "Add control plane…").press()
    console.wait_for("heading", "Add a control plane")
    console.fill("text", "Server URL", server.url)
    console.keys("Tab")
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


def test_several_kinds_side_by_side(tmp_path):
    with Plane(tmp_path / "plane") as plane, ScriptServer("fakes/anthropic.py") as anthropic, ScriptServer("fakes/openai.py") as openai, \
            Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        add_by_key(console, anthropic, "sk-ant-admin-of-the-test")
        on_tenant(console, "Aperture")
        look_around(console, "anthropic", "User 2", "waits@a.example")
        assert "wizard" in console.wait_for("table row", begins("user8@a.example")).name, "an unknown role is shown as written"
        add_by_key(console, openai, "sk-admin-of-the-test")
        on_tenant(console, "OpenAI organization")
        look_around(console, "openai", "User 2", "waits@a.example")
        switch_tenant(console, "Initech")
        member_row(console, "Bill Lumbergh")
        switch_tenant(console, "Aperture")
        member_row(console, "User 2")
        for server in (anthropic, openai):
            asked = server.tell("requests")
            assert asked and not any("sk-" in line for line in asked), "a key is in no address"
        console.quit()
