# SPDX-License-Identifier: MIT
"""A keyring that is locked at the start. In a desktop of its own, since nobody is there to unlock it again."""
from harness import Console, Plane, wait_until
from keychain import OwnKeyring
from steps import AMELIA, BUTTON, PASSWORD, RETURN, able, begins, member_row, on_tenant, sign_in


def test_locked_keyring_at_start(tmp_path):
    keyring = OwnKeyring()
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            console.wait_for(None, begins("Synced"))
            console.quit()
        keyring.lock()
        assert keyring.locked
        with Console(tmp_path / "profile") as console:
            # The account stays, and its list is read on, while the console gives a person time to unlock.
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            wait_until(lambda: console.find(None, begins("The keychain is locked")), "the console to say that the keychain is locked",
                       patience=RETURN, about=console.outline)
            assert console.find(BUTTON, "Invite").description
            console.screenshot("members-keychain-locked")
            console.press(BUTTON, "Sign in again")
            console.wait_for("heading", "Sign in again")
            console.wait_for("alert", "The keychain is locked: this sign-in lasts until you quit.")
            console.fill("password text", "Password", PASSWORD)
            able(console, "Sign in").press()
            on_tenant(console, "Acme Robotics")
            wait_until(lambda: (e := console.find(BUTTON, "Invite")) and not e.description, "the session to work", patience=RETURN,
                       about=console.outline)
            console.screenshot("members-session-only")
            console.quit()
