# SPDX-License-Identifier: MIT
"""Answering and registering through what is closed, foreign or made up. Nothing changes by any of it."""

import pytest

from plane import fresh_email, refused, token_of

PASSWORD = "a long enough sentence"
MADE_UP = "A" * 43


class Invited:
    """Somebody who was invited to the enterprise and has an account, and has not answered yet."""

    def __init__(self, stage):
        self.plane, self.inviter = stage.plane, stage.person("super")
        self.address = fresh_email()
        self.record = self.inviter.invite(self.address)["invitation"]
        self.link = token_of(self.inviter.post(f"/api/invitations/{self.record['id']}/link").json()["link"])
        self.token = self.plane.call("POST", "/api/invitee/register", json=registration(self.link)).json()["session"]["token"]

    def answer(self, what):
        return self.plane.call("POST", f"/api/invitee/{what}", token=self.token, json={"token": self.link})

    def revoked(self):
        return self.inviter.post(f"/api/invitations/{self.record['id']}/revoke")


def registration(token, **more):
    return {"token": token, "display_name": "Late", "password": PASSWORD, **more}


@pytest.mark.parametrize("how,code", [("accept", "invitation_used"), ("reject", "invitation_closed"), ("revoke", "invitation_revoked")])
def test_an_invitation_is_answered_once(plane, stage, how, code):
    invited = Invited(stage)
    assert (invited.revoked() if how == "revoke" else invited.answer(how)).status_code == 200
    for again in ("accept", "reject"):
        with plane.untouched():
            refused(invited.answer(again), 409, code)
    with plane.untouched():
        refused(plane.call("POST", "/api/invitee/register", json=registration(invited.link)), 409, code)


@pytest.mark.parametrize("what", ["accept", "reject"])
def test_a_made_up_token_is_no_invitation(plane, stage, what):
    person = stage.person("plain")
    with plane.untouched():
        refused(person.post(f"/api/invitee/{what}", json={"token": MADE_UP}), 404, "invitation_invalid")


def test_nobody_registers_with_a_made_up_token(plane):
    with plane.untouched():
        refused(plane.call("POST", "/api/invitee/register", json=registration(MADE_UP)), 404, "invitation_invalid")


@pytest.mark.parametrize("what,body", [("lookup", {}), ("accept", {}), ("reject", {}), ("register", {"token": MADE_UP})])
def test_a_field_that_is_missing_is_named(plane, stage, what, body):
    answer = stage.person("plain").post(f"/api/invitee/{what}", json=body)
    refused(answer, 422, "missing_field", "token" if not body else "password")


def test_who_is_a_member_cannot_join_again(plane, stage):
    link = stage.person("tenant admin").post("/api/invitation-links", json={}).json()["link"]
    user = stage.person("tenant user")
    with plane.untouched():
        refused(user.post("/api/invitee/accept", json={"token": token_of(link)}), 409, "already_member")


def test_a_link_is_not_rejected(plane, stage):
    """It was sent to nobody: who does not want it leaves it."""
    link = stage.person("tenant admin").post("/api/invitation-links", json={}).json()["link"]
    person = stage.person("plain")
    with plane.untouched():
        refused(person.post("/api/invitee/reject", json={"token": token_of(link)}), 409, "action_not_supported")


def test_where_one_cannot_reject(plane, stage):
    address = fresh_email()
    stage.person("tenant admin").post("/api/members", json={"display_name": "Torn", "email": address, "password": PASSWORD})
    link = stage.person("team owner").invite(address)["link"]
    person = plane.sign_in(address, PASSWORD)
    assert person.post("/api/invitee/lookup", json={"token": token_of(link)}).json()["can_reject"] is False
    with plane.untouched():
        refused(person.post("/api/invitee/reject", json={"token": token_of(link)}), 409, "action_not_supported")


@pytest.mark.parametrize("more,code,field", [
    ({"email": "somebody.else@new.example"}, "address_mismatch", "email"), ({"phone": "+8613800139001"}, "address_mismatch", "email"),
    ({"email": "no address"}, "bad_address", "email"), ({"phone": "12"}, "bad_address", "phone"),
    ({"password": "x" * 14}, "password_too_short", "password"), ({"display_name": " "}, "missing_field", "display_name"),
    ({"email": "a\u0000b@new.example"}, "bad_address", "email"), ({"is_admin": True}, "unknown_field", "is_admin")])
def test_registering_with_what_was_not_invited(plane, stage, more, code, field):
    made = stage.person("super").invite()["invitation"]
    link = token_of(stage.person("super").post(f"/api/invitations/{made['id']}/link").json()["link"])
    with plane.untouched():
        refused(plane.call("POST", "/api/invitee/register", json=registration(link, **more)), 422, code, field)
    assert plane.call("POST", "/api/invitee/lookup", json={"token": link}).json()["state"] == "open"


def test_a_link_wants_to_know_who_comes(plane, stage):
    link = token_of(stage.person("tenant admin").post("/api/invitation-links", json={}).json()["link"])
    with plane.untouched():
        refused(plane.call("POST", "/api/invitee/register", json=registration(link)), 422, "missing_field", "email")
    taken = registration(link, email="Amelia.Hartmann@acme.example")
    with plane.untouched():
        refused(plane.call("POST", "/api/invitee/register", json=taken), 409, "account_exists", "email")


def test_signing_in_with_half_of_it(plane):
    with plane.untouched():
        refused(plane.call("POST", "/api/session", json={"identifier": "li.wei@acme.example"}), 422, "missing_field", "password")
