# SPDX-License-Identifier: MIT
"""The people of the sample tenants, and tables of what they are refused."""

import re

from plane import Person, refused

# Whoever a table names: identifier and tenant.
CAST = {
    "super": ("amelia.hartmann@acme.example", "Acme Robotics"),
    "finance": ("noura.alqahtani@acme.example", "Acme Robotics"),
    "plain": ("chen.jing@acme.example", "Acme Robotics"),
    "root at acme": ("root@rollcall.example", "Acme Robotics"),
    "org owner": ("bill.lumbergh@initech.example", "Initech"),
    "org admin": ("peter.gibbons@initech.example", "Initech"),
    "org member": ("samir.n@initech.example", "Initech"),
    "root at org": ("root@rollcall.example", "Initech"),
    "team owner": ("hank.scorpio@globex.example", "Globex Industries"),
    "team admin": ("rosa.delgado@globex.example", "Globex Industries"),
    "team member": ("zhang.san@globex.example", "Globex Industries"),
    "hub admin": ("nancy.davolio@northwind.example", "Northwind Trading"),
    "hub member": ("andrew.fuller@northwind.example", "Northwind Trading"),
    "tenant admin": ("chen.yu@nebula.example", "Nebula AI 星云科技"),
    "tenant user": ("liu.yang@nebula.example", "Nebula AI 星云科技"),
    "root at nebula": ("root@rollcall.example", "Nebula AI 星云科技"),
}

# A code is always told with the same status.
STATUS = {
    "action_not_supported": 409, "already_accepted": 409, "already_invited": 409, "bad_parameter": 422,
    "invitation_closed": 409, "last_administrator": 409, "link_disabled": 409, "link_enabled": 409, "link_revoked": 409,
    "link_shown_once": 409, "lost_update": 412, "member_disabled": 403, "missing_field": 422, "name_taken": 409,
    "not_active": 409, "not_certified": 409, "not_disabled": 409, "not_found": 404, "not_joined": 409,
    "nothing_to_change": 422, "out_of_range": 422, "password_too_short": 422, "protected_role": 403, "role_fixed": 422,
    "role_not_assignable": 422, "role_not_invitable": 422, "role_required": 403, "scope_missing": 403,
    "self_forbidden": 403, "session_required": 403, "target_not_fitting": 409, "too_long": 422, "unknown_field": 422, "unknown_role": 422,
    "not_before_joining": 409, "unknown_kind": 422, "unknown_scope": 422, "unknown_team": 422,
    "wrong_tenant": 403, "wrong_type": 422, "bad_address": 422, "tenant_suspended": 409,
    "share_unlimited": 409, "limit_required": 422, "pool_exhausted": 409, "nothing_to_reclaim": 409, "more_than_unused": 409,
    "member_required": 403, "quota_exhausted": 402, "no_credits": 402,
    "bad_idempotency_key": 422, "system_administrator_required": 403, "lifetime_not_available": 422,
    "uses_not_available": 422, "channel_not_available": 422,
}


class Stage:
    """Signs people in once, and finds what a table names: {member:address}, {invitation:address}, {link:state}, {team:name}."""

    def __init__(self, plane):
        self.plane = plane
        self._people = {}
        self._root = None

    def root_at(self, tenant):
        """The system administrator, who sees everything everywhere."""
        self._root = self._root or self.plane.sign_in("root@rollcall.example")
        return self._root.at(tenant)

    def person(self, name):
        if name not in self._people:
            identifier, tenant = CAST[name]
            self._people[name] = self.plane.sign_in(identifier).at(tenant)
        return self._people[name]

    def token(self, *scopes):
        """An admin token of the organization. Made anew each time, because another test revokes all there are."""
        made = self.person("org owner").post("/api/admin-tokens", json={"name": f"stage {len(self.tokens())}", "scopes": list(scopes)})
        assert made.status_code == 201, made.text
        return Person(self.plane, made.json()["token"])

    def tokens(self):
        return self.person("org owner").all("/api/admin-tokens")

    def path(self, template, tenant):
        def found(match):
            kind, wanted = match.group(1), match.group(2)
            path, field = {"member": ("/api/members", "email"), "invitation": ("/api/invitations", "address"),
                           "link": ("/api/invitation-links", "state"), "team": ("/api/teams", "name")}[kind]
            return next(item["id"] for item in self.root_at(tenant).all(path) if item[field] == wanted)

        return re.sub(r"\{(\w+):([^}]+)\}", found, template)

    def refuse(self, name, call, code, json=None, headers=None):
        """`name` makes the `call` ("DELETE /api/members/{member:…}"), is told `code`, and nothing has changed."""
        person = self.person(name)
        method, template = call.split(" ")
        path = self.path(template, CAST[name][1])
        with self.plane.untouched():
            refused(person.call(method, path, json=json, headers=headers), STATUS[code], code)
