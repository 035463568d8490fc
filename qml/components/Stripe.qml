// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The tenant's colour along the window's edge, 4 wide, also above the scrim of a dialog: one cannot miss whose it is.
// `key` is the tenant's id; an empty one gives a neutral stripe. The window puts it at its leading edge. `overDialogs` is given
// when there can be one, since dialogs bring a module with them that the first frame does without.
Rectangle {
    id: root

    property string key
    property bool overDialogs: true

    implicitWidth: 4
    width: 4
    color: root.key === "" ? Theme.border2 : Theme.stripeColour(root.key)
    Accessible.ignored: true

    Later {
        file: "StripeOverDialogs.qml"
        properties: {
            "stripe": root
        }
        due: root.overDialogs
    }
}
