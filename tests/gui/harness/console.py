# SPDX-License-Identifier: MIT
"""The console as a real process in the private desktop, driven through accessibility or by keyboard."""
import os
import re
import signal
from pathlib import Path

from . import input as devices
from .element import Atspi, Element, Pattern
from .process import Process, artifacts, binary
from .waiting import wait_until

# Qt writes each message as "warning qml: ..."; sanitizers and libraries write as they please.
FAULT = re.compile(r"^(warning|critical|fatal) |AddressSanitizer|LeakSanitizer|runtime error:|\bASSERT\b")
# Said by Qt or the X server, not by us, on a screen without a GPU and a desktop without its services.
HARMLESS = re.compile(r"qt\.qpa\.(gl|services)|libEGL warning|MESA")
TABS = 300  # more than any window has stops: the focus has gone round


class Console(Element):
    """`profile` is where it keeps settings and cache; the same profile again is the same person's next start."""

    def __init__(self, profile: Path, *arguments: str, env: dict[str, str] | None = None):
        super().__init__(None)
        self.profile = Path(profile)
        self.arguments = list(arguments)
        self.extra = env or {}
        self.process: Process | None = None
        self.environment: dict[str, str] = {}
        self.starts = 0

    def start(self) -> "Console":
        folders = {f"XDG_{kind}_HOME": str(self.profile / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
        env = {**os.environ, **folders, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software",
               "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_MESSAGE_PATTERN": "%{type} %{category}: %{message}", **self.extra}
        self.starts += 1
        self.environment = env
        self.process = Process([binary("rollcall"), *self.arguments], env, f"console-{self.profile.name}-{self.starts}.log")
        try:
            self.accessible = wait_until(self._application, "the console on the accessibility bus", about=self._log)
            frame = wait_until(lambda: self.find("frame"), "the console's window", about=self._log)
            wait_until(lambda: "active" in frame.states, "the console's window to have the keyboard", about=self._log)
        except BaseException:
            # Nobody has it yet who would end it, and it would stand in the way of what comes after.
            if self.process.running():
                self.kill()
            raise
        return self

    def _application(self):
        if not self.process.running():
            raise AssertionError("the console ended:\n" + self._log())
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _log(self) -> str:
        return "\n".join(self.process.lines[-30:])

    def faults(self) -> list[str]:
        return [line for line in self.process.lines if FAULT.search(line) and not HARMLESS.search(line)]

    def open_link(self, link: str):
        """As the desktop does when a rollcall: address is pressed: another start, which hands it to this window and ends."""
        start = Process([binary("rollcall"), *self.arguments, link], self.environment, f"console-{self.profile.name}-link.log")
        assert start.join() == 0, "\n".join(start.lines)

    def quit(self):
        """As a person does, by closing the window; fails when the log holds any warning."""
        devices.keys("alt+F4")
        self.ended()

    def terminate(self):
        self.process.send(signal.SIGTERM)
        self.process.join()

    def kill(self):
        self.process.send(signal.SIGKILL)
        self.process.join()

    def ended(self):
        code = self.process.join()
        faults = self.faults()
        assert not faults, "the console complained:\n" + "\n".join(faults)
        assert code == 0, f"the console ended with {code}:\n{self._log()}"

    def press(self, role: str | None = None, name: Pattern = None) -> Element:
        element = self.wait_for(role, name)
        element.press()
        return element

    def fill(self, role: str | None, name: Pattern, text: str) -> Element:
        element = self.wait_for(role, name)
        element.fill(text)
        return element

    def focused_element(self) -> Element | None:
        return next((e for e in self.walk() if e.focused and e.role not in ("frame", "window", "application")), None)

    def keys(self, *names: str):
        devices.keys(*names)

    def type(self, text: str):
        devices.type_text(text)

    def tab_to(self, role: str | None = None, name: Pattern = None, key: str = "Tab") -> Element:
        """By keyboard alone: Tab until the focus is on it; fails when the focus goes round without meeting it."""
        self.wait_for(role, name)
        seen = []
        for _ in range(TABS):
            before = self.focused_element()
            if before is not None and before.accessible in [e.accessible for e in self.find_all(role, name)]:
                return before
            seen.append(repr(before))
            if len(seen) > 3 and seen[-1] in seen[:-1] and seen.count(seen[-1]) > 3:
                break
            devices.keys(key)
            start = before.accessible if before else None
            wait_until(lambda start=start: (now := self.focused_element()) is not None and now.accessible != start,
                       f"{key} to move the focus from {before}", about=self.outline)
        raise AssertionError(f"{key} never reaches {role} named {name!r}; it went {' > '.join(seen)}")

    def clipboard(self) -> str:
        return devices.clipboard()

    def screenshot(self, name: str) -> Path:
        path = artifacts() / f"{name}.png"
        devices.screenshot(path)
        return path

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, *_):
        # Of a window that is gone, the program that takes the picture would wait for a click.
        if kind is not None and self.process.running():
            self.screenshot(f"failed-{self.profile.name}")
        if self.process.running():
            self.terminate()
        if kind is None:
            faults = self.faults()
            assert not faults, "the console complained:\n" + "\n".join(faults)
