# SPDX-License-Identifier: MIT
import os
import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "contract")]

from browser import Browser  # noqa: E402
from plane import Plane  # noqa: E402


@pytest.fixture(scope="session")
def plane(tmp_path_factory):
    """The server that most tests share; each uses addresses of its own."""
    plane = Plane(tmp_path_factory.mktemp("plane") / "data")
    yield plane
    plane.stop()


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    browser = Browser(tmp_path_factory.mktemp("browser"), Path(os.environ["ROLLCALL_ARTIFACTS"]))
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium):
    """The browser, as somebody finds it who has never been here."""
    chromium.forget()
    return chromium


@pytest.fixture(scope="session")
def amelia(plane):
    """Super admin of a certified enterprise, where invitations are accepted or rejected after signing in."""
    return plane.sign_in("amelia.hartmann@acme.example").at("Acme Robotics")


@pytest.fixture(scope="session")
def owner(plane):
    """Owner of an organization whose invitations are one-time links, and where registering joins at once."""
    return plane.sign_in("bill.lumbergh@initech.example").at("Initech")


@pytest.fixture(scope="session")
def tenant_admin(plane):
    """Administrator of a tenant with links for anyone, and with members who are given a password."""
    return plane.sign_in("chen.yu@nebula.example").at("Nebula AI 星云科技")
