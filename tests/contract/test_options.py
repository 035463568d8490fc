# SPDX-License-Identifier: MIT
"""How the program is started: TLS, where it listens, and command lines that make no sense."""

import os
import socket
import subprocess
from pathlib import Path

import pytest
import requests

from plane import SAMPLE_PASSWORD, Plane

PROGRAM = os.environ["ROLLCALL_BIN"] + "/rollcall-localplane"
CERTIFICATES = Path(os.environ["ROLLCALL_SOURCE"]) / "tests/support/certificates"
OURS = str(CERTIFICATES / "self-signed.crt")
OUR_KEY = str(CERTIFICATES / "self-signed.key")
WARNING = "without TLS"


def started(folder, contract, *options):
    """A plane that was started and ended in order, and what it said on stderr."""
    plane = Plane(folder / "data", contract, "--seed", "sample", *options)
    plane.stop()
    return plane, Path(plane.log.name).read_text()


def run(folder, *options):
    return subprocess.run([PROGRAM, "--data", str(folder / "data"), "--port", "0", *options], capture_output=True, text=True, timeout=30)


def test_over_tls(tmp_path, contract):
    plane = Plane(tmp_path / "data", contract, "--seed", "sample", "--tls", OURS, OUR_KEY)
    try:
        assert plane.url.startswith("https://127.0.0.1:")
        assert plane.call("GET", "/api/about", verify=OURS).json()["kind"] == "rollcall"
        body = {"identifier": "bill.lumbergh@initech.example", "password": SAMPLE_PASSWORD}
        token = plane.call("POST", "/api/session", json=body, verify=OURS).json()["token"]
        tenant = plane.call("GET", "/api/tenants", token=token, verify=OURS).json()["items"][0]
        made = plane.call("POST", "/api/invitations", token=token, tenant=tenant["id"], verify=OURS,
                          json={"channel": "email", "address": "over.tls@new.example"})
        assert made.json()["link"].startswith(plane.url + "/invite/"), "the link leads to where the plane is"
        with pytest.raises(requests.exceptions.SSLError):
            plane.call("GET", "/api/about", verify=str(CERTIFICATES / "other-self-signed.crt"))
        with pytest.raises(requests.exceptions.ConnectionError):
            requests.get(plane.url.replace("https:", "http:") + "/api/about", timeout=10)
    finally:
        plane.stop()
    assert WARNING not in Path(plane.log.name).read_text()


def test_it_listens_on_loopback(tmp_path, contract):
    plane, said = started(tmp_path, contract)
    assert plane.url.startswith("http://127.0.0.1:") and WARNING not in said


def test_listening_elsewhere_without_tls_is_said(tmp_path, contract):
    """On an address of this machine alone, which the plane does not take for granted: no test opens a port to the network."""
    plane, said = started(tmp_path, contract, "--bind", "127.0.0.2")
    assert plane.url.startswith("http://127.0.0.2:")
    assert "127.0.0.2 without TLS" in said and "Passwords" in said


def test_listening_elsewhere_with_tls_needs_no_warning(tmp_path, contract):
    plane, said = started(tmp_path, contract, "--bind", "127.0.0.2", "--tls", OURS, OUR_KEY)
    assert plane.url.startswith("https://127.0.0.2:") and WARNING not in said


def test_links_begin_with_the_public_address(tmp_path, contract):
    plane = Plane(tmp_path / "data", contract, "--seed", "sample", "--public-url", "https://console.example/rollcall/")
    try:
        assert plane.url.startswith("http://127.0.0.1:")
        made = plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics").invite()
        assert made["link"].startswith("https://console.example/rollcall/invite/")
        assert made["link"] in plane.mails()[-1]
    finally:
        plane.stop()


def test_idle_connections_do_not_hold_up_the_end(tmp_path, contract):
    """A console keeps connections open for longer than anybody waits for a plane to end."""
    plane = Plane(tmp_path / "data", contract)
    port = int(plane.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=30) as idle, socket.create_connection(("127.0.0.1", port), timeout=30):
        idle.sendall(b"GET /api/about HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert idle.recv(4096).startswith(b"HTTP/1.1 200")
        plane.stop()
        while idle.recv(4096):
            pass  # the rest of the answer, then the end


@pytest.mark.parametrize("options,said", [
    *[(["--bind", every], "--public-url") for every in ("0.0.0.0", "0", "::", "0:0:0:0:0:0:0:0")],
    (["--public-url", "console.example"], "--public-url takes an address"), (["--public-url", "https://a.example/?b"], "--public-url takes an address"),
    (["--tls", OURS], "--tls takes two files"), (["key.pem"], "--tls takes two files"), (["--tls", OURS, OUR_KEY, "more"], "--tls takes two files"),
    (["--tls", OURS, str(CERTIFICATES / "wrong-host.key")], "certificate"), (["--tls", "/nowhere.crt", OUR_KEY], "certificate"),
    (["--port", "70000"], "--port takes a number"), (["--port", "many"], "--port takes a number"), (["--members", "-1"], "--members takes a number"),
    (["--rate-limit", "x"], "--rate-limit takes a number"), (["--seed", "other"], "--seed knows only"),
    (["--bind", "203.0.113.7"], "Cannot listen on 203.0.113.7"), (["--no-such-option"], "no-such-option")])
def test_a_command_line_that_makes_no_sense(tmp_path, options, said):
    ended = run(tmp_path, *options)
    assert ended.returncode != 0 and said in ended.stderr, ended.stderr
    assert "listening" not in ended.stdout and not list((tmp_path / "data").glob("outbox/*")), "nothing was begun"


def test_a_folder_is_needed(tmp_path):
    ended = subprocess.run([PROGRAM, "--port", "0"], capture_output=True, text=True, timeout=30, cwd=tmp_path)
    assert ended.returncode != 0 and "--data" in ended.stderr
    file = tmp_path / "data"
    file.write_text("somebody's letter")
    ended = run(tmp_path)
    assert ended.returncode != 0 and "data folder" in ended.stderr
    assert file.read_text() == "somebody's letter"


def test_help_names_every_option(tmp_path):
    said = run(tmp_path, "--help").stdout
    for option in ("--data", "--bind", "--port", "--seed", "--members", "--rate-limit", "--tls", "--public-url", "--exit-with-stdin"):
        assert option in said
    assert run(tmp_path, "--version").stdout.startswith("rollcall-localplane ")
    assert not (tmp_path / "data").exists()
