#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A strict fake of the organization API of OpenAI, from its published description. Pages hold three rows at most."""
import time

from strict_server import Refusal, Route, StrictServer, run, whole

KEY = "sk-admin-of-the-test"
PAGE = 3
LIST = {"limit": whole(1, 100), "after": str}
ROOT = "/v1/organization"
MADE = 1_790_000_000


class OpenAi(StrictServer):
    def __init__(self):
        super().__init__()
        self.users = [self.user(number) for number in range(1, 9)]
        self.users[0]["role"] = "owner"
        self.users[6].update(user={"object": "user", "id": "user-7", "banned": True})
        self.users[7].update(name=None, email=None, role="wizard", is_service_account=True)
        self.invites = [self.invite("invite-1", "waits@a.example", "pending"), self.invite("invite-2", "late@a.example", "expired"),
                        self.invite("invite-3", "in@a.example", "accepted"), self.invite("invite-4", "odd@a.example", "hibernating")]
        # An older answer: another name for the same moment, no end, no projects.
        del self.invites[1]["created_at"], self.invites[1]["expires_at"], self.invites[1]["projects"]
        self.invites[1]["invited_at"] = MADE
        self.projects = [{"object": "organization.project", "id": f"proj-{n}", "name": f"Project {n}", "created_at": MADE,
                          "archived_at": None, "status": "active"} for n in range(1, 5)]
        self.members = {("proj-1", "user-2"): "member"}

    @staticmethod
    def user(number):
        return {"object": "organization.user", "id": f"user-{number}", "email": f"user{number}@a.example", "name": f"User {number}",
                "role": "reader", "added_at": MADE}

    @staticmethod
    def invite(name, email, status, role="reader", projects=()):
        return {"object": "organization.invite", "id": name, "email": email, "role": role, "status": status, "created_at": MADE,
                "expires_at": int(time.time()) + 604800, "accepted_at": None, "projects": list(projects) or [{"id": "proj-1", "role": "member"}]}

    def refuse(self, status, kind, message, code=None):
        return Refusal(status, {"error": {"message": message, "type": kind, "param": None, "code": code}})

    def check_headers(self, headers):
        if headers.get("Authorization") != f"Bearer {KEY}":
            raise self.refuse(401, "invalid_request_error", "Incorrect API key provided", "invalid_api_key")

    def page(self, rows, parameters):
        start = 0
        if "after" in parameters:
            names = [row["id"] for row in rows]
            if parameters["after"] not in names:
                raise self.refuse(400, "invalid_request_error", "after is unknown")
            start = names.index(parameters["after"]) + 1
        shown = rows[start:start + min(PAGE, parameters.get("limit", 20))]
        return {"object": "list", "data": shown, "first_id": shown[0]["id"] if shown else None,
                "last_id": shown[-1]["id"] if shown else None, "has_more": start + len(shown) < len(rows)}

    def one(self, rows, name):
        for row in rows:
            if row["id"] == name:
                return row
        raise self.refuse(404, "invalid_request_error", "not found", "not_found")

    def set_role(self, name, body):
        user = self.one(self.users, name)
        if body.get("role", "reader") not in ("owner", "reader"):
            raise self.refuse(400, "invalid_request_error", "role is owner or reader")
        user.update(body)
        return user

    def remove(self, name):
        self.users.remove(self.one(self.users, name))
        return {"object": "organization.user.deleted", "id": name, "deleted": True}

    def make_invite(self, body):
        if body["role"] not in ("owner", "reader"):
            raise self.refuse(400, "invalid_request_error", "role is owner or reader")
        made = self.invite(f"invite-{len(self.requests)}", body["email"], "pending", body["role"], body.get("projects", ()))
        self.invites.append(made)
        return made

    def delete_invite(self, name):
        invite = self.one(self.invites, name)
        if invite["status"] == "accepted":
            raise self.refuse(400, "invalid_request_error", "an accepted invite cannot be deleted")
        self.invites.remove(invite)
        return {"object": "organization.invite.deleted", "id": name, "deleted": True}

    def make_project(self, body):
        made = {**self.projects[0], "id": f"proj-{len(self.projects) + 1}", "name": body["name"]}
        self.projects.append(made)
        return made

    def rename_project(self, name, body):
        self.one(self.projects, name).update(name=body["name"])
        return self.one(self.projects, name)

    def member(self, project, user):
        if (project, user) not in self.members:
            raise self.refuse(404, "invalid_request_error", "not found", "not_found")
        person = self.one(self.users, user)
        return {"object": "organization.project.user", "id": user, "name": person["name"], "email": person["email"],
                "role": self.members[project, user], "added_at": MADE}

    def project_users(self, name, parameters):
        return self.page([self.member(*key) for key in self.members if key[0] == name], parameters)

    def add_member(self, name, body):
        self.one(self.projects, name)
        self.one(self.users, body["user_id"])
        if (name, body["user_id"]) in self.members or body["role"] not in ("owner", "member"):
            raise self.refuse(400, "invalid_request_error", "cannot be added so")
        self.members[name, body["user_id"]] = body["role"]
        return self.member(name, body["user_id"])

    def change_member(self, name, user, body):
        self.member(name, user)
        self.members[name, user] = body["role"]
        return self.member(name, user)

    def remove_member(self, name, user):
        self.member(name, user)
        del self.members[name, user]
        return {"object": "organization.project.user.deleted", "id": user, "deleted": True}

    routes = [
        Route("GET", ROOT + "/users", lambda self, parameters: self.page(self.users, parameters), {**LIST, "emails": str}),
        Route("GET", ROOT + "/users/{name}", lambda self, name: self.one(self.users, name)),
        Route("POST", ROOT + "/users/{name}", set_role, body={"role": (str, False), "role_id": (str, False)}),
        Route("DELETE", ROOT + "/users/{name}", remove),
        Route("GET", ROOT + "/invites", lambda self, parameters: self.page(self.invites, parameters), LIST),
        Route("POST", ROOT + "/invites", make_invite, body={"email": (str, True), "role": (str, True), "projects": (list, False)}),
        Route("GET", ROOT + "/invites/{name}", lambda self, name: self.one(self.invites, name)),
        Route("DELETE", ROOT + "/invites/{name}", delete_invite),
        Route("GET", ROOT + "/projects", lambda self, parameters: self.page(self.projects, parameters), {**LIST, "include_archived": str}),
        Route("POST", ROOT + "/projects", make_project, body={"name": (str, True)}),
        Route("POST", ROOT + "/projects/{name}", rename_project, body={"name": (str, True)}),
        Route("GET", ROOT + "/projects/{name}/users", project_users, LIST),
        Route("POST", ROOT + "/projects/{name}/users", add_member,
              body={"user_id": (str, True), "role": (str, True)}),
        Route("GET", ROOT + "/projects/{name}/users/{user}", lambda self, name, user: self.member(name, user)),
        Route("POST", ROOT + "/projects/{name}/users/{user}", change_member, body={"role": (str, True)}),
        Route("DELETE", ROOT + "/projects/{name}/users/{user}", remove_member),
    ]


if __name__ == "__main__":
    run(OpenAi())
