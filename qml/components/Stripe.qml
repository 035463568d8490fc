// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// The tenant's colour along the window's edge, 4 wide, also above the scrim of a dialog: one cannot miss whose it is.
// `key` is the tenant's id; an empty one gives a neutral stripe. The window puts it at its leading edge.
Rectangle {
    id: root

    property string key
    readonly property Item overlay: T.Overlay.overlay

    implicitWidth: 4
    width: 4
    color: root.key === "" ? Theme.border2 : Theme.stripeColour(root.key)
    Accessible.ignored: true

    // The overlay shows only while a popup is open and covers everything, so it needs a stripe of its own.
    Rectangle {
        parent: root.overlay
        x: root.LayoutMirroring.enabled && parent ? parent.width - width : 0
        z: 1e6
        width: root.width
        height: parent ? parent.height : 0
        color: root.color
    }
}
