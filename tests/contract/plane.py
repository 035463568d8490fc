# SPDX-License-Identifier: MIT
"""A running local control plane, and people who talk to it."""

import os
import re
import signal
import sqlite3
import subprocess
import uuid
from contextlib import contextmanager
from pathlib import Path

import requests

SAMPLE_PASSWORD = "correct-horse-sample-1"


class Plane:
    """One server process on a data folder of its own. `contract` checks every answer, where it is given."""

    def __init__(self, folder, contract=None, *options):
        self.folder = Path(folder)
        self.contract = contract
        self.options = list(options) or ["--seed", "sample"]
        self.process = None
        self.start()

    def start(self):
        self.log = open(self.folder.parent / (self.folder.name + ".log"), "ab")
        self.process = subprocess.Popen(
            [os.environ["ROLLCALL_BIN"] + "/rollcall-localplane", "--data", str(self.folder), "--port", "0", *self.options],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            found = re.match(r"listening on (https?://\S+)", line)
            if found:
                self.url = found.group(1)
                return
        raise AssertionError(f"the plane did not start: see {self.log.name}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                assert self.process.wait(timeout=20) == 0, "the plane did not end cleanly"
            finally:
                self.kill()  # what does not end is not left behind

    def call(self, method, path, token=None, tenant=None, json=None, headers=None, **more):
        sent = dict(headers or {})
        if token:
            sent["Authorization"] = f"Bearer {token}"
        if tenant:
            sent["Tenant-Id"] = tenant
        answer = requests.request(method, self.url + path, json=json, headers=sent, timeout=30, **more)
        if self.contract:
            self.contract.check(method, path.split("?")[0], answer)
        return answer

    def sign_in(self, identifier, password=SAMPLE_PASSWORD):
        answer = self.call("POST", "/api/session", json={"identifier": identifier, "password": password})
        assert answer.status_code == 201, answer.text
        return Person(self, answer.json()["token"])

    def visitor(self):
        return Person(self, None)

    @contextmanager
    def untouched(self):
        """What is done inside is refused without a change to the database or to what is sent."""
        before, mails = self.database(), self.mails()
        yield
        after = self.database()
        assert not [table for table in after if after[table] != before[table]], "what was refused has changed these tables"
        assert self.mails() == mails, "a mail was sent"

    def database(self):
        """Every row of every table. That a token was used may show, whatever came of it."""
        connection = sqlite3.connect(f"file:{self.folder}/plane.sqlite?mode=ro", uri=True)
        try:
            tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            columns = {table: ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "last_used")
                       for table in tables}
            return {table: connection.execute(f"SELECT {columns[table]} FROM {table}").fetchall() for table in tables}
        finally:
            connection.close()

    def mails(self):
        """What was sent, oldest first, as text."""
        return [path.read_text() for path in sorted((self.folder / "outbox").iterdir()) if not path.name.endswith(".tmp")]


class Person:
    """Somebody with a credential, or nobody. Calls go to one tenant once `at` has chosen it."""

    def __init__(self, plane, token, tenant=None):
        self.plane = plane
        self.token = token
        self.tenant = tenant

    def at(self, tenant_name):
        for item in self.all("/api/tenants"):
            if item["name"] == tenant_name:
                return Person(self.plane, self.token, item["id"])
        raise AssertionError(f"no tenant {tenant_name}")

    def call(self, method, path, json=None, **more):
        return self.plane.call(method, path, token=self.token, tenant=self.tenant, json=json, **more)

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def post(self, path, json=None, **more):
        return self.call("POST", path, json=json, **more)

    def patch(self, path, json=None, **more):
        return self.call("PATCH", path, json=json, **more)

    def put(self, path, json=None, **more):
        return self.call("PUT", path, json=json, **more)

    def delete(self, path, **more):
        return self.call("DELETE", path, **more)

    def all(self, path, limit=100):
        items, cursor = [], None
        while True:
            query = f"limit={limit}" + (f"&cursor={cursor}" if cursor else "")
            answer = self.get(path + ("&" if "?" in path else "?") + query)
            assert answer.status_code == 200, answer.text
            items += answer.json()["items"]
            cursor = answer.json()["next_cursor"]
            if not cursor:
                return items

    def member(self, email):
        found = [m for m in self.all("/api/members") if m["email"] == email]
        assert found, f"no member {email}"
        return found[0]

    def invite(self, address=None, role="member", **more):
        body = {"channel": "email", "address": address or fresh_email(), "role": role, **more}
        answer = self.post("/api/invitations", json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def me(self):
        return self.get("/api/session").json()


def fresh_email():
    return f"person-{uuid.uuid4().hex[:12]}@new.example"


def token_of(link):
    return link.rsplit("/", 1)[1]


def refused(answer, status, code, field=None):
    """The answer is that refusal, as a problem that a person and a program can read."""
    assert answer.status_code == status, f"{answer.status_code} {answer.text}"
    body = answer.json()
    assert body["code"] == code, body
    assert body["detail"], "a problem without a sentence"
    if field:
        assert field in [error["field"] for error in body.get("errors", [])], body
    return body
