# SPDX-License-Identifier: MIT
"""The keyring as its owner can use it beside the console: reading what is kept there."""
import base64

from gi.repository import GLib

from harness import Keyring
from harness.keyring import COLLECTION, ROOT

SERVICE = "org.freedesktop.Secret.Service"


class OwnKeyring(Keyring):
    def credentials(self) -> list[str]:
        """What the console keeps there, one of each account. QtKeychain writes bytes as base64."""
        opened = self._call(ROOT, SERVICE, "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
        found = []
        for item in self._property(COLLECTION, "org.freedesktop.Secret.Collection", "Items"):
            answer = self._call(item, "org.freedesktop.Secret.Item", "GetSecret", GLib.Variant("(o)", (opened[1],)))
            found.append(base64.b64decode(bytes(answer[0][2])).decode())
        return found
