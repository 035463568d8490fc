# SPDX-License-Identifier: MIT
"""A change for 300 people in the window: the network goes in the middle, then the console itself, and nothing is lost or doubled."""
import json
import re
import urllib.request

from harness import Console, Plane, wait_until
from steps import BUTTON, PASSWORD, RETURN, able, begins, choose_role, has, member_row, on_tenant, opened, sign_in

OWNER = "owner@meridian.example"
TENANT = "Meridian Labs"
PEOPLE = 300  # and their owner, whose role nobody can change


class Api:
    """The server as somebody else would read it."""

    def __init__(self, plane: Plane):
        self.url = plane.url
        self.headers = {"Content-Type": "application/json"}
        answer = self.call("POST", "/api/session", {"identifier": OWNER, "password": PASSWORD})
        self.headers["Authorization"] = "Bearer " + answer["token"]
        self.headers["Tenant-Id"] = next(t["id"] for t in self.call("GET", "/api/tenants")["items"] if t["name"] == TENANT)

    def call(self, method: str, path: str, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, self.headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def roles(self) -> dict[str, str]:
        return {member["email"]: member["role"] for member in self.call("GET", "/api/members?limit=1000")["items"]}

    def role_changes(self) -> list[str]:
        found, cursor = [], ""
        while True:
            page = self.call("GET", f"/api/activity?limit=200{cursor}")
            found += [entry["target"]["id"] for entry in page["items"] if entry["action"] == "member.change_role"]
            if not page["next_cursor"]:
                return found
            cursor = f"&cursor={page['next_cursor']}"


def done(console: Console) -> int:
    words = console.find(None, re.compile(r"^\d+ done$"))
    return int(words.name.split()[0]) if words is not None else 0


def test_a_job_outlives_the_network_and_the_console(tmp_path):
    with Plane(tmp_path / "plane", "--members", str(PEOPLE + 1), "--rate-limit", "30") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, OWNER)
            on_tenant(console, TENANT)
            member_row(console, "Robin Meridian").click()
            console.wait_for(None, begins("Synced"))
            console.keys("ctrl+a")
            console.wait_for(None, f"{PEOPLE + 1} selected")
            console.press(BUTTON, re.compile("^Change role"))
            dialog = opened(console)
            choose_role(dialog, "Admin")
            able(console, f"Change {PEOPLE + 1} roles").press()

            # It can be taken back for a few seconds, and is not sent before.
            console.wait_for(None, begins("Begins in"))
            console.wait_gone("dialog")
            console.screenshot("job-undo")
            wait_until(lambda: done(console) >= 40, "some to be done", about=console.outline)
            console.screenshot("job-running")
            plane.pull_network()
            console.wait_for(None, has("Waits for the connection"))
            console.screenshot("job-waiting")
            console.kill()

        with Console(tmp_path / "profile") as console:
            on_tenant(console, TENANT)
            console.wait_for(None, has("Waits for the connection"))
            assert done(console) >= 40
            plane.start()
            wait_until(lambda: done(console) > 100, "it to go on by itself", patience=RETURN, about=console.outline)
            console.kill()

        with Console(tmp_path / "profile") as console:
            on_tenant(console, TENANT)
            # The owner's role is not to be given away like that: one verdict, under its row; every other is done.
            alert = console.wait_for("alert", f"Changed the role of {PEOPLE} of {PEOPLE + 1} in {TENANT}")
            assert alert.description.startswith("1 failed"), alert.description
            console.screenshot("job-finished")
            api = Api(plane)
            roles = api.roles()
            assert roles.pop(OWNER) == "owner"
            assert set(roles.values()) == {"admin"} and len(roles) == PEOPLE, roles
            changed = api.role_changes()
            assert len(changed) == len(set(changed)), "somebody's role was changed twice"
            console.press(BUTTON, "Dismiss")
            console.wait_gone("alert", f"Changed the role of {PEOPLE} of {PEOPLE + 1} in {TENANT}")
            console.quit()

        with Console(tmp_path / "profile") as console:
            on_tenant(console, TENANT)
            console.wait_for(None, begins("Synced"))
            assert console.find("alert", has("Changed the role")) is None
            console.quit()
