# SPDX-License-Identifier: MIT
"""Paging that neither loses nor doubles, conditional reads, and filters."""

import pytest

from plane import fresh_email, refused


def test_small_pages_give_the_same_as_one_large(amelia):
    small = [m["id"] for m in amelia.all("/api/members", limit=7)]
    large = [m["id"] for m in amelia.all("/api/members", limit=1000)]
    assert small == large
    assert len(set(small)) == len(small)


def test_paging_is_stable_while_rows_come_and_go(amelia):
    before = {i["id"] for i in amelia.all("/api/invitations", limit=1000)}
    first = amelia.get("/api/invitations?limit=5").json()
    amelia.invite(fresh_email())
    seen = [i["id"] for i in first["items"]]
    cursor = first["next_cursor"]
    while cursor:
        page = amelia.get(f"/api/invitations?limit=5&cursor={cursor}").json()
        seen += [i["id"] for i in page["items"]]
        cursor = page["next_cursor"]
    assert before <= set(seen), "a row that was there all the time was lost"
    assert len(seen) == len(set(seen)), "a row came twice"


@pytest.mark.parametrize("path", ["/api/members", "/api/invitations", "/api/tenants", "/api/activity"])
def test_a_list_that_has_not_changed_is_not_sent_again(amelia, path):
    first = amelia.get(path + "?limit=3")
    again = amelia.get(path + "?limit=3", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "limit=many", "cursor=nonsense", "no_such=1", "status=sideways"])
def test_a_query_that_makes_no_sense_is_refused(amelia, query):
    answer = amelia.get("/api/members?" + query)
    assert answer.status_code in (400, 422), f"{query}: {answer.status_code}"
    assert answer.json()["code"]


def test_members_can_be_filtered_and_searched(amelia):
    everyone = amelia.all("/api/members")
    admins = amelia.all("/api/members?role=dev_admin")
    assert admins and {m["id"] for m in admins} == {m["id"] for m in everyone if m["role"] == "dev_admin"}
    found = amelia.all("/api/members?search=王")
    assert "王小明" in [m["display_name"] for m in found]
    assert amelia.all("/api/members?search=NOURA.alq"), "search folds case"


def test_invitations_can_be_filtered_by_state(amelia):
    for status in ("pending", "accepted", "rejected", "revoked", "expired"):
        found = amelia.all(f"/api/invitations?status={status}")
        assert found and {i["status"] for i in found} == {status}


def test_an_unknown_member_or_invitation_is_not_found(amelia):
    refused(amelia.get("/api/members/nobody"), 404, "not_found")
    refused(amelia.get("/api/invitations/none"), 404, "not_found")
