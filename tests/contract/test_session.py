# SPDX-License-Identifier: MIT
"""Signing in, being somebody, signing out."""

import pytest

from plane import SAMPLE_PASSWORD, Plane, fresh_email, refused, token_of


def test_sign_in_by_email_ignores_case(plane):
    person = plane.sign_in("Amelia.Hartmann@ACME.example")
    me = person.me()
    assert me["account"]["email"] == "amelia.hartmann@acme.example"
    assert me["credential"]["kind"] == "session"
    assert "Acme Robotics" in [m["tenant"]["name"] for m in me["memberships"]]


def test_a_wrong_password_and_an_unknown_account_are_not_told_apart(plane):
    wrong = plane.call("POST", "/api/session", json={"identifier": "noura.alqahtani@acme.example", "password": "not that one at all"})
    unknown = plane.call("POST", "/api/session", json={"identifier": "nobody@acme.example", "password": "not that one at all"})
    first, second = refused(wrong, 401, "wrong_credentials"), refused(unknown, 401, "wrong_credentials")
    assert first["detail"] == second["detail"]


def test_too_many_wrong_passwords_are_slowed_down(fresh_plane):
    for _ in range(40):
        answer = fresh_plane.call("POST", "/api/session", json={"identifier": "li.wei@acme.example", "password": "wrong wrong wrong"})
        if answer.status_code == 429:
            break
    refused(answer, 429, "too_many_attempts")
    assert int(answer.headers["Retry-After"]) > 0


def test_sign_out_ends_the_session_at_once(plane):
    person = plane.sign_in("li.wei@acme.example")
    assert person.get("/api/session").status_code == 200
    assert person.delete("/api/session").status_code == 204
    answer = person.get("/api/session")
    assert answer.status_code == 401


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Basic abc"}])
def test_without_a_credential_there_is_nothing(plane, headers):
    for path in ("/api/session", "/api/tenants", "/api/members", "/api/invitations", "/api/admin-tokens", "/api/invitation-links"):
        answer = plane.call("GET", path, headers=headers)
        assert answer.status_code == 401, path


def test_confirming_takes_the_own_password(plane):
    person = plane.sign_in("li.wei@acme.example")
    refused(person.post("/api/session/confirm", json={"password": "some other password"}), 401, "wrong_credentials")
    answer = person.post("/api/session/confirm", json={"password": SAMPLE_PASSWORD})
    assert answer.status_code == 200 and answer.json()["confirmed_until"]


def test_who_is_removed_is_out_at_the_next_call(plane, amelia):
    address = fresh_email()
    link = amelia.invite(address)["link"] or amelia.post(f"/api/invitations/{amelia.invite(address)['invitation']['id']}/link").json()["link"]
    joined = plane.call("POST", "/api/invitee/register",
                        json={"token": token_of(link), "display_name": "Short Stay", "password": "a long enough sentence"})
    assert joined.status_code == 201, joined.text
    token = joined.json()["session"]["token"]
    plane.call("POST", "/api/invitee/accept", token=token, json={"token": token_of(link)})
    assert plane.call("GET", "/api/members", token=token, tenant=amelia.tenant).status_code in (200, 403)
    member = amelia.member(address)
    assert amelia.delete(f"/api/members/{member['id']}").status_code == 204
    answer = plane.call("GET", "/api/members", token=token, tenant=amelia.tenant)
    assert answer.status_code in (401, 403), answer.text


def test_a_rate_limit_says_when_to_come_back(tmp_path, contract):
    plane = Plane(tmp_path / "data", contract, "--seed", "sample", "--rate-limit", "2")
    try:
        person = plane.sign_in("li.wei@acme.example")
        answers = [person.get("/api/session") for _ in range(20)]
        limited = [answer for answer in answers if answer.status_code == 429]
        assert limited
        refused(limited[0], 429, "rate_limited")
        assert int(limited[0].headers["Retry-After"]) >= 1
        # Before it comes to that, every answer says how much is left.
        first = answers[0].headers
        assert (first["RateLimit-Limit"], first["RateLimit-Remaining"]) == ("2", "1"), first
        assert int(first["RateLimit-Reset"]) >= 1
        assert limited[0].headers["RateLimit-Remaining"] == "0"
    finally:
        plane.stop()
