# SPDX-License-Identifier: MIT
"""What goes wrong, seen in the window: each says what happened and what to do, where it happened, and nothing typed is lost."""
import http.server
import re
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager

from harness import Console, Plane, wait_until
from keychain import OwnKeyring
from steps import AMELIA, BUTTON, PASSWORD, RETURN, able, begins, fill_sign_in, has, member_row, on_tenant, sign_in


@contextmanager
def server_that_answers(content_type: str, body: bytes):
    """Some web server, on a port of its own."""
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def told_at(console: Console, role: str, name: str, pattern: str):
    """The field that the sentence stands at, and is read with."""
    def told():
        field = console.find(role, name)
        return field if field is not None and re.search(pattern, field.description) else None
    return wait_until(told, f"{pattern!r} at {name}", about=console.outline)


def test_addresses_that_are_no_control_plane(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console, \
            server_that_answers("text/html", b"<h1>It works!</h1>") as website, \
            server_that_answers("application/json", b'{"product": Rollcall}') as broken, \
            server_that_answers("application/json", b'{"product": "Roll') as truncated:
        for address, sentence in [("no-such-host.invalid", "cannot be reached"), ("http://127.0.0.1:1", "cannot be reached"),
                                  (website, "no control plane that Rollcall knows"), (broken, "no control plane that Rollcall knows"),
                                  (truncated, "no control plane that Rollcall knows"),
                                  ("not an address", "no address of a server")]:
            fill_sign_in(console, address, AMELIA)
            assert told_at(console, "text", "Server URL", sentence).text == address
            # Nothing can be sent there, and what was typed waits for the right address.
            assert console.find(BUTTON, "Sign in").description.startswith("Off until")
            assert console.find("text", "E-mail or phone").text == AMELIA
        console.screenshot("sign-in-no-control-plane")
        # While another address is typed nothing is said of the former one; leaving the field asks the server.
        console.fill("text", "Server URL", plane.url)
        wait_until(lambda: "no address" not in console.find("text", "Server URL").description, "the former refusal to go", about=console.outline)
        console.keys("Tab")
        able(console, "Sign in").press()
        on_tenant(console, "Acme Robotics")
        console.quit()


def test_wrong_password(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA, "correct-horse-sample-2")
        told_at(console, "password text", "Password", "do not match")
        assert console.find("text", "E-mail or phone").text == AMELIA
        console.screenshot("sign-in-wrong-password")
        console.fill("password text", "Password", PASSWORD)
        able(console, "Sign in").press()
        on_tenant(console, "Acme Robotics")
        console.quit()


def test_a_start_without_a_list_before_a_server_that_hangs(tmp_path):
    with Plane(tmp_path / "plane") as plane:
        with Console(tmp_path / "profile") as console:
            sign_in(console, plane.url, AMELIA)
            on_tenant(console, "Acme Robotics")
            member_row(console, "Amelia Hartmann")
            console.quit()
        for kept in (tmp_path / "profile").rglob("*.sqlite*"):
            kept.unlink()
        plane.freeze()
        with Console(tmp_path / "profile") as console:
            # There is no list to show first: the rest of the window does not wait for one.
            console.wait_for(BUTTON, "Account menu")
            assert console.find("table row") is None
            console.screenshot("members-waiting")
            plane.thaw()
            member_row(console, "Amelia Hartmann")
            able(console, "Invite")
            console.quit()


def test_server_killed_in_use_and_sign_in_ended(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        able(console, "Invite")

        # In the middle of composing: what was typed stays, and it says why it cannot be sent.
        console.press(BUTTON, "Invite")
        drawer = console.wait_for("dialog", "Invite to Acme Robotics")
        drawer.wait_for("text", "Recipients").focus()
        console.type("late.arrival@acme.example,")
        able(console, "Send 1 invitation")
        plane.pull_network()
        drawer.wait_for(BUTTON, "Send 1 invitation").press()
        wait_until(lambda: drawer.find("alert"), "the drawer to say that it was not sent", about=console.outline)
        said = drawer.find("alert", begins("late.arrival@acme.example")).name
        assert "was not sent." in said and "may have been" not in said, said
        console.screenshot("invite-server-gone")
        assert drawer.find(None, has("late.arrival@acme.example")) is not None
        console.keys("Escape")
        console.wait_gone("dialog", "Invite to Acme Robotics")
        console.wait_for(None, begins("Offline: showing the member list cached"))
        member_row(console, "Amelia Hartmann")

        plane.start()
        wait_until(lambda: console.find(None, begins("Offline:")) is None and console.find(None, begins("Synced")), "the page to sync by itself",
                   patience=RETURN, about=console.outline)
        able(console, "Invite")

        # Somebody ends the session on the server: the list stays, and signing in again leads back to it.
        for token in OwnKeyring().credentials():
            end_session(plane, token)
        console.keys("F5")
        console.wait_for(None, has("no longer takes this sign-in"))
        member_row(console, "Amelia Hartmann")
        assert console.find(BUTTON, "Invite").description
        console.screenshot("members-sign-in-again")
        console.press(BUTTON, "Sign in again")
        console.wait_for("heading", "Sign in again")
        assert console.wait_for("text", "E-mail or phone").text == AMELIA
        console.fill("password text", "Password", PASSWORD)
        able(console, "Sign in").press()
        on_tenant(console, "Acme Robotics")
        able(console, "Invite")
        console.wait_gone(None, has("no longer takes this sign-in"))
        console.quit()


def end_session(plane, token):
    """The session ends as by signing out elsewhere."""
    request = urllib.request.Request(f"{plane.url}/api/session", method="DELETE", headers={"Authorization": f"Bearer {token}"})
    try:
        urllib.request.urlopen(request).close()
    except urllib.error.HTTPError as refusal:
        assert refusal.code == 401, "only sessions of earlier tests may be unknown there"
