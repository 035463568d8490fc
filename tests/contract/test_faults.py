# SPDX-License-Identifier: MIT
"""Every operation of the contract against what nobody should send: a problem each time, and nothing has changed."""

import http.client
import json
import re
import socket
import sqlite3
from urllib.parse import urlsplit

import pytest

from plane import SAMPLE_PASSWORD, Person, fresh_email, refused
from stage import CAST

KNOWN = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
INVITATION = {"channel": "email", "address": "faulty@new.example"}


def operations(contract, wanted=lambda method, operation: True):
    """(method, path, body), the path with an id that is none and the body as the document's own example."""
    for method, template, operation in contract.operations():
        if wanted(method, operation):
            content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
            yield method.upper(), re.sub(r"\{\w+\}", "nobody", template), content.get("example", {} if content else None)


@pytest.mark.parametrize("sent,media,status,codes", [
    (b"{", "application/json", 400, {"malformed_body"}),
    (b"[1]", "application/json", 400, {"malformed_body"}),
    (b"{\"token\": \"\xc3\x28\"}", "application/json", 400, {"malformed_body"}),
    (b"{\"x\": 1, \"\\u0078\": 2}", "application/json", 400, {"malformed_body"}),
    (b"{\"a\":" * 17 + b"1" + b"}" * 17, "application/json", 400, {"malformed_body"}),
    (b"{\"no_such_field\": 1}", "application/json", 422, {"unknown_field", "missing_field"}),
    (b"{\"email\": 1, \"token\": 1, \"password\": [], \"no\": 1}", "application/json", 422, {"wrong_type", "unknown_field", "missing_field"}),
    (b"{\"x\": \"" + b"y" * (1 << 20) + b"\"}", "application/json", 413, {"body_too_large"}),
    (b"{}", "text/plain", 415, {"unsupported_media_type"}),
    (b"a=1", "application/x-www-form-urlencoded", 415, {"unsupported_media_type"})],
    ids=["cut", "array", "bad-utf8", "twice", "deep", "unknown", "types", "large", "text", "form"])
def test_a_bad_body_on_every_route_that_takes_one(plane, contract, stage, sent, media, status, codes):
    person = stage.person("super")
    with plane.untouched():
        for method, path, _ in operations(contract, lambda method, _: method != "get"):
            answer = person.call(method, path, data=sent, headers={"Content-Type": media})
            assert answer.status_code == status and answer.json()["code"] in codes, f"{method} {path}: {answer.text}"
            if status == 422 and b"no_such_field" in sent:
                assert "no_such_field" in [error["field"] for error in answer.json()["errors"]], f"{method} {path}"
    assert person.get("/api/session").status_code == 200


def test_a_wrong_method_on_every_route(plane, contract, stage):
    person = stage.person("super")
    paths = {path for _, path, _ in operations(contract)}
    with plane.untouched():
        for path in sorted(paths):
            for method in sorted(KNOWN - contract.methods_at(path)):
                answer = person.call(method, path, json={})
                refused(answer, 405, "method_not_allowed")
                assert set(re.split(r",\s*", answer.headers["Allow"])) == contract.methods_at(path), path


@pytest.mark.parametrize("path,status,code", [
    ("/api/members/%ff", 400, "bad_parameter"), ("/api/members?search=%c3%28", 400, "bad_parameter"),
    ("/api/members?search=a%00b", 400, "bad_parameter"), ("/api/members?search=" + "a" * 9000, 414, "address_too_long"),
    ("/api/members?limit=1&colour=red", 422, "bad_parameter"), ("/api/members/", 404, "not_found"),
    ("/api//members", 404, "not_found"), ("/api/members/../../etc/passwd", 404, "not_found"), ("/", 404, "not_found")],
    ids=["path", "query", "nul", "long", "unknown", "slash", "slashes", "dots", "root"])
def test_a_bad_address(plane, stage, path, status, code):
    with plane.untouched():
        refused(stage.person("super").get(path), status, code)


def credentials(plane, stage):
    """Name of a code, and who is told it on whatever they call."""
    yield "not_signed_in", plane.visitor()
    yield "invalid_token", Person(plane, "nonsense")
    yield "invalid_token", Person(plane, "rct_" + "A" * 43)
    gone = plane.sign_in(CAST["plain"][0]).at(CAST["plain"][1])
    gone.delete("/api/session")
    yield "invalid_token", gone
    revoked = stage.token("read", "write")
    stage.person("org owner").delete(f"/api/admin-tokens/{stage.tokens()[0]['id']}")
    yield "token_revoked", revoked
    yield "session_ended", ended_session(plane, stage)


def ended_session(plane, stage):
    address, admin = fresh_email(), stage.person("tenant admin")
    member = admin.post("/api/members", json={"display_name": "Ended", "email": address, "password": SAMPLE_PASSWORD}).json()["member"]
    person = Person(plane, plane.sign_in(address).token, admin.tenant)
    admin.post(f"/api/members/{member['id']}/disable")
    return person


def test_a_dead_credential_on_every_route(plane, contract, stage):
    """Those of the expired ones are in test_clock."""
    for code, person in credentials(plane, stage):
        with plane.untouched():
            for method, path, body in operations(contract, lambda _, operation: is_protected(operation, person.token)):
                answer = person.call(method, path, json=body)
                assert (answer.status_code, answer.json()["code"]) == (401, code), f"{method} {path}: {answer.text}"


def is_protected(operation, token):
    """Where a credential may be left out, a dead one is refused all the same."""
    security = operation.get("security", [{"bearer": []}])
    return bool(security) and (token is not None or {} not in security)


@pytest.mark.parametrize("scope,methods", [("read", {"POST", "PATCH", "DELETE"}), ("write", {"GET"})])
def test_a_scope_that_is_missing_on_every_route(plane, contract, stage, scope, methods):
    token = stage.token(scope)
    with plane.untouched():
        for method, path, body in operations(contract, lambda _, operation: is_protected(operation, token)):
            if method in methods:
                answer = token.call(method, path, json=body)
                assert (answer.status_code, answer.json()["code"]) in ((403, "scope_missing"), (403, "session_required")), f"{method} {path}"


@pytest.mark.parametrize("tenant,status,code", [(None, 400, "tenant_required"), ("", 400, "tenant_required"),
                                                ("ten_none", 403, "not_a_member"), ("\u00ff".encode("latin-1"), 403, "not_a_member")])
def test_a_tenant_that_is_none(plane, contract, stage, tenant, status, code):
    token = stage.person("super").token
    headers = {"Authorization": f"Bearer {token}"} | ({} if tenant is None else {"Tenant-Id": tenant})
    with plane.untouched():
        for method, path, body in operations(contract, lambda _, operation: any(
                parameter.get("$ref", "").endswith("/TenantId") for parameter in operation.get("parameters", []))):
            refused(plane.call(method, path, json=body, headers=headers), status, code)


def connect(plane):
    url = urlsplit(plane.url)
    return socket.create_connection((url.hostname, url.port), timeout=30)


def test_a_connection_that_ends_inside_the_body(plane, stage):
    """What came is a whole object by itself, and still no request. Nobody is there to be answered."""
    person, body = stage.person("super"), json.dumps(INVITATION).encode()
    head = (f"POST /api/invitations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {person.token}\r\nTenant-Id: {person.tenant}\r\n"
            f"Content-Type: application/json\r\nConnection: close\r\nContent-Length: {len(body) + 40}\r\n\r\n").encode()
    with plane.untouched(), connect(plane) as connection:
        connection.sendall(head + body)
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass  # until the plane, too, has ended it
    assert person.post("/api/invitations", json={**INVITATION, "address": fresh_email()}).status_code == 201


@pytest.mark.parametrize("line,status,code", [
    (b"BREW /api/members HTTP/1.1", 400, "malformed_request"), (b"GET /api/members", 400, "malformed_request"),
    (b"nonsense", 400, "malformed_request"), (b"GET /api/members HTTP/9.9", 400, "malformed_request"),
    (b"GET /api/members HTTP/1.1\r\nX-Long: " + b"a" * 9000, 400, "malformed_request"),
    (b"GET /" + b"a" * 9000 + b" HTTP/1.1", 414, "address_too_long")], ids=["method", "version", "words", "future", "header", "address"])
def test_a_request_that_is_none(plane, contract, line, status, code):
    with plane.untouched(), connect(plane) as connection:
        connection.sendall(line + b"\r\nHost: x\r\n\r\n")
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        problem = json.loads(answer.read())
    assert (answer.status, problem["status"], problem["code"]) == (status, status, code)
    assert problem["request_id"] == answer.headers["X-Request-Id"]
    contract.elsewhere.add(code)


def test_a_database_that_somebody_holds(fresh_plane):
    """What cannot be done is told as that, changes nothing, and works again afterwards."""
    amelia = fresh_plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")
    holder = sqlite3.connect(fresh_plane.folder / "plane.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with fresh_plane.untouched():
        body = refused(amelia.post("/api/invitations", json=INVITATION), 500, "internal_error")
    assert "sqlite" not in body["detail"].lower() and "locked" not in body["detail"].lower()
    assert amelia.get("/api/members").status_code == 200, "who only reads does not wait"
    holder.execute("ROLLBACK")
    holder.close()
    assert amelia.post("/api/invitations", json=INVITATION).status_code == 201
