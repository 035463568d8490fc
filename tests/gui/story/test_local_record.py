# SPDX-License-Identifier: MIT
"""A platform that creates members and tells nothing of them: its kind is chosen by hand, and the list is the console's own record."""
from harness import Console, ScriptServer, find_canaries, wait_until
from keychain import OwnKeyring
from steps import BUTTON, able, begins, member_row, opened

TENANT = "AISIX Cloud organization"
TOKEN = "admin-token-of-the-test"
NIGHT = "svc-night@cluster.internal"
LOST = "svc-lost@cluster.internal"
ELSEWHERE = "elsewhere@other.example"  # in another organization of the same deployment


def test_a_record_of_what_was_created(tmp_path):
    profile = tmp_path / "profile"
    keyring = OwnKeyring()
    with ScriptServer("fakes/aisix.py") as server:
        with Console(profile) as console:
            choose_the_kind(console, server)
            console.wait_for(BUTTON, f"Tenant: {TENANT}")
            create(console, NIGHT, "Night service")
            says(console, "Night service", "Local record")
            console.screenshot("local-record-members")
            refused(console, NIGHT, "already exists", "local-record-duplicate")
            refused(console, ELSEWHERE, "already exists")
            lose_an_answer(console, server)
            what_is_not_documented(console)
            wait_until(keyring.cache_keys, "the record to be sealed")
            console.quit()

        with Console(profile) as console:
            says(console, "Night service", "Local record")
            says(console, "Lost service", "Address taken by someone")
            console.wait_for("status bar", "2 with another status")
            assert console.wait_for(BUTTON, "Invite").description.startswith("AISIX Cloud documents no way to invite people")
            console.quit()
        asked = server.tell("requests")
        assert sum(line == "POST /api/members" for line in asked) == 5, "nothing is sent twice by itself"
        assert not any(TOKEN in line for line in asked)
    assert find_canaries(profile, [NIGHT, LOST, ELSEWHERE, TOKEN, "Night service"]) == []


def choose_the_kind(console, server):
    console.fill("text", "Server URL", server.url)
    console.keys("Tab")
    kind = console.wait_for(BUTTON, "It is AISIX Cloud")
    assert "no control plane that Rollcall knows" in console.wait_for("text", "Server URL").description
    assert able(console, "Sign in", description="Off until a control plane answers at the address above.")
    console.screenshot("local-record-choose-kind")
    kind.press()
    wait_until(lambda: console.find("password text", "Password") is None and console.find("password text", "Admin token"),
               "the form to ask for a token", about=console.outline)
    console.wait_for(None, begins("chosen by hand"))
    console.screenshot("local-record-chosen")
    console.fill("password text", "Admin token", "nobody's token")
    able(console, "Sign in").press()
    wait_until(lambda: "does not take this token" in console.wait_for("password text", "Admin token").description, "the refusal",
               about=console.outline)
    console.fill("password text", "Admin token", TOKEN)
    able(console, "Sign in").press()


def dialog_with(console, address, name):
    able(console, "Create user").press()
    dialog = opened(console, "Create user")
    assert dialog.find("password text") is None, "nobody is asked for a password"
    dialog.wait_for("text", "E-mail").fill(address)
    dialog.wait_for("text", "Display name").fill(name)
    dialog.wait_for(BUTTON, "Create user").press()
    return dialog


def create(console, address, name):
    dialog_with(console, address, name)
    console.wait_gone("dialog", "Create user")


def refused(console, address, sentence, picture=None, name="Somebody"):
    dialog = dialog_with(console, address, name)
    wait_until(lambda: (e := dialog.find("text", "E-mail")) and sentence in e.description, "the refusal at the e-mail field",
               about=console.outline)
    if picture:
        console.screenshot(picture)
    dialog.wait_for(BUTTON, "Cancel").press()
    console.wait_gone("dialog", "Create user")


def lose_an_answer(console, server):
    server.tell("silence", count=1)
    refused(console, LOST, "says whether the member was created", "local-record-unknown", "Lost service")
    says(console, "Lost service", "Not known whether created")
    # Whoever wants to know tries again, and the platform answers.
    refused(console, LOST, "already exists", name="Lost service")
    says(console, "Lost service", "Address taken by someone")
    console.screenshot("local-record-taken")


def says(console, name, status):
    member_row(console, name)
    wait_until(lambda: any(cell.name == f"Status: {status}" for row in console.find_all("table row", begins(name))
                           for cell in row.walk() if cell.role == "table cell"), f"{name} to be {status}", about=console.outline)


def what_is_not_documented(console):
    console.wait_for(None, begins("Listed is who was created with Rollcall"))
    for page in ("Invitations", "Pending"):
        console.press("page tab", page)
        console.wait_for(None, "No invitations to see here")
        console.wait_for(None, begins("AISIX Cloud documents no way to read invitations"))
        assert console.find(None, begins("0 ")) is None, "what is not known is not nothing"
        console.screenshot(f"local-record-{page.lower()}")
    console.press("page tab", "Members")
    member_row(console, "Night service")
