// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The line below a table: how much of it is shown.
Rectangle {
    id: root

    property string text
    property string note

    implicitHeight: Math.round(32 * Theme.textScale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    RText {
        id: shown

        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        secondary: true
        Accessible.role: Accessible.StaticText
        Accessible.name: root.text
    }

    RText {
        anchors.left: shown.right
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.note
        secondary: true
    }
}
