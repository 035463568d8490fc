# SPDX-License-Identifier: MIT
"""A tenant so large that reading it takes a while: how far it is can be seen, and it can be stopped and started again."""
from harness import Console, Plane, find_canaries, wait_until
from steps import BUTTON, begins, sign_in

OWNER = "owner@meridian.example"
MEMBERS = 60_000


def test_a_first_sync_that_is_stopped(tmp_path):
    profile = tmp_path / "profile"
    with Plane(tmp_path / "plane", "--members", str(MEMBERS)) as plane, Console(profile) as console:
        sign_in(console, plane.url, OWNER)
        console.wait_for("panel", begins("Reading members:"))
        plane.freeze()
        assert f"of {MEMBERS:,}" in console.wait_for("panel", begins("Reading members:")).name
        assert console.find("table row") is None, "half a list is not shown"
        console.screenshot("members-reading")
        console.press(BUTTON, "Cancel")
        console.wait_for(None, "The member list cannot be shown")
        console.wait_for(None, begins("Reading the list was stopped."))
        console.wait_gone("panel", begins("Reading members:"))
        assert not list(profile.rglob("*.sqlite")), "half a list is not kept"
        console.screenshot("members-stopped")
        plane.thaw()
        console.press(BUTTON, "Retry")
        wait_until(lambda: console.find("table row"), "the rows", patience=120, about=console.outline)
        console.wait_for(None, begins("Synced"))
        wait_until(lambda: list(profile.rglob("*.sqlite")), "the list to be kept")
        assert find_canaries(profile, ["person.4711@meridian.example"]) == []
        console.quit()
