// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Beside the name of whoever looks at the list.
Pill {
    square: true
    text: qsTr("You")
    height: 17 * Theme.textScale
    Accessible.ignored: true
}
