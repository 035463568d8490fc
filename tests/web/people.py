# SPDX-License-Identifier: MIT
"""Invitations of every kind, and people to answer them."""

from plane import fresh_email

PASSWORD = "a long enough sentence"
ZHANG = "zhang.san@globex.example"  # a member elsewhere, whom none of these invitations is for


def copied_link(inviter, made):
    return inviter.post(f"/api/invitations/{made['id']}/link").json()["link"]


def invite(inviter, address=None, **more):
    """The invitation and its link, from somebody whose links can be copied."""
    made = inviter.invite(address, **more)["invitation"]
    return made, copied_link(inviter, made)


def somebody(tenant_admin, name="Known Person"):
    """An account that is there before it is invited anywhere else."""
    address = fresh_email()
    made = tenant_admin.post("/api/members", json={"display_name": name, "email": address, "password": PASSWORD})
    assert made.status_code == 201, made.text
    return address


def masked(address):
    return address[0] + "***" + address[address.index("@"):]
