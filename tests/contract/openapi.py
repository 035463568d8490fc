# SPDX-License-Identifier: MIT
"""Holds every answer of the plane against the OpenAPI document, and remembers what was seen of it."""

import re

import jsonschema
import yaml

METHODS = ("get", "post", "patch", "delete", "put")


class Contract:
    def __init__(self, text):
        self.document = yaml.safe_load(text)
        self.seen = set()  # (method, path template, status)
        self.codes = set()  # (method, path template, code)
        self.elsewhere = set()  # codes of what is no operation: an unknown address, a wrong method
        self._resolver = jsonschema.RefResolver("", self.document)
        self._routes = []
        for template in self.document["paths"]:
            pattern = re.sub(r"\{[^}]+\}", "[^/]+", re.escape(template).replace(r"\{", "{").replace(r"\}", "}"))
            self._routes.append((re.compile("^" + pattern + "$"), template))
        # "/members/changes" before "/members/{id}": the literal one is meant.
        self._routes.sort(key=lambda route: route[1].count("{"))

    def operations(self):
        for template, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield method, template, item[method]

    def refusals(self):
        """The codes that each operation names in its description, after "Refuses with:"."""
        for method, template, operation in self.operations():
            _, _, named = operation.get("description", "").partition("Refuses with:")
            for code in re.findall(r"`(\w+)`", named):
                yield method, template, code

    def common_refusals(self):
        """The codes that any operation may answer, which the document names once, at its head."""
        return set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", self.document["info"]["description"]))

    def templates_of(self, path):
        return [template for pattern, template in self._routes if pattern.match(path)]

    def methods_at(self, path):
        return {method.upper() for template in self.templates_of(path) for method in METHODS
                if method in self.document["paths"][template]}

    def template_of(self, path, method):
        for template in self.templates_of(path):
            if method in self.document["paths"][template]:
                return template
        return None

    def resolve(self, node):
        while "$ref" in node:
            node = self._resolver.resolve(node["$ref"])[1]
        return node

    def response_of(self, method, template, status):
        responses = self.document["paths"][template][method]["responses"]
        for key in (str(status), f"{str(status)[0]}XX", "default"):
            if key in responses:
                return self.resolve(responses[key])
        raise AssertionError(f"{method.upper()} {template} answered {status}, which the contract does not name")

    def check(self, method, path, answer):
        """Fails where the answer is not what the contract says. Outside of it only problems are looked at."""
        assert re.fullmatch(r"[\x21-\x7e]{1,128}", answer.headers.get("X-Request-Id", "")), "no request id"
        method = method.lower()
        template = self.template_of(path, method)
        if template is None:
            if answer.headers.get("Content-Type", "").startswith("application/problem+json") and method != "head":
                self.elsewhere.add(self._problem(answer)["code"])
            return
        self.seen.add((method, template, answer.status_code))
        response = self.response_of(method, template, answer.status_code)
        content = response.get("content")
        if not content or answer.status_code == 304:
            assert not answer.content, f"{method} {path}: a body where the contract has none"
            return
        media = answer.headers["Content-Type"].split(";")[0]
        assert media in content, f"{method} {path} {answer.status_code}: {media} is not one of {list(content)}"
        if not media.endswith("json"):
            return
        if media == "application/problem+json":
            self.codes.add((method, template, self._problem(answer)["code"]))
        else:
            self._validate(answer.json(), content[media]["schema"])

    def _validate(self, body, schema):
        jsonschema.Draft202012Validator(schema, resolver=self._resolver,
                                        format_checker=jsonschema.FormatChecker()).validate(body)

    def _problem(self, answer):
        body = answer.json()
        self._validate(body, {"$ref": "#/components/schemas/Problem"})
        assert body["status"] == answer.status_code
        assert body["request_id"] == answer.headers["X-Request-Id"]
        return body
