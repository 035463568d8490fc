# SPDX-License-Identifier: MIT
"""The real Secret Service of the private desktop: what is in it, and the ways in which it fails."""
from gi.repository import Gio, GLib

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
COLLECTION = f"{ROOT}/aliases/default"


class Keyring:
    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _call(self, path: str, interface: str, method: str, arguments: GLib.Variant | None):
        answer = self.bus.call_sync(NAME, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, -1)
        return answer.unpack()

    def _property(self, path: str, interface: str, name: str):
        asked = GLib.Variant("(ss)", (interface, name))
        return self._call(path, "org.freedesktop.DBus.Properties", "Get", asked)[0]

    @property
    def locked(self) -> bool:
        return self._property(COLLECTION, "org.freedesktop.Secret.Collection", "Locked")

    def labels(self) -> list[str]:
        """What is kept, by label; secrets themselves are not read."""
        items = self._property(COLLECTION, "org.freedesktop.Secret.Collection", "Items")
        return [self._property(item, "org.freedesktop.Secret.Item", "Label") for item in items]

    def unlock(self, password: str):
        """As when its owner unlocks the screen: with the password, and without the keyring's own window."""
        session = self._call(ROOT, "org.freedesktop.Secret.Service", "OpenSession",
                             GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))[1]
        secret = (session, b"", password.encode(), "text/plain")
        self._call(ROOT, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                   GLib.Variant("(o(oayays))", (COLLECTION, secret)))

    def lock(self):
        """As after the screen was locked; unlocking by a program asks in the keyring's own window, which nobody answers here."""
        self._call(ROOT, "org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([COLLECTION],)))
