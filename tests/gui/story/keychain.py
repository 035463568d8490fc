# SPDX-License-Identifier: MIT
"""The keyring as its owner can use it beside the console: reading what is kept there."""
import base64

from gi.repository import GLib

from harness import Keyring
from harness.keyring import COLLECTION, ROOT

SERVICE = "org.freedesktop.Secret.Service"


class OwnKeyring(Keyring):
    def credentials(self) -> list[str]:
        """The sign-ins that the console keeps there, one of each account."""
        return [secret.decode() for entry, secret in self.secrets().items() if entry.endswith("/session")]

    def cache_keys(self) -> dict[str, bytes]:
        """What seals the lists on this computer, one of each account and tenant."""
        return {entry: secret for entry, secret in self.secrets().items() if "/cache/" in entry}

    def secrets(self) -> dict[str, bytes]:
        """Everything that the console keeps there, by entry. QtKeychain writes bytes as base64."""
        opened = self._call(ROOT, SERVICE, "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
        found = {}
        for item in self._property(COLLECTION, "org.freedesktop.Secret.Collection", "Items"):
            answer = self._call(item, "org.freedesktop.Secret.Item", "GetSecret", GLib.Variant("(o)", (opened[1],)))
            entry = self._property(item, "org.freedesktop.Secret.Item", "Attributes")["user"]
            found[entry] = base64.b64decode(bytes(answer[0][2]))
        return found
