#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A strict fake of the Admin API of Anthropic, from its published description. Pages hold three rows, whatever is asked for."""
from datetime import datetime, timedelta, timezone

from strict_server import Refusal, Route, StrictServer, run, whole

KEY = "sk-ant-admin-of-the-test"
ASSIGNABLE = {"user", "developer", "billing", "claude_code_user"}
PAGE = 3
LIST = {"limit": whole(1, 1000), "after_id": str, "before_id": str}
ROOT = "/v1/organizations"


class Anthropic(StrictServer):
    def __init__(self):
        super().__init__()
        self.users = [self.user(number) for number in range(1, 9)]
        self.users[0]["role"] = "admin"
        self.users[7].update(name=None, role="wizard")
        self.invites = [self.invite("invite_1", "waits@a.example", "pending"), self.invite("invite_2", "late@a.example", "expired"),
                        self.invite("invite_3", "in@a.example", "accepted"), self.invite("invite_4", "odd@a.example", "hibernating")]
        self.workspaces = [{"id": f"wrkspc_{n}", "type": "workspace", "name": f"Workspace {n}", "created_at": "2026-10-01T00:00:00Z",
                            "archived_at": None, "display_color": "#6C5BB9"} for n in range(1, 5)]
        self.members = {("wrkspc_1", "user_2"): "workspace_developer"}

    @staticmethod
    def user(number):
        return {"id": f"user_{number}", "type": "user", "email": f"user{number}@a.example", "name": f"User {number}", "role": "user",
                "added_at": "2026-10-01T00:00:00.123456Z"}

    @staticmethod
    def invite(name, email, status, role="user"):
        return {"id": name, "type": "invite", "email": email, "role": role, "status": status, "invited_at": "2026-11-20T00:00:00Z",
                "expires_at": (datetime.now(timezone.utc) + timedelta(days=10)).isoformat()}

    def refuse(self, status, kind, message, code=None):
        error = {"type": kind, "message": message}
        if code:
            error["details"] = {"error_code": code}
        return Refusal(status, {"type": "error", "error": error, "request_id": "req_of_the_fake"})

    def check_headers(self, headers):
        if headers.get("x-api-key") != KEY or headers.get("Authorization"):
            raise self.refuse(401, "authentication_error", "invalid x-api-key")
        if headers.get("anthropic-version") not in ("2023-06-01", "2026-10-21"):
            raise self.refuse(400, "invalid_request_error", "anthropic-version: header is required")

    def page(self, rows, parameters, key="id"):
        start = 0
        if "after_id" in parameters:
            names = [row[key] for row in rows]
            if parameters["after_id"] not in names:
                raise self.refuse(400, "invalid_request_error", "after_id is unknown")
            start = names.index(parameters["after_id"]) + 1
        shown = rows[start:start + min(PAGE, parameters.get("limit", 20))]
        return {"data": shown, "has_more": start + len(shown) < len(rows), "first_id": shown[0][key] if shown else None,
                "last_id": shown[-1][key] if shown else None}

    def one(self, rows, name):
        for row in rows:
            if row["id"] == name:
                return row
        raise self.refuse(404, "not_found_error", "not found")

    def me(self):
        return {"id": "org_1", "type": "organization", "name": "Aperture"}

    def set_role(self, name, body):
        user = self.one(self.users, name)
        if body["role"] not in ASSIGNABLE:
            raise self.refuse(400, "invalid_request_error", "role cannot be assigned")
        user["role"] = body["role"]
        return user

    def remove(self, name):
        self.users.remove(self.one(self.users, name))
        return {"id": name, "type": "user_deleted"}

    def make_invite(self, body):
        if body["role"] not in ASSIGNABLE:
            raise self.refuse(400, "invalid_request_error", "role cannot be assigned")
        if any(user["email"] == body["email"] for user in self.users):
            raise self.refuse(400, "invalid_request_error", "no", "already_member")
        if any(invite["email"] == body["email"] and invite["status"] == "pending" for invite in self.invites):
            raise self.refuse(400, "invalid_request_error", "no", "invite_already_exists")
        made = self.invite(f"invite_{len(self.invites) + 1}", body["email"], "pending", body["role"])
        self.invites.append(made)
        return made

    def delete_invite(self, name):
        invite = self.one(self.invites, name)
        if invite["status"] != "pending":
            raise self.refuse(400, "invalid_request_error", "only pending invites can be deleted")
        self.invites.remove(invite)
        return {"id": name, "type": "invite_deleted"}

    def make_workspace(self, body):
        made = {**self.workspaces[0], "id": f"wrkspc_{len(self.workspaces) + 1}", "name": body["name"]}
        self.workspaces.append(made)
        return made

    def rename_workspace(self, name, body):
        self.one(self.workspaces, name).update(name=body["name"])
        return self.one(self.workspaces, name)

    def membership(self, workspace, user):
        if (workspace, user) not in self.members:
            raise self.refuse(404, "not_found_error", "not found")
        return {"type": "workspace_member", "user_id": user, "workspace_id": workspace, "workspace_role": self.members[workspace, user]}

    def workspace_members(self, name, parameters):
        return self.page([self.membership(*key) for key in self.members if key[0] == name], parameters, "user_id")

    def add_member(self, name, body):
        self.one(self.workspaces, name)
        self.one(self.users, body["user_id"])
        if body["workspace_role"] == "workspace_billing" or (name, body["user_id"]) in self.members:
            raise self.refuse(400, "invalid_request_error", "cannot be added so")
        self.members[name, body["user_id"]] = body["workspace_role"]
        return self.membership(name, body["user_id"])

    def change_member(self, name, user, body):
        self.membership(name, user)
        self.members[name, user] = body["workspace_role"]
        return self.membership(name, user)

    def remove_member(self, name, user):
        self.membership(name, user)
        del self.members[name, user]
        return {"type": "workspace_member_deleted", "user_id": user, "workspace_id": name}

    routes = [
        Route("GET", ROOT + "/me", me),
        Route("GET", ROOT + "/users", lambda self, parameters: self.page(self.users, parameters), {**LIST, "email": str, "roles[]": str}),
        Route("GET", ROOT + "/users/{name}", lambda self, name: self.one(self.users, name)),
        Route("POST", ROOT + "/users/{name}", set_role, body={"role": (str, True)}),
        Route("DELETE", ROOT + "/users/{name}", remove),
        Route("GET", ROOT + "/invites", lambda self, parameters: self.page(self.invites, parameters),
              {**LIST, "email": str, "roles[]": str, "statuses[]": str}),
        Route("POST", ROOT + "/invites", make_invite, body={"email": (str, True), "role": (str, True), "rbac_group_ids": (list, False)}),
        Route("GET", ROOT + "/invites/{name}", lambda self, name: self.one(self.invites, name)),
        Route("DELETE", ROOT + "/invites/{name}", delete_invite),
        Route("GET", ROOT + "/workspaces", lambda self, parameters: self.page(self.workspaces, parameters), {**LIST, "include_archived": str}),
        Route("POST", ROOT + "/workspaces", make_workspace, body={"name": (str, True)}),
        Route("POST", ROOT + "/workspaces/{name}", rename_workspace, body={"name": (str, True)}),
        Route("GET", ROOT + "/workspaces/{name}/members", workspace_members, LIST),
        Route("POST", ROOT + "/workspaces/{name}/members", add_member, body={"user_id": (str, True), "workspace_role": (str, True)}),
        Route("GET", ROOT + "/workspaces/{name}/members/{user}", lambda self, name, user: self.membership(name, user)),
        Route("POST", ROOT + "/workspaces/{name}/members/{user}", change_member, body={"workspace_role": (str, True)}),
        Route("DELETE", ROOT + "/workspaces/{name}/members/{user}", remove_member),
    ]


if __name__ == "__main__":
    run(Anthropic())
