# SPDX-License-Identifier: MIT
"""What time alone changes, and what only an operator can: a plane that is started again, a month later by its clock."""

import re
import sqlite3

import pytest

from plane import Person, Plane, fresh_email, refused, token_of
from stage import Stage
from test_faults import is_protected, operations
from test_refusals_invitee import PASSWORD, Invited, registration

MONTH = 31 * 24 * 3600


class Later:
    """A plane of which a month has passed since these were made."""

    def __init__(self, folder, contract):
        self.plane = Plane(folder / "data", contract)
        stage = Stage(self.plane)
        self.session, self.token = stage.person("super"), stage.token("read", "write")
        made = stage.person("org owner").post("/api/admin-tokens", json={"name": "a day", "scopes": ["read"], "expires_in_seconds": 86400})
        self.expired_token = Person(self.plane, made.json()["token"])
        self.invited = Invited(stage)
        self.link = token_of(stage.person("tenant admin").post("/api/invitation-links", json={"expires_in_seconds": 86400}).json()["link"])
        self.hub_link = self._hub_link(stage)
        self.team_link = token_of(stage.person("team owner").post("/api/invitation-links", json={}).json()["link"])
        self.plane.stop()
        self._operate()
        self.plane.options += ["--time-offset", str(MONTH)]
        self.plane.start()
        self.stage = Stage(self.plane)

    def _hub_link(self, stage):
        """From the mail, since the hub tells its links nobody else."""
        stage.person("hub admin").invite("katja.brandt@contoso.example")
        return re.search(r"/invite/(\S+)", self.plane.mails()[-1]).group(1)

    def _operate(self):
        """What no route does: one tenant is suspended, and another one gets the rules of the hub, so that there are two."""
        database = sqlite3.connect(self.plane.folder / "plane.sqlite")
        with database:
            database.execute("UPDATE tenants SET state = 'suspended' WHERE name = 'Globex Industries'")
            database.execute("UPDATE tenants SET rule_set = 'hub' WHERE name = 'Contoso Labs'")
        database.close()


@pytest.fixture(scope="module")
def later(tmp_path_factory, contract):
    later = Later(tmp_path_factory.mktemp("later"), contract)
    yield later
    later.plane.stop()


@pytest.mark.parametrize("whose,code", [("session", "session_expired"), ("expired_token", "token_expired")])
def test_an_expired_credential_on_every_route(later, contract, whose, code):
    person = getattr(later, whose)
    with later.plane.untouched():
        for method, path, body in operations(contract, lambda _, operation: is_protected(operation, person.token)):
            answer = person.call(method, path, json=body)
            assert (answer.status_code, answer.json()["code"]) == (401, code), f"{method} {path}: {answer.text}"


def test_a_token_without_an_end_goes_on(later):
    assert later.token.get("/api/session").status_code == 200


def test_an_invitation_that_was_answered_too_late(later):
    person = later.plane.sign_in(later.invited.address, PASSWORD)
    with later.plane.untouched():
        for what in ("accept", "reject"):
            refused(person.post(f"/api/invitee/{what}", json={"token": later.invited.link}), 409, "invitation_expired")
    assert later.stage.person("super").get(f"/api/invitations/{later.invited.record['id']}").json()["invitation"]["status"] == "expired"


def test_a_link_that_has_ended(later):
    body = registration(later.link, email=fresh_email())
    with later.plane.untouched():
        refused(later.plane.call("POST", "/api/invitee/register", json=body), 409, "invitation_expired")


def test_who_is_in_one_tenant_cannot_join_another_where_that_is_the_rule(later):
    person = later.plane.sign_in("katja.brandt@contoso.example")
    with later.plane.untouched():
        refused(person.post("/api/invitee/accept", json={"token": later.hub_link}), 409, "account_in_other_tenant")


def test_a_suspended_tenant_can_be_read_and_not_changed(later):
    owner = later.stage.person("team owner")
    assert owner.get(f"/api/tenants/{owner.tenant}").json()["tenant"]["state"] == "suspended"
    assert owner.get("/api/members").status_code == 200
    with later.plane.untouched():
        refused(owner.post("/api/invitations", json={"channel": "email", "address": fresh_email()}), 409, "tenant_suspended")
        body = registration(later.team_link, email=fresh_email())
        refused(later.plane.call("POST", "/api/invitee/register", json=body), 409, "tenant_suspended")
