// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A key or chord, as a hint beside what it triggers. `onAccent` is for a chip on a primary button.
Rectangle {
    id: root

    property string text
    property bool onAccent: false

    implicitWidth: label.implicitWidth + 12
    implicitHeight: Math.round(18 * Theme.textScale)
    radius: Theme.radiusCheck
    color: root.onAccent ? "transparent" : Theme.sunken
    border.width: 1
    border.color: root.onAccent ? Qt.alpha(Theme.onAccent, 0.45) : Theme.border
    Accessible.ignored: true

    RText {
        id: label

        anchors.centerIn: parent
        text: root.text
        font.pixelSize: Theme.sizeSmall
        font.weight: Theme.medium
        color: root.onAccent ? Theme.onAccent : Theme.text2
    }
}
