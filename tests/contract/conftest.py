# SPDX-License-Identifier: MIT
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from openapi import Contract  # noqa: E402
from plane import Plane  # noqa: E402


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
