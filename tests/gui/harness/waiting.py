# SPDX-License-Identifier: MIT
"""Waiting for a state with a deadline; the deadline is patience with a slow machine, never a measure."""
import os
import time

from gi.repository import GLib

# The sanitizers' build and a loaded machine are slow; nothing is asserted about time.
PATIENCE = float(os.environ.get("ROLLCALL_PATIENCE", "30"))
PAUSE = 0.02


def turn_events():
    """Lets what has arrived from the accessibility bus in."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_until(probe, what, patience=None, about=None):
    """Asks `probe` until it gives something true, and gives that back. `about` says more in the failure."""
    deadline = time.monotonic() + (PATIENCE if patience is None else patience)
    while True:
        turn_events()
        found = probe()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}" + (f"\n{about()}" if about else ""))
        time.sleep(PAUSE)
