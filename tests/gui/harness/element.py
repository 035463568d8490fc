# SPDX-License-Identifier: MIT
"""One accessible thing on the screen, as a screen reader meets it."""
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from .input import click_at, keys, type_text  # noqa: E402
from .waiting import PATIENCE, wait_until  # noqa: E402

# Without this libatspi answers from its memory, which is behind while a window changes.
Atspi.init()
Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
# A press that opens a page is answered when the page is there, which takes longer than libatspi waits by itself where the
# sanitizers and other tests share the machine. A program that has ended answers at once, with an error.
Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))

Pattern = str | re.Pattern | None


def fits(pattern: Pattern, text: str) -> bool:
    if pattern is None:
        return True
    return bool(pattern.search(text)) if isinstance(pattern, re.Pattern) else pattern == text


class Element:
    """Things vanish while they are looked at; what is gone has no name, no role and no children."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, default):
        try:
            answer = question()
        except GLib.Error:
            return default
        return default if answer is None else answer

    @property
    def name(self) -> str:
        return self._ask(self.accessible.get_name, "")

    @property
    def description(self) -> str:
        return self._ask(self.accessible.get_description, "")

    @property
    def role(self) -> str:
        return self._ask(self.accessible.get_role_name, "")

    @property
    def states(self) -> set[str]:
        states = self._ask(lambda: self.accessible.get_state_set().get_states(), [])
        return {state.value_nick for state in states}

    @property
    def showing(self) -> bool:
        return {"showing", "visible"} <= self.states

    @property
    def enabled(self) -> bool:
        return "enabled" in self.states

    @property
    def focused(self) -> bool:
        return "focused" in self.states

    @property
    def checked(self) -> bool:
        return "checked" in self.states

    @property
    def text(self) -> str:
        """What is typed in a field; the name of anything else."""
        text = self._ask(self.accessible.get_text_iface, None)
        if text is None:
            return self.name
        return self._ask(lambda: Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)), "")

    @property
    def extents(self) -> tuple[int, int, int, int]:
        def ask():
            box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            return box.x, box.y, box.width, box.height
        return self._ask(ask, (0, 0, 0, 0))

    @property
    def actions(self) -> list[str]:
        action = self._ask(self.accessible.get_action_iface, None)
        if action is None:
            return []
        count = self._ask(action.get_n_actions, 0)
        return [self._ask(lambda n=n: Atspi.Action.get_action_name(action, n), "") for n in range(count)]

    def children(self) -> list["Element"]:
        count = self._ask(self.accessible.get_child_count, 0)
        found = [self._ask(lambda n=n: self.accessible.get_child_at_index(n), None) for n in range(count)]
        return [Element(child) for child in found if child is not None]

    def parent(self) -> "Element | None":
        parent = self._ask(self.accessible.get_parent, None)
        return Element(parent) if parent else None

    def walk(self):
        """This and everything below it, in reading order."""
        yield self
        for child in self.children():
            yield from child.walk()

    def find_all(self, role: str | None = None, name: Pattern = None, hidden: bool = False) -> list["Element"]:
        return [e for e in self.walk() if (role is None or e.role == role) and fits(name, e.name) and (hidden or e.showing)]

    def find(self, role: str | None = None, name: Pattern = None) -> "Element | None":
        for e in self.walk():
            if (role is None or e.role == role) and fits(name, e.name) and e.showing:
                return e
        return None

    def wait_for(self, role: str | None = None, name: Pattern = None) -> "Element":
        return wait_until(lambda: self.find(role, name), f"{role or 'anything'} named {name!r}", about=self.outline)

    def wait_gone(self, role: str | None = None, name: Pattern = None):
        wait_until(lambda: self.find(role, name) is None, f"{role or 'anything'} named {name!r} to go", about=self.outline)

    def do(self, action: str):
        names = self.actions
        assert action in names, f"{self} offers {names}, not {action}"
        Atspi.Action.do_action(self.accessible.get_action_iface(), names.index(action))

    def press(self):
        """What a screen reader does to push, open, follow or tick it. What is disabled cannot be pressed."""
        wait_until(lambda: self.enabled, f"{self} to become enabled")
        names = self.actions
        for action in ("Press", "Toggle"):
            if action in names:
                return self.do(action)
        raise AssertionError(f"{self} offers {names or 'no action'}: nobody can press it")

    def focus(self):
        if not self.focused:
            self._ask(lambda: self.accessible.get_component_iface().grab_focus(), False)
            wait_until(lambda: self.focused, f"{self} to take the focus")

    def fill(self, text: str):
        """Replaces what is in a field: by dictation's way where the field offers it, which Qt Quick's do not before Qt 6.8,
        else focused through accessibility and typed with real keys."""
        editable = self._ask(self.accessible.get_editable_text_iface, None)
        if editable is not None:
            Atspi.EditableText.set_text_contents(editable, text)
        else:
            self.focus()
            if self.text:
                keys("ctrl+a", "Delete")
            type_text(text)
        # A password field tells how much is in it, not what.
        secret = self.role == "password text"
        wait_until(lambda: len(self.text) == len(text) if secret else self.text == text, f"{self} to hold what was typed")

    def click(self):
        """With the mouse, in its middle."""
        x, y, width, height = self.extents
        click_at(x + width // 2, y + height // 2)

    def outline(self, depth: int = 0) -> str:
        """What a screen reader finds here, one thing a line; the text of every failure."""
        lines = []
        if self.role not in ("filler", "") or self.name:
            marks = " ".join(sorted(self.states & {"focused", "checked", "selected", "expanded"}))
            marks += "" if self.enabled else " disabled"
            marks += "" if self.showing else " hidden"
            lines.append("  " * depth + f"{self.role} {self.name!r} {marks}".rstrip())
            depth += 1
        for child in self.children():
            inner = child.outline(depth)
            if inner:
                lines.append(inner)
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<{self.role} {self.name!r}>"
