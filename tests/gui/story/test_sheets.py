# SPDX-License-Identifier: MIT
"""Many people at once: a sheet of 300 with 12 bad rows is mended in its preview, sent while the network comes and goes, and seen;
lists are written and read back; then, without a network, everybody is reviewed and the evidence exported."""
import csv
import json
import re

from harness import Console, Plane, wait_until
from test_review import check_json, check_pdf, export, keep_the_rest, refuses_to_sign, revoke_one, take_a_snapshot
from steps import AMELIA, BUTTON, RETURN, able, begins, has, on_tenant, opened, page, sign_in

GOOD = 288
TITLE = "Import people into Acme Robotics"


def people() -> list[list[str]]:
    rows = [["E-Mail Address", "Full name", "Role"]]
    rows += [[f"person{n}@import.example", f"Person {n}", ""] for n in range(GOOD)]
    rows += [["broken", "To be mended", ""],  # row 290
             ["also@broken", "To be mended too", ""],
             ["", "Nobody", ""],
             ["a b@import.example", "", ""],
             ["@import.example", "", ""],
             ["PERSON0@Import.example", "Twice", ""],
             ["person1@import.example", "Twice", ""],
             [AMELIA, "Oneself", ""],
             ["+86 1", "No number", ""],
             ["top@import.example", "Too high", "Super admin"],
             ["emperor@import.example", "No such role", "Emperor"],
             ["double..dot@import.example", "", ""]]
    return rows


def test_three_hundred_from_a_file_and_a_review_without_a_network(tmp_path):
    sheet = tmp_path / "people.csv"
    with sheet.open("w", encoding="utf-16", newline="") as out:
        csv.writer(out, delimiter=";").writerows(people())
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        from_the_menu(console, "Import…")
        dialog = opened(console, TITLE)
        dialog.wait_for("text", "File").fill(str(sheet))
        console.screenshot("import-choose")
        able(console, "Preview").press()
        look_at_the_preview(console)
        mend_two(console)
        send(console, plane)
        export_invitations(console, tmp_path / "invitations.csv")
        page(console, "Members")
        export_members(console, tmp_path / "members.json")
        review_offline(console, plane, tmp_path)
        console.quit()


def test_what_is_no_sheet_is_said(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        able(console, begins("Invite")).press()
        drawer = opened(console, "Invite to Acme Robotics")
        drawer.wait_for(BUTTON, "From a file…").press()
        dialog = opened(console, TITLE)
        dialog.wait_for("text", "File").fill(str(tmp_path))
        able(console, "Preview").press()
        alert = dialog.wait_for("alert", has("was not read"))
        assert alert.description.startswith("This is a folder or a device"), alert.description
        console.screenshot("import-refused")
        console.keys("Escape")
        console.wait_gone("dialog", TITLE)
        console.quit()


def from_the_menu(console, entry):
    able(console, "More").press()
    console.press("menu item", entry)


def look_at_the_preview(console):
    wait_until(lambda: console.find(BUTTON, f"Invite {GOOD} people"), "the preview", about=console.outline)
    console.wait_for(None, has("Semicolon-separated text in UTF-16."))
    console.screenshot("import-preview")
    look = console.find(BUTTON, "Needs a look")
    assert look.description == "12", look.description
    look.press()
    console.wait_for("table row", has("The same person as in row 2."))
    console.wait_for("table row", begins("Row 290, broken: "))
    console.screenshot("import-look")


def mend_two(console):
    console.wait_for("text", "Address in row 290").fill("mended@import.example")
    console.keys("Tab")
    wait_until(lambda: console.find(BUTTON, f"Invite {GOOD + 1} people"), "the first to be mended", about=console.outline)
    console.wait_for("text", "Address in row 291").fill("mended.too@import.example")
    console.keys("Tab")
    wait_until(lambda: console.find(BUTTON, f"Invite {GOOD + 2} people"), "the second to be mended", about=console.outline)


def send(console, plane):
    """The network is pulled while requests are out; the job waits for it, and finishes."""
    plane.freeze()
    able(console, f"Invite {GOOD + 2} people").press()
    able(console, "Stop")
    plane.kill()
    console.wait_for(None, has("It waits for the connection and goes on by itself"))
    console.screenshot("import-waits")
    plane.start()
    wait_until(lambda: console.find(None, has(f"{GOOD + 2} invited. 10 left out.")), "everybody to be invited", patience=RETURN,
               about=console.outline)
    console.screenshot("import-sent")
    able(console, "Done").press()
    console.wait_gone("dialog", TITLE)
    console.wait_for(None, f"{GOOD + 2} invitations sent.")


def export_invitations(console, path):
    page(console, "Invitations")
    able(console, "Export…").press()
    dialog = opened(console, "Export invitations")
    dialog.wait_for("radio button", "Everything").press()
    console.screenshot("export-invitations")
    dialog.wait_for("text", "File").fill(str(path))
    able(console, "Export").press()
    console.wait_gone("dialog", "Export invitations")
    console.wait_for(None, has(f"exported to {path}"))
    with path.open(encoding="utf-8-sig", newline="") as out:
        rows = list(csv.DictReader(out))
    sent = {row["address"] for row in rows if row["state"] == "pending" and row["address"].endswith("@import.example")}
    assert len(sent) == GOOD + 2, len(sent)
    assert {"mended@import.example", "mended.too@import.example"} <= sent
    assert all(row["id"] and row["as_of"].startswith("20") for row in rows)
    assert not any(word in column for column in rows[0] for word in ("link", "token"))


def review_offline(console, plane, folder):
    plane.pull_network()
    console.keys("F5")
    console.wait_for(None, begins("Offline: showing the member list cached"))
    take_a_snapshot(console)
    able(console, "Begin a review").press()
    console.wait_for("status bar", re.compile(r"^0 of \d+ decided"))
    who = console.wait_for(BUTTON, re.compile(r"^Revoke \w")).name.removeprefix("Revoke ")
    reason = "Has left the project"
    revoke_one(console, who, "Acme Robotics", reason)
    keep_the_rest(console)
    refuses_to_sign(console)
    export(console, folder / "evidence.json", "JSON")
    export(console, folder / "evidence.pdf", "PDF")
    decided = check_json(folder / "evidence.json", "in_progress", AMELIA)
    assert decided[who]["decision"] == "remove" and decided[who]["reason"] == reason
    assert {m["decision"] for name, m in decided.items() if name != who} == {"keep"}
    check_pdf(folder / "evidence.pdf", folder / "evidence.json", who, "In progress, not signed off")


def export_members(console, path):
    from_the_menu(console, "Export…")
    dialog = opened(console, "Export members")
    shown = dialog.wait_for("radio button", "What is shown")
    console.press("radio button", "JSON")
    console.press("check box", "Only the columns on show, in their order")
    console.screenshot("export-members")
    dialog.wait_for("text", "File").fill(str(path))
    count = int(shown.description.split(" ")[0].replace(",", ""))
    able(console, "Export").press()
    console.wait_gone("dialog", "Export members")
    written = json.loads(path.read_text())
    assert written["exported"] == len(written["members"]) == count
    assert written["tenant_name"] == "Acme Robotics" and written["as_of"]
    assert AMELIA in {member["email"] for member in written["members"]}
    assert list(written["members"][0]) == ["id", "name", "email", "phone", "role", "role_name", "status", "type", "teams",
                                           "credits_limit", "credits_used", "last_active"]
