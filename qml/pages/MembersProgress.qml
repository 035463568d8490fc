// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// How far a member list of many pages is read, and Cancel. Nothing of it is shown before it is whole.
Rectangle {
    id: root

    required property SyncProgress progress

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: root.progress.text

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            silent: true
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.progress.text
            font.weight: Theme.medium
        }

        RProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(220, root.width / 5)
            value: root.progress.value
            visible: root.progress.measured
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Shown when all of it is here")
            secondary: true
            visible: root.width > 760 * Theme.textScale
        }

        RButton {
            small: true
            text: qsTr("Cancel")
            description: qsTr("Stops reading; what was shown before stays")
            onClicked: root.progress.stop()
        }
    }
}
