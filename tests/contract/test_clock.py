# SPDX-License-Identifier: MIT
"""What time alone changes, and what only an operator can: a plane that is started again, a month later by its clock."""

import re
import sqlite3
from datetime import datetime, timedelta, timezone

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


class Calendar:
    """A plane whose clock is moved to where it is in a calendar; its people sign in anew, since sessions end with time."""

    def __init__(self, plane):
        self.plane = plane

    def move_to(self, moment):
        self.plane.stop()
        offset = int((moment - datetime.now(timezone.utc)).total_seconds())
        self.plane.options = ["--seed", "sample", "--time-offset", str(offset)]
        self.plane.start()

    def at(self, who, tenant):
        return self.plane.sign_in(who).at(tenant)


def test_a_budget_is_for_a_calendar_month(fresh_plane):
    """By the plane's own clock, in UTC; what is handed out for good elsewhere is not given twice."""
    calendar = Calendar(fresh_plane)
    today = datetime.now(timezone.utc)
    middle = (today.replace(day=1) + timedelta(days=35)).replace(day=15, hour=12)
    first = (middle.replace(day=1) + timedelta(days=35)).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    calendar.move_to(middle)
    owner, ken = calendar.at("bill.lumbergh@initech.example", "Initech"), calendar.at("ken.sasaki@initech.example", "Initech")
    row = owner.member("ken.sasaki@initech.example")
    assert row["credits"]["used"] == 0, "the month of the sample is over"
    path = f"/api/members/{row['id']}"
    owner.patch(path + "/limits", json={"budget": 100})
    assert ken.post("/api/usage", json={"amount": 100}).status_code == 200
    refused(ken.post("/api/usage", json={"amount": 1}), 402, "quota_exhausted")
    assert "next month" in ken.get("/api/usage").json()["usage"]["blocked_reason"]
    pooled = calendar.at("liu.yang@nebula.example", "Nebula AI 星云科技").get("/api/usage").json()["usage"]
    since = owner.get("/api/members/changes").json()["next"]

    calendar.move_to(first - timedelta(minutes=10))
    ken = calendar.at("ken.sasaki@initech.example", "Initech")
    refused(ken.post("/api/usage", json={"amount": 1}), 402, "quota_exhausted")

    calendar.move_to(first + timedelta(seconds=1))
    owner, ken = calendar.at("bill.lumbergh@initech.example", "Initech"), calendar.at("ken.sasaki@initech.example", "Initech")
    told = owner.get(f"/api/members/changes?since={since}").json()["changed"]
    assert [m["credits"] for m in told if m["id"] == row["id"]] == [{"limit": 100, "used": 0}], "who asks for changes is told"
    assert ken.post("/api/usage", json={"amount": 60}).json()["usage"]["left"] == 40
    spent = [t["amount"] for t in owner.all(f"/api/credits/transactions?member={row['id']}") if t["event"] == "use"]
    assert spent[:2] == [60, 100], "the ledger forgets nothing"
    assert calendar.at("liu.yang@nebula.example", "Nebula AI 星云科技").get("/api/usage").json()["usage"] == pooled
    policy = {who.tenant: who.get(f"/api/tenants/{who.tenant}").json()["policy"]["quota"]["monthly"]
              for who in (owner, calendar.at("chen.yu@nebula.example", "Nebula AI 星云科技"))}
    assert list(policy.values()) == [True, False]

    calendar.move_to(middle)
    assert calendar.at("ken.sasaki@initech.example", "Initech").get("/api/usage").json()["usage"]["used"] == 60, \
        "a clock that is set back gives nobody a second budget"
