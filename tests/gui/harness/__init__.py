# SPDX-License-Identifier: MIT
"""Drives the built programs the way a person with a screen reader does: see tests/gui/README.md."""
from .canary import find_canaries
from .console import Console
from .element import Element
from .keyring import Keyring
from .plane import Plane
from .script_server import ScriptServer
from .waiting import PATIENCE, wait_until

__all__ = ["Console", "Element", "Keyring", "PATIENCE", "Plane", "ScriptServer", "find_canaries", "wait_until"]
