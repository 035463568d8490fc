# SPDX-License-Identifier: MIT
"""The README's first walk, word for word: what a step names in bold or as code is what is pressed, typed and seen here."""
import re
from pathlib import Path

from harness import Console, wait_until
from steps import PASSWORD, able, begins, link_from_clipboard, member_row, on_tenant

README = Path(__file__).resolve().parents[3] / "README.md"


class Step:
    """One step of the walk. Every word in bold and all that is written as code has to be asked for, and nothing else can be."""

    def __init__(self, text: str):
        self.text = " ".join(text.split())
        self.left = re.findall(r"\*\*(.+?)\*\*|`(.+?)`", self.text)
        self.left = [bold or code for bold, code in self.left]

    def word(self, word: str) -> str:
        assert word in self.left, f"the step does not say {word!r}: {self.text}"
        self.left.remove(word)
        return word

    def done(self):
        assert self.left == [], f"{self.left} of the step were not met: {self.text}"


def steps_of_the_walk() -> list[Step]:
    walk = README.read_text().split("## A first walk\n")[1].split("\n## ")[0]
    found = re.split(r"^\d+\. ", walk, flags=re.MULTILINE)
    assert f"`{PASSWORD}`" in found[0]
    return [Step(text) for text in found[1:]]


def test_the_first_walk(tmp_path):
    steps = steps_of_the_walk()
    with Console(tmp_path / "profile", "--demo") as console:
        sign_in(console, steps[0])
        invite(console, steps[1])
        see_both_wait(console, steps[2])
        copy_the_link(console, steps[3])
        open_it_as_amelia(console, steps[4])
        accept(console, steps[5])
        create_a_member_elsewhere(console, steps[6])
        console.quit()
    steps[7].word("packaging/run --offline-demo")
    with Console(tmp_path / "profile", "--demo", "--offline-demo") as console:
        on_tenant(console, "Initech")
        console.wait_for(None, re.compile("^Offline: showing the member list cached .+ ago"))
        console.quit()
    for step in steps:
        step.done()


def enter(console, who):
    console.fill("text", "E-mail or phone", who)
    console.fill("password text", "Password", PASSWORD)
    able(console, "Sign in").press()


def sign_in(console, step):
    console.wait_for("heading", "Sign in to Local control plane")
    enter(console, step.word("amelia.hartmann@acme.example"))
    on_tenant(console, step.word("Acme Robotics"))
    member_row(console, "Amelia Hartmann")


def invite(console, step):
    able(console, step.word("Invite")).press()
    drawer = console.wait_for("dialog", "Invite to Acme Robotics")
    field = drawer.wait_for("text", "Recipients")
    field.focus()
    console.type(f"{step.word('maya.lind@acme.example')},{step.word('+86 139 0013 9000')},")
    assert drawer.wait_for("radio button", "Super admin").description
    drawer.wait_for("radio button", "Member").press()
    able(console, step.word("Send 2 invitations")).press()
    console.wait_gone("dialog", "Invite to Acme Robotics")


def see_both_wait(console, step):
    console.press("page tab", step.word("Pending"))
    for who in ("maya", "9000"):
        console.fill("text", "Search pending", who)
        console.wait_for("table row", re.compile("maya.lind@acme.example.*Pending|9000.*Pending"))
    console.fill("text", "Search pending", "")


def copy_the_link(console, step):
    console.press("page tab", step.word("Invitations"))
    console.wait_for("table", "Invitations")
    row = console.wait_for("table row", begins(step.word("maya.lind@acme.example")))
    row.wait_for("push button", step.word("Copy link")).press()
    link_from_clipboard(console)


def open_it_as_amelia(console, step):
    console.keys("ctrl+o")
    console.wait_for("password text", "Invitation link").focus()
    console.keys("ctrl+v")
    able(console, step.word("Open invitation")).press()
    warning = console.wait_for(None, "This invitation is for a different account")
    assert "maya.lind@acme.example" in warning.description and "amelia.hartmann@acme.example" in warning.description
    console.press("push button", step.word("Sign in as maya.lind@acme.example"))
    console.press("push button", step.word("Register instead"))
    console.fill("text", "Display name", "Maya Lind")
    console.fill("password text", "Password", "a sentence that maya keeps")
    able(console, step.word("Register and continue")).press()


def accept(console, step):
    able(console, step.word("Accept invitation")).press()
    console.press("push button", step.word("Open Acme Robotics"))
    on_tenant(console, "Acme Robotics")
    console.wait_for(None, begins("Signed in: Maya Lind"))
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    listed = dialog.wait_for("list", "Tenants")
    headings = wait_until(lambda: [e.name for e in listed.walk() if e.role == "heading"], "the accounts", about=console.outline)
    assert any("amelia" in name for name in headings), headings
    mine = [e for e in listed.walk() if e.role == "list item" and e.name.startswith("Acme Robotics")]
    assert len(mine) == 2, "Acme Robotics is there as Amelia and as Maya"
    mine[0].press()
    console.wait_gone("dialog", "Switch tenant")
    console.fill("text", "Search members", "maya")
    member_row(console, "Maya Lind")


def create_a_member_elsewhere(console, step):
    console.keys("ctrl+t")
    console.wait_for("dialog", "Switch tenant").wait_for("push button", step.word("Add control plane…")).press()
    console.press("list item", begins("Local control plane"))
    enter(console, step.word("bill.lumbergh@initech.example"))
    on_tenant(console, step.word("Initech"))
    for refused in (False, True):
        able(console, step.word("Create member") if not refused else "Create member").press()
        dialog = console.wait_for("dialog", "Create member")
        dialog.wait_for("text", "E-mail").fill("svc-readme@initech.example")
        dialog.wait_for("text", "Display name").fill("Readme robot")
        dialog.wait_for("push button", "Create member").press()
        if not refused:
            console.wait_gone("dialog", "Create member")
            member_row(console, "Readme robot")
    wait_until(lambda: "already" in dialog.find("text", "E-mail").description, "the refusal at its field", about=console.outline)
    dialog.wait_for("push button", "Cancel").press()
    console.wait_gone("dialog", "Create member")
