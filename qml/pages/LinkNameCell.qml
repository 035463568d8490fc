// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// A link, masked, with what somebody should look at, and copying it while it works.
Cell {
    id: root

    property string masked
    property string note
    property bool copyable: false
    property bool busy: false
    property string copyReason
    property int quiet: Qt.StrongFocus

    signal copyRequested

    column: qsTr("Link")
    value: root.note === "" ? root.masked : qsTr("%1, %2").arg(root.masked).arg(root.note)

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: "link"
    }

    Column {
        anchors.left: icon.right
        anchors.leftMargin: 10
        anchors.right: copy.visible ? copy.left : parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.masked
            elide: Text.ElideMiddle
            font.family: Theme.monoFamily
            font.pixelSize: Theme.sizeSecondary
            color: root.copyable ? Theme.text : Theme.text2
            Accessible.ignored: true
        }

        Row {
            width: parent.width
            spacing: 5
            visible: root.note !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "warn"
                size: 12
                color: Theme.warn
            }

            RText {
                text: root.note
                font.pixelSize: Theme.sizeSecondary
                color: Theme.warn
                Accessible.ignored: true
            }
        }
    }

    RButton {
        id: copy

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        small: true
        focusPolicy: root.quiet
        visible: root.copyable
        iconName: "copy"
        text: qsTr("Copy")
        description: qsTr("Link %1").arg(root.masked.slice(-8))
        reason: root.copyReason
        available: !root.busy
        onClicked: root.copyRequested()
    }
}
