// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Whether the sign-in is kept, where, and what the keychain cannot do now.
Column {
    id: root

    property string notice
    property alias checked: keep.checked

    spacing: 3

    RCheckBox {
        id: keep

        objectName: "sign-in-keep"
        width: parent.width
        text: qsTr("Keep me signed in")
        checked: true
    }

    RText {
        width: parent.width
        leftPadding: 26
        text: qsTr("Stored in the system keychain, never in a file")
        secondary: true
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 26
        spacing: 6
        visible: root.notice !== "" && keep.checked

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "lock"
            size: 14
            color: Theme.warn
        }

        RText {
            width: Math.min(implicitWidth, root.width - 46)
            text: root.notice
            font.pixelSize: Theme.sizeSecondary
            color: Theme.warn
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
