# SPDX-License-Identifier: MIT
"""What packaging/run opens: the console with a control plane of its own, and its sample accounts; then without it."""
import re

from harness import Console, wait_until
from steps import AMELIA, BUTTON, PASSWORD, able, begins, member_row, on_tenant


def test_sample_accounts_of_the_embedded_control_plane(tmp_path):
    with Console(tmp_path / "profile", "--demo") as console:
        console.wait_for("heading", "Sign in to Local control plane")
        samples = console.wait_for(None, "Sample accounts")
        samples.wait_for(BUTTON, AMELIA).press()
        wait_until(lambda: console.find("text", "E-mail or phone").text == AMELIA, "the address to be filled in", about=console.outline)
        # Who one is, is offered; the secret is typed as everywhere.
        assert console.find("password text", "Password").text == ""
        console.fill("password text", "Password", PASSWORD)
        able(console, "Sign in")
        console.screenshot("embedded-sign-in")
        able(console, "Sign in").press()
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        console.wait_for(None, begins("Synced"))
        console.quit()

    with Console(tmp_path / "profile", "--demo") as console:
        # The same plane at the same address: signed in from the keychain, and synced without anybody doing anything.
        on_tenant(console, "Acme Robotics")
        console.wait_for(None, begins("Synced"))
        able(console, "Invite")
        console.quit()

    with Console(tmp_path / "profile", "--demo", "--offline-demo") as console:
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        console.wait_for(None, re.compile("^Offline: showing the member list cached .+ ago"))
        console.quit()
