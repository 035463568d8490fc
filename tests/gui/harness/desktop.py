#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A desktop of its own for one command: desktop.py COMMAND [ARG ...]

X server, D-Bus session, window manager (without one no window gets the keyboard), unlocked keyring and accessibility bus,
in a home that is thrown away afterwards. The command inherits nothing of the user's session, and ends with its exit code.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCREEN = "1440x900x24"  # room for a window of 1280 x 800 and its frame
PATIENCE = 20  # seconds for each part to come up; reached only where something is broken
KEYRING_PASSWORD = "keyring of a private test desktop"


class Desktop:
    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="rollcall-desktop-"))
        self.runtime = self.home / "run"
        self.runtime.mkdir(mode=0o700)
        self.parts: list[subprocess.Popen] = []
        keep = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_", "GNOME_", "AT_SPI", "QT_", "GTK_"))}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "NO_AT_BRIDGE", "SSH_AUTH_SOCK"):
            keep.pop(name, None)
        # gvfs and dconf would only slow the start down and write elsewhere.
        self.env = {**keep, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.runtime), "XDG_CURRENT_DESKTOP": "GNOME",
                    "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory", "LC_ALL": "C.UTF-8"}

    def start(self, command: list[str], **options) -> subprocess.Popen:
        part = subprocess.Popen(command, env=self.env, start_new_session=True, **options)
        self.parts.append(part)
        return part

    def start_display(self):
        # -displayfd lets the server choose a free number, which tests running side by side need.
        read_end, write_end = os.pipe()
        self.start(["Xvfb", "-displayfd", str(write_end), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
                   pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.env["DISPLAY"] = f":{number}"

    def start_bus(self):
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def start_keyring(self):
        keyring = self.start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        keyring.stdin.write(KEYRING_PASSWORD)
        keyring.stdin.close()
        self.wait_for_name("org.freedesktop.secrets")

    def start_accessibility(self):
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for_name("org.a11y.Bus")
        self.bus_call("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set",
                      "string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true")

    def start_windows(self):
        self.start(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait(lambda: "window id" in self.output(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]), "openbox")

    def output(self, command: list[str]) -> str:
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False).stdout

    def bus_call(self, destination: str, path: str, method: str, *arguments: str) -> str:
        return self.output(["dbus-send", "--session", "--print-reply", f"--dest={destination}", path, method, *arguments])

    def wait_for_name(self, name: str):
        def owned():
            return "boolean true" in self.bus_call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                   "org.freedesktop.DBus.NameHasOwner", f"string:{name}")
        self.wait(owned, name)

    @staticmethod
    def wait(condition, what: str):
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{what} did not start")
            time.sleep(0.02)

    def stop(self):
        for part in reversed(self.parts):
            if part.poll() is None:
                os.killpg(part.pid, signal.SIGTERM)
        for part in self.parts:
            try:
                part.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(part.pid, signal.SIGKILL)
                part.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    desktop = Desktop()
    # ctest ends a test that is too slow with SIGTERM; the desktop must not outlive it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        desktop.start_display()
        desktop.start_bus()
        desktop.start_windows()
        desktop.start_keyring()
        desktop.start_accessibility()
        return desktop.start(sys.argv[1:]).wait()
    except RuntimeError as fault:
        print(f"desktop: {fault}", file=sys.stderr)
        return 1
    finally:
        desktop.stop()


if __name__ == "__main__":
    sys.exit(main())
