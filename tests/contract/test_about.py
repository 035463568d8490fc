# SPDX-License-Identifier: MIT
"""What a stranger may see."""

import requests


def test_about_tells_the_kind_without_a_credential(plane):
    about = plane.call("GET", "/api/about").json()
    assert about["kind"] == "rollcall"
    assert about["contract"] == "1.0"


def test_the_plane_serves_its_own_contract(plane, contract):
    answer = plane.call("GET", "/api/openapi.yaml")
    assert answer.status_code == 200
    assert answer.text.startswith("openapi: 3.1") or "\nopenapi: 3.1" in answer.text


def test_an_unknown_route_is_a_problem(plane):
    answer = requests.get(plane.url + "/api/no-such-thing", timeout=10)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.json()["code"] == "not_found"


def test_a_wrong_method_names_the_right_ones(plane, amelia):
    answer = requests.put(plane.url + "/api/members", json={}, timeout=10,
                          headers={"Authorization": f"Bearer {amelia.token}", "Tenant-Id": amelia.tenant})
    assert answer.status_code == 405
    assert answer.json()["code"] == "method_not_allowed"
    assert {"GET", "POST"} <= {method.strip() for method in answer.headers["Allow"].split(",")}


def test_a_request_id_is_echoed_when_it_is_well_formed(plane):
    kept = plane.call("GET", "/api/about", headers={"X-Request-Id": "walk-42"})
    assert kept.headers["X-Request-Id"] == "walk-42"
    replaced = plane.call("GET", "/api/about", headers={"X-Request-Id": "bad id\u00e9".encode("latin-1")})
    assert replaced.headers["X-Request-Id"] != "bad id\u00e9"
