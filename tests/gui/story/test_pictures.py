# SPDX-License-Identifier: MIT
"""Each page and state in light and dark, as pictures to hold beside the drawings; each is waited for, so that it can be reached."""
import pytest

from harness import Console, Plane, wait_until
from steps import AMELIA, BILL, BUTTON, able, begins, choose_theme, member_row, on_tenant, opened, page, sign_in
from tour import Tour, administrator, aisix, gaho, hub, lake, resize


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_and_state(tmp_path, theme):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        def look(name):
            console.screenshot(f"{name}-{theme}")

        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        choose_theme(console, "Dark theme" if theme == "dark" else "Light theme")
        members(console, look)
        invitations(console, look)
        pending(console, look)
        invite_drawer(console, look)
        switcher_and_sign_in(console, look)
        console.press(BUTTON, "Cancel")
        on_tenant(console, "Acme Robotics")
        small_window(console, look)
        console.quit()


def members(console, look):
    look("tour-members")
    for name in ("Amelia Hartmann", "Payments service", "Olumide Adeyemi"):
        console.press("check box", f"Select {name}")
    console.wait_for("tool bar", "3 selected")
    look("tour-members-selected")
    console.press(BUTTON, "Remove…") if console.find(BUTTON, "Remove…") else console.press(BUTTON, "Remove from enterprise…")
    opened(console)
    look("tour-members-remove")
    console.keys("Escape")
    console.wait_gone("dialog")
    console.keys("Escape")
    console.press(BUTTON, "Actions for Payments service")
    console.wait_for("menu item", "Open details")
    look("tour-members-menu")
    console.press("menu item", "Open details")
    opened(console)
    look("tour-member-details")
    console.keys("Escape")
    console.wait_gone("dialog")
    console.press(BUTTON, "Role")
    console.wait_for("menu item", "Any")
    look("tour-members-filter")
    console.keys("Escape")
    console.fill("text", "Search members", "nobody of that name")
    console.wait_for("heading", "Nobody matches")
    look("tour-members-filtered")
    console.fill("text", "Search members", "amelia")
    # A reader hears the rows that are there, not those that wait to be used again.
    wait_until(lambda: [row.name.split(",")[0] for row in console.find_all("table row")] == ["Amelia Hartmann"],
               "only who matches", about=console.outline)
    console.press(BUTTON, "Clear filters")
    member_row(console, "Amelia Hartmann")


def invitations(console, look):
    page(console, "Invitations")
    console.wait_for("table row")
    look("tour-invitations")
    console.press(BUTTON, "Expired")
    wait_until(lambda: (row := console.find("table row")) and "Expired" in row.name, "only expired ones", about=console.outline)
    look("tour-invitations-expired")
    console.press(BUTTON, "View")
    console.press("menu item", "Expiring within 48 hours")
    wait_until(lambda: {row.name.split(",")[0] for row in console.find_all("table row")}
               == {"ahmed.elsayed@acme.example", "jb.lefevre@acme.example", "nadia.benali@acme.example", "+81 90-1234-5678"},
               "only those that expire soon", about=console.outline)
    look("tour-invitations-view")
    console.press(BUTTON, "All")


def pending(console, look):
    page(console, "Pending", "Pending invitations")
    row = console.wait_for("table row", begins("ahmed.elsayed@acme.example"))
    look("tour-pending")
    console.press(BUTTON, "View")
    console.press("menu item", "Expired")
    console.wait_gone("table row", begins("ahmed.elsayed@acme.example"))
    look("tour-pending-view")
    console.press(BUTTON, "Expired")
    console.press("menu item", "All invitations")
    row = console.wait_for("table row", begins("ahmed.elsayed@acme.example"))
    row.wait_for("check box").press()
    console.wait_for("tool bar", "1 selected")
    look("tour-pending-selected")
    console.press(BUTTON, "Revoke…")
    opened(console)
    look("tour-pending-revoke")
    console.keys("Escape")
    console.wait_gone("dialog")
    console.keys("Escape")


def invite_drawer(console, look):
    page(console, "Members")
    able(console, "Invite").press()
    drawer = console.wait_for("dialog", "Invite to Acme Robotics")
    drawer.wait_for("text", "Recipients").focus()
    console.type("new.person@acme.example,k.tanaka@acme,jonas.weber@acme.example,")
    drawer.wait_for(BUTTON, "Send 1 invitation")
    drawer.wait_for("alert", begins("k.tanaka@acme"))
    look("tour-invite-drawer")
    console.keys("Escape")
    console.wait_gone("dialog", "Invite to Acme Robotics")


def switcher_and_sign_in(console, look):
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    dialog.wait_for("list item", begins("Globex Industries"))
    look("tour-switcher")
    dialog.wait_for(BUTTON, "Add control plane…").press()
    console.wait_for("heading", "Add a control plane")
    look("tour-sign-in")


def small_window(console, look):
    resize(console, (960, 640))
    page(console, "Members")
    member_row(console, "Amelia Hartmann")
    look("tour-members-960")
    page(console, "Pending", "Pending invitations")
    console.wait_for("table row")
    look("tour-pending-960")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_other_page(tmp_path, theme):
    """Each of them large and small, since a page that fits may not fit any more."""
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        choose_theme(console, "Dark theme" if theme == "dark" else "Light theme")
        tour = Tour(console, plane, theme)
        for part in (aisix, lake, hub, gaho, administrator):
            part(tour)
        console.quit()


def test_links_that_are_shown_once(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        able(console, "Invite").press()
        drawer = console.wait_for("dialog", "Invite to Initech")
        drawer.wait_for("text", "Recipients").focus()
        console.type("new.hire@initech.example,")
        able(console, "Send 1 invitation").press()
        shown = console.wait_for("dialog", "One-time link for new.hire@initech.example")
        console.screenshot("one-time-link-light")
        # Leaving without having passed it on is asked about once more; the link is never shown whole.
        assert "/invite/" not in "".join(e.name for e in shown.walk()) or shown.find(None, begins("Link, masked"))
        shown.wait_for(BUTTON, "Close").press()
        shown.wait_for(BUTTON, "Close anyway")
        console.screenshot("one-time-link-close-light")
        shown.wait_for("check box", "I have passed the link on").press()
        shown.wait_for(BUTTON, "Close").press()
        console.wait_gone("dialog")
        console.quit()


def test_right_to_left(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile", "-reverse") as console:
        console.screenshot("sign-in-right-to-left")
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        row = member_row(console, "Amelia Hartmann")

        def left(role, name):
            return console.find(role, name).extents[0]

        assert left("table", "Members") < left("page tab", "Members"), "the sidebar stands at the right"
        assert left(BUTTON, "Invite") < left("heading", "Members"), "the page begins at the right"
        assert row.find(BUTTON, "Actions for Amelia Hartmann").extents[0] < row.find("check box").extents[0]
        console.screenshot("members-right-to-left")
        console.keys("ctrl+t")
        dialog = console.wait_for("dialog", "Switch tenant")
        screen = console.find("frame").extents
        assert dialog.extents[0] > screen[0] + (screen[2] - dialog.extents[2]) // 2, "the switcher opens at its button"
        console.screenshot("switcher-right-to-left")
        console.keys("Escape")
        console.wait_gone("dialog")
        able(console, "Invite").press()
        drawer = console.wait_for("dialog", "Invite to Acme Robotics")
        drawer.wait_for("text", "Recipients").focus()
        console.type("k.tanaka@acme,")
        drawer.wait_for("alert", begins("k.tanaka@acme"))
        console.screenshot("invite-drawer-right-to-left")
        console.quit()


def test_teams_from_right_to_left(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile", "-reverse") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        console.press("page tab", "Teams")
        people = console.wait_for("table", begins("People in"))
        row = people.wait_for("table row", begins("Milton Waddams"))
        teams = console.find("list", "Teams").extents
        left, _, width, _ = people.extents
        assert width > teams[2] and left + width <= teams[0] + 1, "the people stand left of the teams, beside them"
        cells = {cell.name.split(":")[0]: cell.extents[0] for cell in row.find_all("table cell")}
        assert cells["Status"] < cells["Member"], cells
        heads = {head.name: head.extents for head in console.find_all("table column header")}
        assert heads["Status"][0] < heads["Member"][0], heads
        console.screenshot("teams-right-to-left")
        console.quit()


def test_contrast_and_motion_are_chosen_and_kept(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            for name in ("High contrast", "Less motion"):
                choose_theme(console, name)
            console.screenshot("contrast-light")
            choose_theme(console, "Dark theme")
            console.screenshot("contrast-dark")
            console.quit()
        with Console(tmp_path / "profile") as console:
            on_tenant(console, "Acme Robotics")
            console.press(BUTTON, "Account menu")
            for name in ("Dark theme", "High contrast", "Less motion"):
                assert console.wait_for("menu item", name).checked, f"{name} was not kept"
            console.quit()
