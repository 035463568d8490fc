// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// A radio as a card of its own, for two or three choices side by side.
RRadio {
    card: true
}
