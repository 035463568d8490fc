# SPDX-License-Identifier: MIT
"""Invitation links: disable keeps one in the list and can be undone, delete removes it, revoke ends it."""

import pytest

from plane import fresh_email, refused, token_of


def make(person, **body):
    answer = person.post("/api/invitation-links", json={"max_uses": None, "expires_in_seconds": None, **body})
    assert answer.status_code == 201, answer.text
    return answer.json()["invitation_link"], answer.json()["link"]


def join(plane, link):
    return plane.call("POST", "/api/invitee/register", json={"token": token_of(link), "email": fresh_email(),
                                                             "display_name": "Linked", "password": "a long enough sentence"})


def state(plane, link):
    return plane.call("POST", "/api/invitee/lookup", json={"token": token_of(link)}).json()["state"]


def test_disabling_and_enabling(plane, tenant_admin):
    made, link = make(tenant_admin)
    assert state(plane, link) == "open"
    assert tenant_admin.post(f"/api/invitation-links/{made['id']}/disable").status_code == 200
    assert state(plane, link) != "open"
    assert join(plane, link).status_code == 409
    assert made["id"] in [item["id"] for item in tenant_admin.all("/api/invitation-links")]
    assert tenant_admin.post(f"/api/invitation-links/{made['id']}/enable").status_code == 200
    assert join(plane, link).status_code == 201


def test_deleting(plane, tenant_admin):
    made, link = make(tenant_admin)
    assert tenant_admin.delete(f"/api/invitation-links/{made['id']}").status_code == 204
    assert state(plane, link) == "invalid"
    assert made["id"] not in [item["id"] for item in tenant_admin.all("/api/invitation-links")]
    refused(tenant_admin.delete(f"/api/invitation-links/{made['id']}"), 404, "not_found")


def test_copying_again(tenant_admin):
    made, link = make(tenant_admin)
    assert tenant_admin.post(f"/api/invitation-links/{made['id']}/link").json()["link"] == link


def test_uses_are_counted(plane, tenant_admin):
    made, link = make(tenant_admin, max_uses=1)
    assert join(plane, link).status_code == 201
    assert join(plane, link).status_code == 409
    listed = [item for item in tenant_admin.all("/api/invitation-links") if item["id"] == made["id"]][0]
    assert listed["uses"] == 1 and listed["state"] == "used_up"


def test_revoking(plane, team_owner):
    made, link = make(team_owner, role="member")
    assert team_owner.post(f"/api/invitation-links/{made['id']}/revoke").status_code == 200
    assert state(plane, link) == "revoked"
    assert join(plane, link).status_code == 409


def test_elsewhere_there_are_none(amelia):
    answer = amelia.post("/api/invitation-links", json={"max_uses": None, "expires_in_seconds": None})
    assert answer.json()["code"] == "action_not_supported"


@pytest.mark.parametrize("body", [{"max_uses": 0}, {"max_uses": "many"}, {"expires_in_seconds": -5}])
def test_what_makes_no_sense(tenant_admin, body):
    answer = tenant_admin.post("/api/invitation-links", json={"max_uses": None, "expires_in_seconds": None, **body})
    assert answer.status_code == 422
