// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One of the two accounts that do not match.
Rectangle {
    id: root

    required property string label
    required property string account
    property string detail

    implicitHeight: 60 * Theme.textScale
    radius: Theme.radiusCard
    color: Theme.bg
    border.width: 1
    border.color: Theme.border

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.account
    Accessible.description: root.detail

    Avatar {
        id: avatar

        anchors.left: parent.left

        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        size: 32
        name: root.account
    }

    Column {
        anchors.left: avatar.right
        anchors.leftMargin: 12
        anchors.right: note.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1

        RText {
            text: root.label
            secondary: true
            Accessible.ignored: true
        }

        RText {
            width: parent.width
            text: root.account
            elide: Text.ElideMiddle
            font.weight: Theme.medium
            Accessible.ignored: true
        }
    }

    RText {
        id: note

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.detail
        secondary: true
        Accessible.ignored: true
    }
}
