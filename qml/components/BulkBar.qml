// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// What can be done with the selected rows, 44 high in soft accent. Items put inside are its buttons; `reason` says why they
// are off. `cleared` asks for an empty selection.
Rectangle {
    id: root

    property int count: 0
    property string reason
    default property alias actions: row.data

    signal cleared

    implicitHeight: Math.round(44 * Theme.textScale)
    color: Theme.accentSoft
    Accessible.role: Accessible.ToolBar
    Accessible.name: word.text

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.accentEdge
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.accentEdge
    }

    RText {
        id: word

        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%Ln selected", "", root.count)
        font.weight: Theme.semibold
        color: Theme.accentText
    }

    Row {
        id: row

        anchors.left: word.right
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }

    RText {
        anchors.left: row.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.reason
        secondary: true
        visible: root.reason !== ""
    }

    RButton {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        kind: RButton.Ghost
        small: true
        iconName: "x"
        text: qsTr("Clear")
        onClicked: root.cleared()
    }
}
