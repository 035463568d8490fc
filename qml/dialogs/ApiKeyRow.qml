// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One API key, 44 high: its name and end, when it was made and used, and the way to revoke it. A revoked one stays, struck off.
Item {
    id: root

    required property string keyId
    required property string name
    required property string tail
    required property string detail
    required property bool revoked
    property string reason

    signal revokeRequested(string keyId, string name)

    height: Math.round(44 * Theme.textScale)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, ends in %2, %3").arg(root.name).arg(root.tail).arg(root.detail)

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.revoked ? "struck" : "key"
        size: 16
        color: root.revoked ? Theme.disabled : Theme.text2
    }

    Column {
        anchors.left: icon.right
        anchors.leftMargin: 10
        anchors.right: root.revoked ? parent.right : revoke.left
        anchors.rightMargin: root.revoked ? 0 : 10
        anchors.verticalCenter: parent.verticalCenter

        Row {
            width: parent.width
            spacing: 8

            RText {
                id: title

                width: Math.min(implicitWidth, parent.width - end.width - 8)
                text: root.name
                color: root.revoked ? Theme.text2 : Theme.text
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RText {
                id: end

                anchors.baseline: title.baseline
                text: root.tail
                secondary: true
                font.family: Theme.monoFamily
                Accessible.ignored: true
            }
        }

        RText {
            width: parent.width
            text: root.detail
            secondary: true
            Accessible.ignored: true
        }
    }

    RButton {
        id: revoke

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.revoked
        small: true
        kind: RButton.Danger
        text: qsTr("Revoke…")
        description: qsTr("Revokes the API key %1").arg(root.name)
        reason: root.reason
        onClicked: root.revokeRequested(root.keyId, root.name)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
