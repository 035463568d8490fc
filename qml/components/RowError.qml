// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Why the row above failed, 32 high, with the way out put inside as small buttons.
Rectangle {
    id: root

    property string text
    property int indent: 94
    default property alias actions: row.data

    implicitHeight: Math.round(32 * Theme.textScale)
    color: Theme.dangerSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.dangerEdge
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.dangerEdge
    }

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: root.indent
        anchors.verticalCenter: parent.verticalCenter
        name: "error"
        size: 14
        color: Theme.danger
    }

    RText {
        heard: false
        anchors.left: icon.right
        anchors.leftMargin: 8
        anchors.right: row.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.sizeSecondary
        color: Theme.danger
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }
}
