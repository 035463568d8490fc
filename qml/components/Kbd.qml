// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A key or chord, as a hint beside what it triggers. `inverse` is for a chip on a primary button.
Rectangle {
    id: root

    property string text
    property bool inverse: false

    implicitWidth: label.implicitWidth + 12
    implicitHeight: Math.round(18 * Theme.textScale)
    radius: Theme.radiusCheck
    color: root.inverse ? "transparent" : Theme.sunken
    border.width: 1
    border.color: root.inverse ? Qt.alpha(Theme.accentInk, 0.45) : Theme.border
    Accessible.ignored: true

    RText {
        id: label

        heard: false
        anchors.centerIn: parent
        text: root.text
        font.pixelSize: Theme.sizeSmall
        font.weight: Theme.medium
        color: root.inverse ? Theme.accentInk : Theme.text2
    }
}
