#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A display, a session bus and an unlocked keyring of its own for one program: private.py COMMAND [ARG ...]

Without the window manager and the accessibility bus of the GUI tests, which would have a part in the figures.
"""
import sys
from pathlib import Path

# The one file of the harness, not all of it: the rest looks for an accessibility bus.
sys.path.insert(0, str(Path(__file__).parents[1] / "gui/harness"))
from desktop import Desktop  # noqa: E402


def main() -> int:
    desktop = Desktop()
    try:
        desktop.start_display()
        desktop.start_bus()
        desktop.start_keyring()
        return desktop.start(sys.argv[1:]).wait()
    finally:
        desktop.stop()


if __name__ == "__main__":
    sys.exit(main())
