# SPDX-License-Identifier: MIT
"""The main job by keyboard alone: keys go to the window, and accessibility is only asked what is there."""
import re

from harness import Console, Element, Plane, wait_until
from steps import AMELIA, BILL, BUTTON, PASSWORD, able, begins, link_from_clipboard, member_row, on_tenant, opened

NOAH = "noah.lindgren@acme.example"
NOAHS_PASSWORD = "a canary sentence of noah"


def test_the_main_job_by_keyboard_alone(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        move_through_the_list(console)
        invite(console)
        link = copy_the_link(console)
        warn_the_wrong_account(console, link)
        register_and_accept(console)
        return_to_the_administrator(console)
        create_a_member(console, plane.url)
        console.keys("ctrl+q")
        console.ended()


def test_tabs_by_keyboard(tmp_path):
    """Arrows, Home and End lead through the pages of a tenant and through the tabs of a page; Enter opens one."""
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, "hank.scorpio@globex.example")
        on_tenant(console, "Globex Industries")
        tab_to(console, "page tab", "Members")
        for key, name in (("End", "Review"), ("Right", "Review"), ("Home", "Members"), ("Left", "Members"), ("Up", "Members"),
                          ("Down", "Invitations"), ("Left", "Members"), ("Right", "Invitations")):
            lead(console, key, name)
        console.screenshot("keyboard-pages")
        assert console.find("heading", "Members") is not None, "going there does not open it"
        console.keys("Return")
        console.wait_for("heading", "Invitations")
        tab_to(console, "page tab", "Records")
        for key, name in (("End", "Links"), ("Right", "Links"), ("Home", "Records"), ("Left", "Records"), ("Right", "Links"),
                          ("Left", "Records"), ("Right", "Links")):
            lead(console, key, name)
        console.screenshot("keyboard-tabs")
        console.keys("Return")
        console.wait_for("table", "Invitation links")
        tab_to(console, "page tab", "Links")
        lead(console, "Home", "Records")
        console.keys("space")
        console.wait_for("table row", begins("frank.grimes@globex.example"))
        console.keys("ctrl+q")
        console.ended()


def test_columns_by_keyboard(tmp_path):
    """Columns change places and widths by keys; they are read and reached where they are seen, and stay so."""
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        usual = heads(console)
        at = usual.index("Status")
        assert usual[:at] == ["Member", "Role"], usual
        tab_to(console, "table column header", "Status")
        moved = [*usual[:at], usual[at + 1], "Status", *usual[at + 2:]]
        console.keys("ctrl+shift+Right")
        wait_until(lambda: heads(console) == moved, f"the columns to be {moved}", about=console.outline)
        assert console.find("table column header", "Status").focused, "the column that is moved keeps the focus"
        console.screenshot("keyboard-columns")
        assert cells(console) == moved
        console.keys("shift+Tab")
        wait_until(lambda: console.find("table column header", usual[at + 1]).focused, "Tab to go as the columns stand", about=console.outline)
        width = console.find("table column header", usual[at + 1]).extents[2]
        console.keys("ctrl+Right")
        wait_until(lambda: console.find("table column header", usual[at + 1]).extents[2] > width, "the column to be wider", about=console.outline)
        console.keys("ctrl+q")
        console.ended()
        console.start()
        member_row(console, "Amelia Hartmann")
        wait_until(lambda: heads(console) == moved, f"the columns to be {moved} again", about=console.outline)
        assert cells(console) == moved
        console.keys("ctrl+q")
        console.ended()


def heads(console) -> list[str]:
    """As they are read; and that has to be as they are seen."""
    shown = [head for head in console.find_all("table column header") if head.showing]
    names = [head.name for head in shown]
    assert names == [head.name for head in sorted(shown, key=lambda head: head.extents[0])], console.outline()
    return names


def cells(console) -> list[str]:
    """The columns of the first row, likewise."""
    row = next(row for row in console.find_all("table row") if row.showing)
    shown = [cell for cell in row.walk() if cell.role == "table cell" and cell.showing]
    names = [cell.name.split(":")[0] for cell in shown]
    assert names == [cell.name.split(":")[0] for cell in sorted(shown, key=lambda cell: cell.extents[0])], console.outline()
    return names


def lead(console, key: str, name: str):
    console.keys(key)
    wait_until(lambda: (tab := console.find("page tab", name)) and tab.focused, f"{key} to lead to {name}", about=console.outline)


def type_into(console: Console, role: str, name: str, text: str) -> Element:
    field = tab_to(console, role, name)
    console.type(text)
    wait_until(lambda: len(field.text) == len(text), f"{name} to hold what was typed", about=console.outline)
    return field


def sign_in(console, url, who):
    """The form starts where typing starts: at the server, whose answer the rest waits for."""
    field = console.wait_for("text", "Server URL")
    wait_until(lambda: field.focused, "the form to have the focus", about=console.outline)
    type_into(console, "text", "Server URL", url)
    type_into(console, "text", "E-mail or phone", who)
    type_into(console, "password text", "Password", PASSWORD)
    able(console, "Sign in")
    console.keys("Return")


def current_row(console) -> Element | None:
    return next((e for e in console.walk() if e.role == "table row" and e.focused and e.showing), None)


def place(console) -> list[str]:
    """Where the keys go, from the outside in; a row's place is told by the list that it is in."""
    return [repr(e) for e in console.walk() if e.focused]


def press_until(console, key: str, condition, what: str, most: int = 80) -> Element:
    """Presses a key until the window shows what is meant; each press has to move something."""
    for _ in range(most):
        found = condition()
        if found:
            return found
        before = place(console)
        console.keys(key)
        wait_until(lambda before=before: place(console) != before or condition(),
                   f"{key} to move on towards {what}", about=console.outline)
    raise AssertionError(f"{key} never comes to {what}\n{console.outline()}")


def tab_to(console, role: str, name: str) -> Element:
    return press_until(console, "Tab", lambda: (e := console.find(role, name)) and e.focused and e, f"{role} {name!r}")


def move_through_the_list(console):
    console.keys("ctrl+k")
    search = console.wait_for("text", "Search members")
    wait_until(lambda: search.focused, "the search to have the focus", about=console.outline)
    console.type("hartmann")
    member_row(console, "Amelia Hartmann")
    console.keys("Down")
    press_until(console, "Down", lambda: (row := current_row(console)) and row.name.startswith("Amelia Hartmann") and row, "Amelia's row", 2)
    console.keys("Return")
    details = opened(console, "Amelia Hartmann")
    assert details.find(None, re.compile("Amelia Hartmann")) is not None
    console.keys("Escape")
    console.wait_gone("dialog")
    console.keys("Escape")  # the search is left as it was found
    wait_until(lambda: console.find("text", "Search members").text == "", "the search to be cleared", about=console.outline)


def invite(console):
    able(console, "Invite")
    console.keys("ctrl+i")
    drawer = console.wait_for("dialog", "Invite to Acme Robotics")
    field = drawer.wait_for("text", "Recipients")
    wait_until(lambda: field.focused, "the recipients to have the focus", about=console.outline)
    console.type(NOAH)
    console.keys("Return")
    able(console, "Send 1 invitation")
    console.keys("ctrl+Return")
    console.wait_gone("dialog", "Invite to Acme Robotics")
    console.wait_for(None, "1 invitation sent.")


def copy_the_link(console):
    tab_to(console, "page tab", "Pending")
    console.keys("Return")
    console.wait_for("table", "Pending invitations")
    console.keys("ctrl+k")
    search = console.wait_for("text", "Search pending")
    wait_until(lambda: search.focused, "the search to have the focus", about=console.outline)
    console.type("noah")
    console.wait_for("table row", begins(NOAH))
    console.keys("Down")
    press_until(console, "Down", lambda: (row := current_row(console)) and row.name.startswith(NOAH) and row, "Noah's row")
    console.keys("shift+F10")
    wait_until(lambda: any(e.role == "popup menu" and e.focused for e in console.walk()), "the menu to have the focus",
               about=console.outline)
    for item in ("Copy address", "Copy link"):
        console.keys("Down")
        wait_until(lambda item=item: console.find("menu item", item).focused, f"the key to come to {item}", about=console.outline)
    console.keys("Return")
    console.wait_for(None, begins(f"Copied the link for {NOAH}"))
    console.wait_gone("popup menu")
    return link_from_clipboard(console)


def warn_the_wrong_account(console, link):
    console.keys("ctrl+o")
    field = console.wait_for("password text", "Invitation link")
    wait_until(lambda: field.focused, "the link's field to have the focus", about=console.outline)
    console.keys("ctrl+v")
    wait_until(lambda: len(field.text) == len(link), "the link to be pasted", about=console.outline)
    console.keys("Return")
    console.wait_for(None, "This invitation is for a different account")
    assert console.find(BUTTON, "Accept").description


def register_and_accept(console):
    tab_to(console, BUTTON, f"Sign in as {NOAH}")
    console.keys("Return")
    tab_to(console, BUTTON, "Register instead")
    console.keys("Return")
    type_into(console, "text", "Display name", "Noah Lindgren")
    type_into(console, "password text", "Password", NOAHS_PASSWORD)
    console.keys("Return")
    able(console, "Accept invitation")
    tab_to(console, BUTTON, "Accept invitation")
    console.keys("space")
    console.wait_for("heading", "You joined Acme Robotics")
    tab_to(console, BUTTON, "Open Acme Robotics")
    console.keys("Return")
    on_tenant(console, "Acme Robotics")
    console.wait_for(None, begins("Signed in: Noah Lindgren"))


def choose_in_switcher(console, tenant: str, typed: str):
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    search = dialog.wait_for("text", "Switch to a tenant or control plane")
    wait_until(lambda: search.focused, "the switcher's search to have the focus", about=console.outline)
    console.type(typed)
    wait_until(lambda: search.text == typed and dialog.find("list item", begins(tenant)), f"{tenant} to be found", about=console.outline)
    console.keys("Return")
    console.wait_gone("dialog", "Switch tenant")
    on_tenant(console, tenant)


def return_to_the_administrator(console):
    # Only Amelia belongs to Globex, so its name leads to her account; then her first tenant by its number.
    choose_in_switcher(console, "Globex Industries", "globex")
    member_row(console, "Hank Scorpio")
    console.keys("ctrl+1")
    on_tenant(console, "Acme Robotics")
    console.wait_for(None, "Signed in: Amelia Hartmann, Super admin")
    console.keys("F5")
    console.keys("ctrl+k")
    console.type("noah")
    member_row(console, "Noah Lindgren")
    console.keys("Escape")


def create_a_member(console, url):
    console.keys("ctrl+t")
    console.wait_for("dialog", "Switch tenant")
    tab_to(console, BUTTON, "Add control plane…")
    console.keys("Return")
    console.wait_for("heading", "Add a control plane")
    sign_in(console, url, BILL)
    on_tenant(console, "Initech")
    able(console, "Create member")
    console.keys("ctrl+n")
    dialog = console.wait_for("dialog", "Create member")
    field = dialog.wait_for("text", "E-mail")
    wait_until(lambda: field.focused, "the e-mail to have the focus", about=console.outline)
    console.type("svc-keys@initech.example")
    console.keys("Return")
    name = dialog.wait_for("text", "Display name")
    wait_until(lambda: name.focused, "Enter to go on to the name", about=console.outline)
    console.type("Key service")
    console.keys("Return")
    console.wait_gone("dialog", "Create member")
    member_row(console, "Key service")
