# SPDX-License-Identifier: MIT
"""The page of invitation links in its other states, and beside the records where a product has both."""
import re

from harness import Console, Plane, wait_until
from harness.input import run
from steps import BUTTON, RETURN, able, begins, choose_theme, link_row, on_tenant, opened, sign_in


def test_the_links_page_in_other_lights(tmp_path):
    """Dark, small and without the server: what was read stays, and says that it cannot be changed."""
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, "chen.yu@nebula.example")
        on_tenant(console, "Nebula AI 星云科技")
        console.press("page tab", "Invitations")
        link_row(console, "12 of 25 uses")
        choose_theme(console, "Dark theme")
        console.screenshot("gaho-links-dark")
        choose_theme(console, "Light theme")
        run(["xdotool", "getactivewindow", "windowsize", "--sync", "960", "640"])
        wait_until(lambda: console.find("frame").extents[2:] == (960, 640), "the window to be 960 by 640")
        link_row(console, "12 of 25 uses")
        console.screenshot("gaho-links-960")
        plane.pull_network()
        console.keys("F5")
        copy = wait_until(lambda: (e := console.find(BUTTON, "Copy")) and "server" in e.description.lower() and e, "copying to be off",
                          about=console.outline)
        copy.press()
        assert not console.clipboard().startswith("http")
        console.screenshot("gaho-links-offline")
        plane.start()
        able_to_copy = re.compile("^Link ••••")
        wait_until(lambda: (e := console.find(BUTTON, "Copy")) and able_to_copy.search(e.description), "copying to be back", patience=RETURN,
                   about=console.outline)
        console.quit()


def test_links_that_are_revoked(tmp_path):
    """Where records and links stand side by side, and a link is ended for good."""
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, "hank.scorpio@globex.example")
        on_tenant(console, "Globex Industries")
        console.press("page tab", "Invitations")
        console.wait_for("table row", begins("frank.grimes@globex.example"))
        console.screenshot("lake-records-light")
        console.press("page tab", "Links")
        link_row(console, "4 of unlimited uses, No expiry, Enabled").wait_for(BUTTON, begins("Revoke link")).press()
        dialog = opened(console, begins("Revoke the link ••••"))
        console.screenshot("lake-link-revoke")
        dialog.wait_for(BUTTON, "Revoke link").press()
        link_row(console, "4 of unlimited uses, Revoked, Revoked")
        able(console, "Generate link").press()
        dialog = opened(console, "Generate link")
        assert dialog.find("text", "Uses") is None
        dialog.wait_for("radio button", "Admin").press()
        console.screenshot("lake-link-generate")
        dialog.wait_for(BUTTON, "Generate and copy").press()
        console.wait_gone("dialog", "Generate link")
        console.wait_for("table row", re.compile("^Link ending in .*Admin, 0 of unlimited uses, No expiry, Enabled"))
        console.screenshot("lake-links-light")
        console.press("page tab", "Records")
        console.wait_for("table row", begins("frank.grimes@globex.example"))
        console.quit()
