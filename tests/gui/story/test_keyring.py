# SPDX-License-Identifier: MIT
"""A keyring that is locked when the console starts: said at once, without the keyring's own window over everything."""
from harness import Console, Plane, find_canaries, wait_until
from harness.desktop import KEYRING_PASSWORD
from keychain import OwnKeyring
from people import people_of
from steps import AMELIA, BILL, BUTTON, able, add_account, begins, member_row, on_tenant, sign_in


def test_locked_keyring_at_start(tmp_path):
    keyring = OwnKeyring()
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            console.wait_for(None, begins("Synced"))
            wait_until(keyring.credentials, "the sign-in to be kept")
            wait_until(keyring.cache_keys, "the list to be sealed")
            console.quit()
        keyring.lock()
        assert keyring.locked

        with Console(tmp_path / "profile") as console:
            # The account stays. Its list is sealed with a key that is in the keychain, and waits for it.
            console.wait_for(BUTTON, "Tenant: Acme Robotics")
            console.wait_for("alert", "The keychain is locked")
            console.wait_for(None, "The member list waits for the keychain")
            assert console.find("table row") is None
            assert console.find(BUTTON, "Retry") is None, "unlocking is the way out"
            console.screenshot("members-keychain-locked")

            # Somebody else may sign in meanwhile: that works, and will be forgotten.
            add_account(console, plane, BILL)
            on_tenant(console, "Initech")
            console.wait_for("alert", "This sign-in lasts until you quit")
            able(console, "Create member")
            console.screenshot("members-session-only")

            keyring.unlock(KEYRING_PASSWORD)
            assert not keyring.locked
            console.press(BUTTON, "Unlock…")
            console.wait_gone("alert", "This sign-in lasts until you quit")
            wait_until(lambda: len(keyring.credentials()) == 2, "both sign-ins to be kept")
            console.quit()

        with Console(tmp_path / "profile") as console:
            on_tenant(console, "Initech")
            console.wait_for(None, begins("Synced"))
            able(console, "Create member")
            console.quit()


def test_unlocking_brings_the_session_back(tmp_path):
    keyring = OwnKeyring()
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            console.wait_for(None, begins("Synced"))
            wait_until(keyring.cache_keys, "the list to be sealed")
            console.quit()
        keyring.lock()
        with Console(tmp_path / "profile") as console:
            console.wait_for("alert", "The keychain is locked")
            keyring.unlock(KEYRING_PASSWORD)
            console.press(BUTTON, "Unlock…")
            console.wait_gone("alert", "The keychain is locked")
            console.wait_for(None, begins("Synced"))
            able(console, "Invite")
            console.quit()


def test_a_sealed_list_is_read_without_its_server(tmp_path):
    keyring = OwnKeyring()
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            console.wait_for(None, begins("Synced"))
            wait_until(keyring.cache_keys, "the list to be sealed")
            console.quit()
        keyring.lock()
        plane.pull_network()
        with Console(tmp_path / "profile") as console:
            console.wait_for(None, "The member list waits for the keychain")
            keyring.unlock(KEYRING_PASSWORD)
            console.press(BUTTON, "Unlock…")
            member_row(console, "Amelia Hartmann")
            console.wait_for(None, begins("Cached"))
            console.quit()


def test_no_member_is_in_any_file(tmp_path):
    """Not while the console runs, not after it was killed, not when it was started and closed after that."""
    profile = tmp_path / "profile"
    members = people_of("acme", [AMELIA])
    assert len(members) > 50

    def nobody_to_be_seen():
        assert find_canaries(profile, [AMELIA]), "the search finds what is there"
        assert find_canaries(profile, members) == []
        assert not [path for path in profile.rglob("*") if "@" in path.name], "no name of a file tells an address"

    with Plane(tmp_path / "plane") as plane:
        console = Console(profile).start()
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        wait_until(lambda: [file for file in profile.rglob("*.sqlite*") if file.stat().st_size > 4096], "the list to be kept")
        nobody_to_be_seen()
        console.keys("F5")
        console.kill()
        nobody_to_be_seen()
        plane.pull_network()
        with Console(profile) as console:
            member_row(console, "王小明")
            console.wait_for(None, begins("Offline:"))
            nobody_to_be_seen()
            console.quit()
        nobody_to_be_seen()
