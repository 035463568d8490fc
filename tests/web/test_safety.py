# SPDX-License-Identifier: MIT
"""What keeps the page to its visitor: headers, cookies, and forms that no other site can send."""

import re

import pytest
import requests

from people import PASSWORD, ZHANG, invite, somebody
from plane import SAMPLE_PASSWORD, token_of

LOGIN = {"identifier": ZHANG, "password": SAMPLE_PASSWORD}


def secret_in(answer):
    return re.search(r'name="form" value="([0-9a-f]+)"', answer.text).group(1)


class Visitor(requests.Session):
    """A browser as a server sees it."""

    def __init__(self, link):
        super().__init__()
        self.link = link

    def send(self, *args, **kwargs):
        kwargs["allow_redirects"] = False
        return super().send(*args, **kwargs)

    def submit(self, part, **fields):
        secret = secret_in(self.get(f"{self.link}/sign-in"))
        return self.post(f"{self.link}/{part}", data={"form": secret, **fields})

    def logged_in(self, who=ZHANG, password=SAMPLE_PASSWORD):
        answer = self.submit("sign-in", identifier=who, password=password)
        assert answer.status_code == 303, answer.text
        return self


@pytest.fixture
def offer(amelia):
    return invite(amelia)


@pytest.fixture
def visitor(offer):
    return Visitor(offer[1])


def test_headers(visitor):
    for answer in (visitor.get(visitor.link), visitor.get(visitor.link + "/sign-in"), visitor.get(visitor.link + "/register")):
        assert answer.status_code == 200 and answer.headers["Content-Type"] == "text/html; charset=utf-8"
        policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
        assert policy["default-src"] == "'none'" and policy["form-action"] == "'self'" and policy["frame-ancestors"] == "'none'"
        assert "unsafe" not in answer.headers["Content-Security-Policy"] and "script-src" not in policy
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store" and "ETag" not in answer.headers
        assert "<script" not in answer.text.lower() and not re.search(r"\son\w+=|\sstyle=", answer.text)
        assert not re.search(r'(src|href|action)="(https?:)?//', answer.text), "nothing comes from elsewhere"


def test_the_cookie_is_for_this_invitation_and_out_of_reach_of_scripts(visitor):
    given = visitor.get(visitor.link).headers["Set-Cookie"]
    parts = [part.strip() for part in given.split(";")][1:]
    assert sorted(parts) == sorted(["HttpOnly", "SameSite=Lax", f"Path=/invite/{token_of(visitor.link)}"])
    signed_in = visitor.submit("sign-in", **LOGIN).headers["Set-Cookie"]
    assert signed_in.split(";")[0] != given.split(";")[0], "a new cookie with the new standing"
    assert "Set-Cookie" not in visitor.get(visitor.link).headers


def test_the_cookie_is_no_credential_of_the_api(plane, visitor):
    value = visitor.submit("sign-in", **LOGIN).headers["Set-Cookie"].split(";")[0].split("=")[1]
    assert plane.call("GET", "/api/session", token=value).status_code == 401
    assert requests.get(plane.url + "/api/session", cookies={"rollcall_visitor": value}).status_code == 401


def test_a_credential_of_the_api_is_no_cookie(plane, visitor):
    visitor.cookies.set("rollcall_visitor", plane.sign_in(ZHANG).token)
    assert "Log out" not in visitor.get(visitor.link).text


@pytest.mark.parametrize("part,fields", [("sign-in", LOGIN), ("register", {"display_name": "X", "password": PASSWORD}), ("accept", {}),
                                         ("reject", {}), ("sign-out", {})])
def test_a_form_of_another_site_is_refused(plane, amelia, tenant_admin, part, fields):
    address = somebody(tenant_admin)
    made, link = invite(amelia, address)
    visitor = Visitor(link).logged_in(address, PASSWORD)
    foreign = secret_in(Visitor(link).get(link + "/sign-in"))
    for secret in ({}, {"form": ""}, {"form": "0" * 64}, {"form": foreign}):
        with plane.untouched():
            answer = visitor.post(f"{link}/{part}", data={**fields, **secret})
        assert answer.status_code == 403 and "This form was open for too long" in answer.text
        assert "Set-Cookie" not in answer.headers
    assert "Log out" in visitor.get(link).text, "still signed in, and nothing was answered"
    assert amelia.get(f"/api/invitations/{made['id']}").json()["invitation"]["status"] == "pending"


def test_a_form_of_before_signing_in_is_refused_after(amelia, tenant_admin):
    address = somebody(tenant_admin)
    _, link = invite(amelia, address)
    visitor = Visitor(link)
    before = secret_in(visitor.get(link + "/sign-in"))
    visitor.logged_in(address, PASSWORD)
    assert visitor.post(link + "/accept", data={"form": before}).status_code == 403


def test_answering_signed_out_is_refused(plane, visitor):
    for part in ("accept", "reject"):
        answer = visitor.submit(part)
        assert answer.status_code == 403 and "Log in to answer." in answer.text


def test_the_wrong_account_cannot_answer_by_hand(plane, visitor):
    visitor.logged_in()
    secret = secret_in(visitor.get(visitor.link))
    for part in ("accept", "reject"):
        with plane.untouched():
            answer = visitor.post(f"{visitor.link}/{part}", data={"form": secret})
        assert answer.status_code == 403 and "for another account" in answer.text


def test_guessing_is_slowed_down(amelia, tenant_admin):
    address = somebody(tenant_admin)
    visitor = Visitor(invite(amelia, address)[1])
    answers = [visitor.submit("sign-in", identifier=address, password="guess " * 4) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [403] * 10 + [429]
    assert int(answers[-1].headers["Retry-After"]) > 0 and "Too many wrong passwords" in answers[-1].text


def test_the_address_of_a_form_leads_back(visitor):
    for part in ("accept", "reject", "sign-out"):
        answer = visitor.get(f"{visitor.link}/{part}")
        assert answer.status_code == 303 and answer.headers["Location"] == f"/invite/{token_of(visitor.link)}"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("body,kind,status", [(b"form=%FF", "application/x-www-form-urlencoded", 400),
                                              (b"form=a&form=b", "application/x-www-form-urlencoded", 400),
                                              (b"form=a&is_admin=1", "application/x-www-form-urlencoded", 422),
                                              (b'{"form":"a"}', "application/json", 415), (b"x" * (2 << 20), "application/x-www-form-urlencoded", 413)])
def test_a_form_that_is_none(plane, visitor, body, kind, status):
    with plane.untouched():
        answer = visitor.post(visitor.link + "/accept", data=body, headers={"Content-Type": kind})
    assert answer.status_code == status and answer.headers["Content-Type"].startswith("text/html")


def test_parameters_picked_up_on_the_way_do_no_harm(visitor):
    assert visitor.get(visitor.link + "?utm_source=mail").status_code == 200


def test_a_line_break_in_the_address_stays_out_of_the_headers(plane):
    answer = requests.get(plane.url + "/invite/x%0d%0aSet-Cookie:%20a=b/accept", allow_redirects=False)
    assert "Set-Cookie" not in answer.headers and "\n" not in answer.headers.get("Location", "")


def test_the_log_has_neither_token_nor_cookie_nor_password(plane, visitor):
    visitor.logged_in()
    log = (plane.folder.parent / (plane.folder.name + ".log")).read_text()
    assert "/invite/{token}" in log
    for secret in (token_of(visitor.link), visitor.cookies["rollcall_visitor"], SAMPLE_PASSWORD):
        assert secret not in log


def test_a_session_that_was_ended_is_signed_out_on_the_page_too(plane, amelia, tenant_admin):
    address = somebody(tenant_admin)
    visitor = Visitor(invite(amelia, address)[1]).logged_in(address, PASSWORD)
    assert "Log out" in visitor.get(visitor.link).text
    member = tenant_admin.member(address)
    assert tenant_admin.post(f"/api/members/{member['id']}/disable").status_code == 200
    assert "Log out" not in visitor.get(visitor.link).text
