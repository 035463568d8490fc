#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Lints the OpenAPI 3.1 document: openapi.py FILE. Schemas must be valid JSON Schema, references must lead somewhere, each
operation is named, described and says how it refuses, and every example fits its schema."""
import re
import sys
from pathlib import Path

import jsonschema
import yaml

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
DIALECT = jsonschema.Draft202012Validator


class UniqueKeyLoader(yaml.SafeLoader):
    """YAML lets the last of two equal keys win, which hides a path that is written twice."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"duplicate key {key!r}", node.start_mark)
        return super().construct_mapping(node, deep)


def resolve(document, reference):
    node = document
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


class Lint:
    def __init__(self, document):
        self.document = document
        self.faults = []
        self.used = set()

    def say(self, where, what):
        self.faults.append(f"{where}: {what}")

    def deref(self, node):
        while isinstance(node, dict) and "$ref" in node:
            node = resolve(self.document, node["$ref"])
        return node

    def references(self, node, where="#"):
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                self.used.add(reference)
                try:
                    resolve(self.document, reference)
                except (KeyError, TypeError):
                    self.say(where, f"{reference} leads nowhere")
            for key, value in node.items():
                self.references(value, f"{where}/{key}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                self.references(value, f"{where}/{index}")

    def fits(self, value, schema, where):
        # The whole document rides along, so that "#/components/..." resolves from inside the schema.
        validator = DIALECT({**schema, "components": self.document.get("components", {})})
        for fault in validator.iter_errors(value):
            self.say(where, f"the example does not fit: {fault.message}")

    def media(self, content, where):
        for kind, media in (content or {}).items():
            here = f"{where}/{kind}"
            schema = media.get("schema")
            if schema is None:
                self.say(here, "has no schema")
                continue
            examples = [example.get("value") for example in map(self.deref, media.get("examples", {}).values())]
            if "example" in media:
                examples.append(media["example"])
            for example in examples:
                self.fits(example, schema, here)

    def operation(self, path, method, shared, operation, ids):
        where = f"{method.upper()} {path}"
        identity = operation.get("operationId")
        if not identity:
            self.say(where, "has no operationId")
        elif identity in ids:
            self.say(where, f"operationId {identity} is used twice")
        ids.add(identity)
        for field in ("summary", "tags"):
            if not operation.get(field):
                self.say(where, f"has no {field}")
        parameters = [self.deref(p) for p in [*shared, *operation.get("parameters", [])]]
        named = {p["name"] for p in parameters if p.get("in") == "path"}
        if named != set(re.findall(r"{(\w+)}", path)):
            self.say(where, f"path parameters are {sorted(named)}")
        for parameter in parameters:
            if not parameter.get("schema"):
                self.say(where, f"parameter {parameter.get('name')} has no schema")
        body = self.deref(operation.get("requestBody"))
        if body:
            self.media(body.get("content"), f"{where} body")
        responses = operation.get("responses", {})
        if not any(str(code).startswith("2") for code in responses):
            self.say(where, "never succeeds")
        if not any(str(code)[0] in "45" or code == "default" for code in responses):
            self.say(where, "does not say how it refuses")
        for code, response in responses.items():
            response = self.deref(response)
            if not response.get("description"):
                self.say(where, f"{code} is not described")
            self.media(response.get("content"), f"{where} {code}")

    def run(self):
        if not str(self.document.get("openapi", "")).startswith("3.1."):
            self.say("openapi", "is not 3.1")
        for field in ("title", "version", "license"):
            if not self.document.get("info", {}).get(field):
                self.say("info", f"has no {field}")
        self.references(self.document)
        if self.faults:
            return self.faults
        components = self.document.get("components", {})
        for name, schema in components.get("schemas", {}).items():
            try:
                DIALECT.check_schema(schema)
            except jsonschema.SchemaError as fault:
                self.say(f"schema {name}", fault.message)
            for example in schema.get("examples", []) if isinstance(schema, dict) else []:
                self.fits(example, schema, f"schema {name}")
        for group in ("schemas", "responses", "parameters", "requestBodies", "headers", "examples"):
            for name in components.get(group, {}):
                if f"#/components/{group}/{name}" not in self.used:
                    self.say(f"{group} {name}", "is never used")
        ids = set()
        for path, item in self.document.get("paths", {}).items():
            for method in METHODS:
                if method in item:
                    self.operation(path, method, item.get("parameters", []), item[method], ids)
        if not ids:
            self.say("paths", "there are none")
        return self.faults


def main():
    path = Path(sys.argv[1])
    try:
        document = yaml.load(path.read_text(encoding="utf-8"), UniqueKeyLoader)
    except (OSError, yaml.YAMLError) as fault:
        print(f"openapi: {fault}")
        return 1
    faults = Lint(document).run()
    for fault in faults:
        print(fault)
    print(f"openapi: {path.name}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
