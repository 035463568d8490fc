# SPDX-License-Identifier: MIT
"""The page behind an invitation's link, for whoever opens it in a browser."""

import requests

from plane import fresh_email, token_of


def page(link):
    return requests.get(link, timeout=10)


def link_of(amelia):
    made = amelia.invite(fresh_email())["invitation"]
    return made, amelia.post(f"/api/invitations/{made['id']}/link").json()["link"]


def test_the_page_says_who_invites_and_runs_no_script(amelia):
    _, link = link_of(amelia)
    answer = page(link)
    assert answer.status_code == 200
    assert "Acme Robotics" in answer.text and "rollcall://invite?" in answer.text
    assert "<script" not in answer.text.lower()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]


def test_what_people_wrote_is_shown_as_text(plane, amelia):
    made = amelia.invite(fresh_email(), message="<img src=x onerror=alert(1)>")["invitation"]
    link = amelia.post(f"/api/invitations/{made['id']}/link").json()["link"]
    assert "<img src=x" not in page(link).text


def test_a_revoked_link_says_so(amelia):
    made, link = link_of(amelia)
    amelia.post(f"/api/invitations/{made['id']}/revoke")
    assert "revoked" in page(link).text.lower()


def test_a_made_up_link_tells_nothing(plane):
    answer = page(plane.url + "/invite/" + "B" * 43)
    assert answer.status_code in (200, 404)
    assert "Acme" not in answer.text


def test_the_log_has_no_token(amelia):
    _, link = link_of(amelia)
    page(link)
    assert token_of(link) not in (amelia.plane.folder.parent / "data.log").read_text()
