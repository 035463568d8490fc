// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Which tenant: its initials in white on its colour. `key` is the tenant's id; `letters` are the control plane's own, where
// it has any. 28 in lists, 32 in heads, 44 on a card.
Rectangle {
    id: root

    property string name
    property string key: root.name
    property string letters
    property int size: 32

    implicitWidth: root.size
    implicitHeight: root.size
    width: root.size
    height: root.size
    radius: root.size >= 40 ? Theme.radiusPopup : root.size > 28 ? Theme.radiusCard : Theme.radiusControl
    color: Theme.tenantColour(root.key)
    Accessible.ignored: true

    RText {
        heard: false
        anchors.centerIn: parent
        text: root.letters !== "" ? root.letters : initials.of(root.name, true)
        font.pixelSize: Math.round(root.size * (root.size >= 40 ? 0.37 : 0.36))
        font.weight: Theme.semibold
        color: "#FFFFFF"
    }

    Initials {
        id: initials
    }
}
