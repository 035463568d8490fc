# SPDX-License-Identifier: MIT
"""The list of admin tokens, and what cannot be a token. What tokens may do is in test_rules_aisix."""

import pytest

from plane import refused


def test_the_secret_is_shown_once(owner):
    made = owner.post("/api/admin-tokens", json={"name": "once", "scopes": ["read"], "expires_in_seconds": 60}).json()
    assert made["token"].startswith("rct_")
    listed = owner.get("/api/admin-tokens?limit=1000")
    assert made["admin_token"]["id"] in [t["id"] for t in listed.json()["items"]]
    assert made["token"] not in listed.text


@pytest.mark.parametrize("body,field", [
    ({"name": "", "scopes": ["read"], "expires_in_seconds": None}, "name"),
    ({"name": "x", "scopes": [], "expires_in_seconds": None}, "scopes"),
    ({"name": "x", "scopes": ["everything"], "expires_in_seconds": None}, "scopes"),
    ({"name": "x", "scopes": ["read"], "expires_in_seconds": 0}, "expires_in_seconds")])
def test_what_is_wrong_is_named(owner, body, field):
    answer = owner.post("/api/admin-tokens", json=body)
    assert answer.status_code == 422
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_a_name_is_used_once(owner):
    body = {"name": "unique name", "scopes": ["read"], "expires_in_seconds": None}
    assert owner.post("/api/admin-tokens", json=body).status_code == 201
    refused(owner.post("/api/admin-tokens", json=body), 409, "name_taken", "name")


def test_revoking_what_is_not_there(owner):
    refused(owner.delete("/api/admin-tokens/none"), 404, "not_found")


def test_elsewhere_there_are_none(amelia):
    answer = amelia.post("/api/admin-tokens", json={"name": "x", "scopes": ["read"], "expires_in_seconds": None})
    assert answer.json()["code"] == "action_not_supported"
