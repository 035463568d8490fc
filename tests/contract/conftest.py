# SPDX-License-Identifier: MIT
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from openapi import Contract  # noqa: E402
from plane import Plane  # noqa: E402
from stage import Stage  # noqa: E402


@pytest.fixture(scope="session")
def contract():
    document = Path(os.environ["ROLLCALL_SOURCE"]) / "resources/openapi/rollcall.yaml"
    return Contract(document.read_text())


@pytest.fixture(scope="session")
def plane(tmp_path_factory, contract):
    """The server that most tests share; each uses people and addresses of its own."""
    plane = Plane(tmp_path_factory.mktemp("plane") / "data", contract)
    yield plane
    plane.stop()


@pytest.fixture(scope="session")
def stage(plane):
    return Stage(plane)


@pytest.fixture
def fresh_plane(tmp_path, contract):
    """A server of this test's own, to be killed, filled or emptied."""
    plane = Plane(tmp_path / "data", contract)
    yield plane
    plane.stop()


@pytest.fixture
def amelia(plane):
    """Super admin of a certified enterprise."""
    return plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")


@pytest.fixture
def root(plane):
    """System administrator."""
    return plane.sign_in("root@rollcall.example")


def _someone(plane, root, tenant_name, role):
    tenant = root.at(tenant_name)
    who = [m for m in tenant.all("/api/members") if m["role"] == role and m["status"] == "active" and m["can_sign_in"]][0]
    return plane.sign_in(who["email"]).at(tenant_name)


@pytest.fixture
def owner(plane, root):
    """Owner of an organization with one-time links, direct members and admin tokens."""
    return _someone(plane, root, "Initech", "owner")


@pytest.fixture
def team_owner(plane, root):
    """Owner of a team whose links are revoked and whose invitations are sent again."""
    return _someone(plane, root, "Globex Industries", "owner")


@pytest.fixture
def tenant_admin(plane, root):
    """Administrator of a tenant whose members have passwords, and whose links are disabled and deleted."""
    name = [t["name"] for t in root.all("/api/tenants") if "Nebula" in t["name"]][0]
    return _someone(plane, root, name, "tenant_admin")
