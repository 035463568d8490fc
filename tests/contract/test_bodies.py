# SPDX-License-Identifier: MIT
"""Bodies that nobody should send: each is a problem with a sentence, and changes nothing."""

import pytest

from plane import fresh_email, refused


def send(amelia, data, content_type="application/json"):
    return amelia.plane.call("POST", "/api/invitations", token=amelia.token, tenant=amelia.tenant,
                             headers={"Content-Type": content_type}, data=data)


@pytest.mark.parametrize("data", [
    b"", b"{", b"[]", b"null", b"\"text\"", b"{\"address\":", b"\xff\xfe{}", b"{\"address\": \"\xc3\x28\"}",
    b"{\"address\": \"a\\ud800\"}", b"{'address': 1}", b"[" * 100000, b"{\"a\":" * 5000 + b"1" + b"}" * 5000],
    ids=["empty", "open", "array", "null", "string", "cut", "bad-start", "bad-inside", "lone-surrogate", "quotes", "deep-array", "deep-object"])
def test_malformed(amelia, data):
    before = len(amelia.all("/api/invitations"))
    answer = send(amelia, data)
    assert answer.status_code in (400, 422), answer.text[:200]
    assert answer.json()["code"] in ("malformed_body", "invalid_field", "missing_field", "validation_failed"), answer.text[:200]
    assert len(amelia.all("/api/invitations")) == before


def test_an_unknown_field_is_named(amelia):
    answer = amelia.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member", "rôle": 1, "colour": 2})
    refused(answer, 422, "unknown_field", field="colour")


@pytest.mark.parametrize("field,value", [("address", 7), ("role", None), ("role", ["member"]), ("lifetime_seconds", "long"),
                                         ("lifetime_seconds", -1), ("lifetime_seconds", 10**30), ("message", {"a": 1})])
def test_a_wrong_type_is_named(amelia, field, value):
    body = {"channel": "email", "address": fresh_email(), "role": "member", field: value}
    answer = amelia.post("/api/invitations", json=body)
    assert answer.status_code == 422, answer.text
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_a_body_over_the_limit(amelia):
    answer = send(amelia, b"{\"message\": \"" + b"x" * (2 << 20) + b"\"}")
    refused(answer, 413, "body_too_large")


def test_a_body_of_another_type(amelia):
    refused(send(amelia, b"address=a", "application/x-www-form-urlencoded"), 415, "unsupported_media_type")


def test_control_characters_do_not_pass(amelia):
    answer = amelia.post("/api/invitations", json={"channel": "email", "address": "a\u0000b@new.example", "role": "member"})
    refused(answer, 422, "bad_address", field="address")


def test_the_plane_is_well_after_all_this(amelia):
    assert amelia.get("/api/session").status_code == 200


def test_the_same_key_gives_the_same_answer(amelia):
    body = {"channel": "email", "address": fresh_email(), "role": "member"}
    first = amelia.post("/api/invitations", json=body, headers={"Idempotency-Key": "walk-" + body["address"]})
    again = amelia.post("/api/invitations", json=body, headers={"Idempotency-Key": "walk-" + body["address"]})
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    found = [i for i in amelia.all("/api/invitations") if i["address"] == body["address"]]
    assert len(found) == 1


def test_the_same_key_for_something_else_is_refused(amelia):
    key = "walk-" + fresh_email()
    amelia.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member"}, headers={"Idempotency-Key": key})
    other = amelia.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member"}, headers={"Idempotency-Key": key})
    refused(other, 422, "idempotency_key_reused")
