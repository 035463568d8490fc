# SPDX-License-Identifier: MIT
"""Text at 200 %: the window fits the screen, and what has the focus is in sight, by keyboard alone."""
from harness import Console, Plane, wait_until
from steps import AMELIA, PASSWORD, able, begins, member_row, on_tenant, opened

LARGE = {"QT_SCALE_FACTOR": "2"}
AROUND = ("application", "frame", "window", "dialog")  # they have the focus too, while something in them has it
SCREEN = (1440, 900)  # of the private desktop


def inside(outer, inner):
    return (outer[0] <= inner[0] and outer[1] <= inner[1] and inner[0] + inner[2] <= outer[0] + outer[2]
            and inner[1] + inner[3] <= outer[1] + outer[3])


def tab_in_sight(console, role, name):
    """Tab until the focus is on it; wherever the focus goes, it can be seen."""
    frame, visited = console.find("frame"), []
    for _ in range(30):
        console.keys("Tab")
        focused = wait_until(lambda: next((e for e in console.walk() if e.focused and e.role not in AROUND), None), "a focus",
                             about=console.outline)
        wait_until(lambda e=focused: e.showing and inside(frame.extents, e.extents), f"{focused} to be in sight", about=console.outline)
        if focused.role == role and focused.name == name:
            return focused
        visited.append(focused)
    raise AssertionError(f"Tab never reaches {role} {name!r}, it went {visited}")


def test_signing_in_and_inviting_with_large_text(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile", env=LARGE) as console:
        width, height = console.find("frame").extents[2:]
        assert width <= SCREEN[0] and height <= SCREEN[1], (width, height)
        console.fill("text", "Server URL", plane.url)
        tab_in_sight(console, "text", "E-mail or phone")
        console.type(AMELIA)
        tab_in_sight(console, "password text", "Password")
        console.type(PASSWORD)
        tab_in_sight(console, "push button", "Sign in")
        able(console, "Sign in")
        console.screenshot("large-text-sign-in")
        console.keys("space")
        on_tenant(console, "Acme Robotics")
        member_row(console, "Amelia Hartmann")
        console.screenshot("large-text-members")
        console.keys("ctrl+i")
        opened(console)
        console.type("new.person@acme.example,")
        tab_in_sight(console, "text", "Message")
        console.screenshot("large-text-invite")
        console.wait_for("push button", begins("Send 1"))
        console.quit()
