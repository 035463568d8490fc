// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One line of an invitation's facts: its name, its value, and what belongs to the value. Read aloud as "Sent to: …".
Item {
    id: root

    required property string label
    required property string value
    property string extra
    property bool last: false
    default property alias more: row.data

    implicitHeight: 38 * Theme.textScale
    width: parent ? parent.width : 0

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.value + (root.extra !== "" ? ", " + root.extra : "")

    RText {
        width: 88
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        color: Theme.text2
        Accessible.ignored: true
    }

    Row {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: 96
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.value
            visible: text !== ""
            width: Math.min(implicitWidth, row.width)
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: !root.last
    }
}
