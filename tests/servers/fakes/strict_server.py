# SPDX-License-Identifier: MIT
"""What the fakes of platforms share: a server that refuses whatever the published API does not have.

A route says which parameters it takes, which fields its body has, and what it answers; everything else is refused. POST /test/fail
has the next request that begins so fail as it is told: {"method", "path", "status", "body", "headers"}.
"""
import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


class Refusal(Exception):
    def __init__(self, status: int, body: dict, headers: dict | None = None):
        super().__init__(status)
        self.status, self.body, self.headers = status, body, headers or {}


class Route:
    """`path` has {names}; `takes` are parameters of the query with a check each, `body` the fields with (type, required)."""

    def __init__(self, method: str, path: str, answer, takes: dict | None = None, body: dict | None = None):
        self.method, self.answer, self.takes, self.body = method, answer, takes or {}, body
        self.pattern = re.compile("^" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path) + "$")


class StrictServer:
    """A fake says what its errors look like and what it wants in headers, and has `routes`."""

    routes: list[Route] = []

    def __init__(self):
        self.failures: list[dict] = []
        self.requests: list[str] = []
        self.lock = threading.Lock()

    # What a fake says.
    def refuse(self, status: int, kind: str, message: str, code: str | None = None) -> Refusal:
        raise NotImplementedError

    def check_headers(self, headers):
        raise NotImplementedError

    def handle(self, method: str, target: str, headers, raw: bytes):
        url = urlsplit(target)
        with self.lock:
            if url.path.startswith("/test/"):
                return 200, self.control(url.path[6:], json.loads(raw or b"{}")), {}
            self.requests.append(f"{method} {target}")
            try:
                return 200, self.serve(method, url, headers, raw), {}
            except Refusal as refusal:
                return refusal.status, refusal.body, refusal.headers

    def control(self, name: str, body: dict):
        if name == "fail":
            self.failures.append(body)
        elif name == "requests":
            return self.requests
        else:
            return getattr(self, "test_" + name)(**body)
        return {}

    def serve(self, method, url, headers, raw):
        self.check_headers(headers)
        for failure in self.failures:
            if failure["method"] == method and url.path.startswith(failure["path"]):
                self.failures.remove(failure)
                raise Refusal(failure["status"], failure["body"], failure.get("headers"))
        known = [(route, match) for route in self.routes if (match := route.pattern.match(url.path))]
        if not known:
            raise self.refuse(404, "not_found_error", f"no such route: {url.path}")
        for route, match in known:
            if route.method == method:
                return route.answer(self, **match.groupdict(), **self.parameters(route, url), **self.body(route, headers, raw))
        raise self.refuse(405, "invalid_request_error", f"{method} is not for {url.path}")

    def parameters(self, route, url) -> dict:
        given = parse_qsl(url.query, keep_blank_values=True)
        taken = {}
        for name, value in given:
            if name not in route.takes or name in taken:
                raise self.refuse(400, "invalid_request_error", f"unknown parameter {name}")
            try:
                taken[name] = route.takes[name](value)
            except ValueError:
                raise self.refuse(400, "invalid_request_error", f"bad value of {name}") from None
        return {"parameters": taken} if route.takes else {}

    def body(self, route, headers, raw) -> dict:
        if route.body is None:
            if raw:
                raise self.refuse(400, "invalid_request_error", "this route takes no body")
            return {}
        if headers.get("Content-Type") != "application/json":
            raise self.refuse(415, "invalid_request_error", "the body must be JSON")
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise self.refuse(400, "invalid_request_error", "the body must be an object")
        for name, value in body.items():
            if name not in route.body or not isinstance(value, route.body[name][0]):
                raise self.refuse(400, "invalid_request_error", f"unknown field or wrong type: {name}")
        for name, (_, required) in route.body.items():
            if required and name not in body:
                raise self.refuse(400, "invalid_request_error", f"missing field {name}")
        return {"body": body}


def whole(least: int, most: int):
    def check(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise ValueError
        return value
    return check


def run(fake: StrictServer) -> None:
    """Serves until standard input is closed."""
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self):
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, body, headers = fake.handle(self.command, self.path, self.headers, raw)
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = handle_any

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"listening on http://127.0.0.1:{server.server_address[1]}", flush=True)
    sys.stdin.read()
    server.shutdown()
