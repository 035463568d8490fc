// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// How many wait, and that nobody is reminded unasked.
Rectangle {
    id: root

    required property PendingViewModel viewModel

    implicitHeight: Math.round(32 * Theme.textScale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    RText {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.viewModel.countText
        secondary: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    RText {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Reminders are never sent automatically")
        secondary: true
    }
}
