# SPDX-License-Identifier: MIT
"""kill -9 at any moment: what was acknowledged is there, nothing is half there, nothing is there twice."""

import sqlite3
import threading
import time

import requests

from plane import fresh_email, refused

ROUNDS = 12


def test_kill_at_any_moment(fresh_plane):
    acknowledged = []
    for round_number in range(ROUNDS):
        amelia = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
        started = threading.Event()

        def work():
            while True:
                body = {"channel": "email", "address": fresh_email(), "role": "member"}
                try:
                    answer = requests.post(fresh_plane.url + "/api/invitations", json=body, timeout=10,
                                           headers={"Authorization": f"Bearer {amelia.token}", "Tenant-Id": amelia.tenant})
                except requests.RequestException:
                    return
                if answer.status_code == 201:
                    acknowledged.append(body["address"])
                started.set()

        workers = [threading.Thread(target=work) for _ in range(4)]
        for worker in workers:
            worker.start()
        started.wait(20)
        # Not a wait for something to be ready: a different moment of the work in each round.
        time.sleep(0.003 * round_number)  # house: another moment in each round
        fresh_plane.kill()
        for worker in workers:
            worker.join()
        check = sqlite3.connect(next(fresh_plane.folder.glob("*.sqlite*")))
        assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert check.execute("PRAGMA foreign_key_check").fetchall() == []
        check.close()
        fresh_plane.start()
    amelia = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    there = [i["address"] for i in amelia.all("/api/invitations", limit=1000)]
    assert len(acknowledged) > ROUNDS
    assert set(acknowledged) <= set(there), "an acknowledged invitation is lost"
    assert len(there) == len(set(there)), "an invitation is there twice"
    mails = " ".join(fresh_plane.mails())
    assert all(address in mails for address in acknowledged), "a mail was lost"


def test_two_planes_on_one_folder(fresh_plane):
    import os
    import subprocess
    second = subprocess.run([os.environ["ROLLCALL_BIN"] + "/rollcall-localplane", "--data", str(fresh_plane.folder), "--port", "0"],
                            capture_output=True, text=True, timeout=30)
    assert second.returncode != 0
    assert second.stderr.strip(), "no sentence about why"


def test_no_secret_is_on_disk_in_plain(fresh_plane):
    amelia = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    made = amelia.invite()["invitation"]
    link = amelia.post(f"/api/invitations/{made['id']}/link").json()["link"]
    secrets = [amelia.token, link.rsplit("/", 1)[1], "correct-horse-sample-1"]
    fresh_plane.stop()
    for path in fresh_plane.folder.rglob("*"):
        if path.is_file() and "outbox" not in path.parts:
            data = path.read_bytes()
            assert not any(secret.encode() in data for secret in secrets), path
    assert all(secret not in (fresh_plane.folder.parent / "data.log").read_text() for secret in secrets)
    assert oct(fresh_plane.folder.stat().st_mode)[-3:] == "700"


def test_a_seeded_folder_is_not_seeded_again(fresh_plane):
    amelia = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    made = amelia.invite()["invitation"]
    before = len(amelia.all("/api/members"))
    fresh_plane.stop()
    fresh_plane.start()
    again = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    assert len(again.all("/api/members")) == before
    assert again.get(f"/api/invitations/{made['id']}").status_code == 200
    refused(again.post("/api/invitations", json={"channel": "email", "address": made["address"], "role": "member"}), 409, "already_invited")
