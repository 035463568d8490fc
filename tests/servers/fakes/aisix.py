#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A strict fake of what AISIX Cloud documents of its API: an example that reads, and creating a member. It has no other route."""
from strict_server import Refusal, Route, StrictServer, run

TOKENS = {"admin-token-of-the-test": {"read", "write"}, "reading-token-of-the-test": {"read"}, "writing-token-of-the-test": {"write"}}


class Aisix(StrictServer):
    def __init__(self):
        super().__init__()
        # Of another organization in the same deployment: an address is used once in all of it.
        self.members = [self.member(1, "elsewhere@other.example", "Somebody else")]
        self.scopes: set[str] = set()
        self.silent = 0

    @staticmethod
    def member(number, email, name):
        return {"id": f"mem-{number}", "user_id": f"usr-{number}", "email": email, "display_name": name, "role": "member"}

    def refuse(self, status, kind, message, code=None):
        return Refusal(status, {"error_msg": message})

    def check_headers(self, headers):
        kind, _, token = headers.get("Authorization", "").partition(" ")
        if kind != "Bearer" or token not in TOKENS:
            raise self.refuse(401, "", "the token is not valid")
        if headers.get("Cookie") or headers.get("Tenant-Id"):
            raise self.refuse(400, "", "a token names its organization, and nothing else does")
        self.scopes = TOKENS[token]

    def need(self, scope):
        if scope not in self.scopes:
            raise self.refuse(403, "", f"the token lacks the scope {scope}")

    def environments(self):
        self.need("read")
        return {"undocumented": ["what is in here"]}

    def create(self, body):
        self.need("write")
        if any(member["email"].lower() == body["email"].lower() for member in self.members):
            raise self.refuse(409, "", "a user with this email already exists")
        made = self.member(len(self.members) + 1, body["email"], body["name"])
        self.members.append(made)
        if self.silent:
            self.silent -= 1
            raise Refusal(502, {})
        # What is documented is 201, and nothing else.
        raise Refusal(201, {"member": made})

    def test_silence(self, count):
        """The next creations are made, and something on the way swallows the answer."""
        self.silent = count
        return {}

    def test_members(self):
        return self.members

    routes = [
        Route("GET", "/api/environments", lambda self: self.environments()),
        Route("POST", "/api/members", create, body={"name": (str, True), "email": (str, True)}),
    ]


if __name__ == "__main__":
    run(Aisix())
