// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// How many invitations there are, and what holds for all of them.
Rectangle {
    id: root

    required property InvitationsViewModel viewModel

    implicitHeight: Math.round(32 * Theme.textScale)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16

        RText {
            text: root.viewModel.countText
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        RText {
            text: root.viewModel.lifeText
            secondary: true
        }
    }

    RText {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.viewModel.matchText
        secondary: true
        visible: root.width > 800
    }
}
