# SPDX-License-Identifier: MIT
"""What changed since a sync token."""

from plane import fresh_email, refused


def follow(person, since):
    changed, removed = {}, []
    while True:
        answer = person.get(f"/api/members/changes?since={since}&limit=2").json()
        changed.update({m["id"]: m for m in answer["changed"]})
        removed += answer["removed"]
        since = answer["next"]
        if not answer["more"]:
            return changed, removed, since


def test_a_full_list_and_the_changes_since_lose_nothing(owner):
    first = owner.get("/api/members?limit=1000").json()
    created = owner.post("/api/members", json={"name": "Later", "email": fresh_email()}).json()["member"]
    gone = first["items"][-1]
    victim = owner.post("/api/members", json={"name": "Gone", "email": fresh_email()}).json()["member"]
    owner.delete(f"/api/members/{victim['id']}")
    changed, removed, token = follow(owner, first["sync_token"])
    assert created["id"] in changed and victim["id"] in removed and gone["id"] not in removed
    again, nothing, _ = follow(owner, token)
    assert not again and not nothing


def test_without_a_token_it_gives_one(owner):
    answer = owner.get("/api/members/changes").json()
    assert answer["changed"] == [] and answer["removed"] == [] and answer["next"] and not answer["more"]


def test_a_token_that_is_none_means_start_again(owner):
    refused(owner.get("/api/members/changes?since=long-ago"), 410, "sync_token_expired")
