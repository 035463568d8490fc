# SPDX-License-Identifier: MIT
"""The access review in the window: decided without a network, exported, resumed after a kill, signed and carried out."""
import hashlib
import json
import re
import subprocess

import requests
from harness import Console, Plane, find_canaries, wait_until
from steps import BILL, BUTTON, PASSWORD, able, begins, has, member_row, on_tenant, opened, page, sign_in

REASON = "canary: left the company in October"
NEWCOMER = "Nightly job"


def test_a_review_from_the_first_snapshot_to_the_last_removal(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, BILL)
            on_tenant(console, "Initech")
            take_a_snapshot(console)
            change_somebody(plane)
            begin(console)
            plane.pull_network()
            console.keys("F5")
            console.wait_for(None, begins("Offline: showing the member list cached"))
            decide_by_keyboard(console)
            revoke_one(console, NEWCOMER, "Initech", REASON)
            keep_the_rest(console)
            refuses_to_sign(console)
            console.kill()
        with Console(tmp_path / "profile") as console:
            console.wait_for("table", "Members")
            console.press("page tab", "Review")
            console.wait_for("status bar", re.compile(r"^\d+ of \d+ decided"))
            row = console.wait_for("table row", has(REASON))
            assert "Revoke" in row.name, row.name
            plane.start()
            console.keys("F5")
            sign_and_carry_out(console, plane)
            export(console, tmp_path / "signed.json", "JSON")
            export(console, tmp_path / "signed.pdf", "PDF")
            decided = check_json(tmp_path / "signed.json", "signed_off", BILL)
            assert decided[NEWCOMER]["decision"] == "remove" and decided[NEWCOMER]["reason"] == REASON
            assert decided[NEWCOMER]["changes"] == ["joined"]
            check_pdf(tmp_path / "signed.pdf", tmp_path / "signed.json", NEWCOMER, "Signed off by Bill Lumbergh")
            console.screenshot("review-signed")
            compare(console)
            console.quit()
    assert find_canaries(tmp_path / "profile", [REASON, "Nightly"]) == []


def take_a_snapshot(console):
    console.press("page tab", "Review")
    console.wait_for("heading", "Take a snapshot")
    console.screenshot("review-empty")
    able(console, "Take a snapshot").press()
    console.wait_for("heading", "Nothing has changed")


def change_somebody(plane):
    """Somebody else makes a member while the snapshot is the last thing that was reviewed."""
    body = {"identifier": BILL, "password": PASSWORD}
    token = requests.post(plane.url + "/api/session", json=body, timeout=30).json()["token"]
    head = {"Authorization": f"Bearer {token}"}
    tenants = requests.get(plane.url + "/api/tenants", headers=head, timeout=30).json()["items"]
    head["Tenant-Id"] = next(t["id"] for t in tenants if t["name"] == "Initech")
    made = requests.post(f"{plane.url}/api/members", headers=head, timeout=30,
                         json={"email": "svc-new@initech.example", "name": "Nightly job"})
    assert made.status_code == 201, made.text


def begin(console):
    console.keys("F5")
    console.wait_for("table row", begins("Nightly job, Created"))
    console.screenshot("review-changed")
    able(console, "Begin a review").press()
    console.wait_for("status bar", re.compile(r"^0 of \d+ decided"))
    # Who changed is first.
    rows = console.wait_for("table", "Members under review")
    wait_until(lambda: any(e.role == "table row" for e in rows.walk()), "rows under review", about=console.outline)
    first = next(e for e in rows.walk() if e.role == "table row")
    assert first.name.startswith("Nightly job"), first.name


def decide_by_keyboard(console):
    able(console, "Next undecided").press()
    console.keys("k")
    console.wait_for("status bar", re.compile(r"^1 of \d+ decided"))
    console.keys("n")
    console.keys("k")
    console.wait_for("status bar", re.compile(r"^2 of \d+ decided"))
    console.keys("u")
    console.wait_for("status bar", re.compile(r"^1 of \d+ decided"))
    console.screenshot("review-progress")


def revoke_one(console, who, tenant, reason):
    console.press(BUTTON, f"Revoke {who}")
    dialog = opened(console, f"Revoke the access of {who}")
    assert tenant in dialog.description
    dialog.wait_for(BUTTON, "Decide to revoke").press()
    wait_until(lambda: "reason" in dialog.wait_for("text", "Reason").description, "that a reason is missing", about=dialog.outline)
    dialog.wait_for("text", "Reason").focus()
    console.type(reason)
    console.screenshot("review-reason")
    dialog.wait_for(BUTTON, "Decide to revoke").press()
    console.wait_gone("dialog")
    console.wait_for("table row", re.compile(f"^{re.escape(who)}.*Revoke.*{re.escape(reason)}"))


def keep_the_rest(console):
    console.press(BUTTON, begins("Undecided"))
    console.wait_for("table", "Members under review").focus()
    console.keys("ctrl+a")
    console.wait_for("tool bar", re.compile("selected$"))
    console.keys("k")
    console.wait_gone("tool bar", re.compile("selected$"))
    console.press(BUTTON, "All")
    console.screenshot("review-decided")


def refuses_to_sign(console):
    button = console.wait_for(BUTTON, "Sign off…")
    assert "server" in button.description, button.description


def export(console, path, kind):
    able(console, f"Export {kind}").press()
    dialog = opened(console, f"Export the evidence as {kind}")
    dialog.wait_for("text", "File").fill(str(path))
    able(console, "Export").press()
    console.wait_gone("dialog")
    assert path.stat().st_size > 0


def check_json(path, state, reviewer):
    """As anybody can without the console: the digest is of the evidence, compact and with its keys in order. The members by name."""
    document = json.loads(path.read_bytes())
    evidence = document["evidence"]
    canonical = json.dumps(evidence, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert document["digest"] == "sha256:" + hashlib.sha256(canonical).hexdigest()
    assert evidence["state"] == state
    assert evidence["reviewer"]["address"] == reviewer
    assert evidence["counts"]["undecided"] == 0
    return {m["name"]: m for m in evidence["members"]}


def check_pdf(path, evidence, who, state):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert who in text and state in text
    assert json.loads(evidence.read_bytes())["digest"] in text


def sign_and_carry_out(console, plane):
    able(console, "Sign off…").press()
    dialog = opened(console, "Sign off the review of Initech?")
    assert dialog.find(BUTTON, "Cancel").focused
    dialog.wait_for("list item", re.compile("^Nightly job, Loses access"))
    console.screenshot("review-sign-off")
    dialog.wait_for(BUTTON, "Sign off and revoke 1").press()
    console.wait_gone("dialog")
    console.wait_for(None, begins("Signed off by "))
    console.wait_for(None, "Nothing is left to be carried out.")
    page(console, "Members")
    member_row(console, "Bill Lumbergh")
    console.wait_gone("table row", begins("Nightly job"))
    console.press("page tab", "Review")
    console.wait_for(None, begins("Signed off by "))


def compare(console):
    able(console, "Compare snapshots").press()
    dialog = opened(console, "Compare snapshots")
    dialog.wait_for("table row", re.compile("^Nightly job, Left"))
    console.screenshot("review-compare")
    dialog.wait_for(BUTTON, "Close").press()
    console.wait_gone("dialog")
