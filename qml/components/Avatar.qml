// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Who: initials on a soft colour. A circle for a person, a rounded square with a key for a `service`. `key` (an id) picks
// the colour, so that two people of one name differ; without one the name does. `dimmed` is for who is disabled.
Rectangle {
    id: root

    property string name
    property string key: root.name
    property int size: 28
    property bool service: false
    property bool dimmed: false
    readonly property int hue: Theme.hashed(root.key, Theme.avatarFills.length)

    width: root.size
    height: root.size
    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.service ? Theme.radiusControl : root.size / 2
    color: Theme.avatarFills[root.hue]
    opacity: root.dimmed ? 0.6 : 1
    Accessible.ignored: true

    RText {
        heard: false
        anchors.centerIn: parent
        visible: !root.service
        text: initials.of(root.name, false)
        font.pixelSize: Math.round(root.size * 0.4)
        font.weight: Theme.semibold
        color: Theme.avatarTexts[root.hue]
    }

    Icon {
        anchors.centerIn: parent
        visible: root.service
        name: root.service ? "key" : ""
        size: Math.round(root.size / 2)
        color: Theme.avatarTexts[root.hue]
    }

    Initials {
        id: initials
    }
}
