# SPDX-License-Identifier: MIT
"""The proxy of the system: servers elsewhere are reached through it, this computer is not, and one that is gone is named."""
import http.client
import http.server
import threading
from contextlib import contextmanager
from urllib.parse import urlsplit

from harness import Console, Plane
from steps import BILL, fill_sign_in, member_row, on_tenant, sign_in
from test_faults import told_at

ELSEWHERE = "http://plane.elsewhere.example"
KEPT = {"authorization", "content-type", "tenant-id", "idempotency-key", "if-match", "accept"}


@contextmanager
def proxy_to(url: str):
    """A proxy for which every host is that one server. Gives its address, and the hosts that it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def forward(self):
            wanted = urlsplit(self.path)
            asked.append(wanted.netloc)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            server = http.client.HTTPConnection(urlsplit(url).netloc)
            headers = {name: value for name, value in self.headers.items() if name.lower() in KEPT}
            server.request(self.command, wanted._replace(scheme="", netloc="").geturl(), body or None, headers)
            answer = server.getresponse()
            content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("content-length", "connection", "transfer-encoding", "keep-alive"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
            server.close()

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = forward

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def test_servers_elsewhere_are_reached_through_the_proxy(tmp_path):
    with Plane(tmp_path / "plane") as plane, proxy_to(plane.url) as (proxy, asked), \
            Console(tmp_path / "profile", env={"http_proxy": proxy}) as console:
        sign_in(console, ELSEWHERE, BILL)
        on_tenant(console, "Initech")
        member_row(console, "Bill Lumbergh")
        console.screenshot("proxy-members")
        assert set(asked) == {"plane.elsewhere.example"}
        console.quit()


def test_this_computer_is_not_asked_for_through_the_proxy(tmp_path):
    with Plane(tmp_path / "plane") as plane, proxy_to(plane.url) as (proxy, asked), \
            Console(tmp_path / "profile", env={"http_proxy": proxy}) as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        member_row(console, "Bill Lumbergh")
        assert asked == []
        console.quit()


def test_a_proxy_that_is_gone_is_named(tmp_path):
    with Console(tmp_path / "profile", env={"http_proxy": "http://127.0.0.1:1"}) as console:
        fill_sign_in(console, ELSEWHERE, BILL)
        told_at(console, "text", "Server URL", "proxy of this computer let nothing through")
        assert console.find("text", "Server URL").text == ELSEWHERE
        console.screenshot("proxy-gone")
        console.quit()
