// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// What stands in for a shadow around a popup: a faint ring of 4 outside of its parent.
Rectangle {
    property real around: Theme.radiusPopup

    anchors.fill: parent
    anchors.margins: -4
    z: -1
    radius: around + 4
    color: Theme.halo
}
