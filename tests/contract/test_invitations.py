# SPDX-License-Identifier: MIT
"""Resending, where the rule set has it, and what the inviter chooses."""

from plane import fresh_email, refused, token_of


def test_resending_says_whether_the_old_link_died(plane, team_owner):
    made = team_owner.invite()
    first = made["link"] or team_owner.post(f"/api/invitations/{made['invitation']['id']}/link").json()["link"]
    answer = team_owner.post(f"/api/invitations/{made['invitation']['id']}/resend")
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["invitation"]["send_count"] == 2
    state = plane.call("POST", "/api/invitee/lookup", json={"token": token_of(first)}).json()["state"]
    assert state == ("invalid" if body["old_link_dies"] else "open")


def test_a_mail_with_the_link_is_sent(team_owner):
    address = fresh_email()
    team_owner.invite(address, message="Welcome, see you on Monday.")
    mail = [m for m in team_owner.plane.mails() if address in m][-1]
    assert "/invite/" in mail and "Welcome, see you on Monday." in mail


def test_resending_what_is_closed(team_owner):
    made = team_owner.invite()["invitation"]
    team_owner.post(f"/api/invitations/{made['id']}/revoke")
    refused(team_owner.post(f"/api/invitations/{made['id']}/resend"), 409, "invitation_closed")


def test_a_channel_that_is_not_there(team_owner):
    refused(team_owner.post("/api/invitations", json={"channel": "phone", "address": "+8613800139000", "role": "member"}), 422, "channel_not_available", "channel")


def test_a_lifetime_that_is_not_offered(amelia):
    answer = amelia.post("/api/invitations", json={"channel": "email", "address": fresh_email(), "role": "member", "lifetime_seconds": 12345})
    assert answer.status_code == 422 and "lifetime_seconds" in [e["field"] for e in answer.json()["errors"]]


def test_one_person_many_teams(plane, team_owner):
    """Lake knows people by account: whoever is a member elsewhere can be invited and accept."""
    made = team_owner.invite("li.wei@acme.example")
    link = made["link"] or team_owner.post(f"/api/invitations/{made['invitation']['id']}/link").json()["link"]
    person = plane.sign_in("li.wei@acme.example")
    assert person.post("/api/invitee/accept", json={"token": token_of(link)}).json()["state"] == "accepted"
    assert "Globex Industries" in [m["tenant"]["name"] for m in person.me()["memberships"]]
