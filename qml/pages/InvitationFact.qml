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
    property int elide: Text.ElideRight
    property bool last: false
    readonly property int indent: Math.round(96 * Theme.textScale)
    default property alias more: row.data

    implicitHeight: 38 * Theme.textScale
    width: parent ? parent.width : 0

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.value + (root.extra !== "" ? ", " + root.extra : "")

    RText {
        width: root.indent - 8
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        color: Theme.text2
        Accessible.ignored: true
    }

    RText {
        id: said

        anchors.left: parent.left
        anchors.leftMargin: root.indent
        anchors.verticalCenter: parent.verticalCenter
        // What belongs to the value stays whole; a long value gives way.
        width: Math.min(implicitWidth, Math.max(0, root.width - root.indent - (row.implicitWidth > 0 ? row.implicitWidth + 8 : 0)))
        horizontalAlignment: Text.AlignLeft
        text: root.value
        elide: root.elide
        Accessible.ignored: true
    }

    Row {
        id: row

        anchors.left: said.right
        anchors.leftMargin: root.value === "" ? 0 : 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: !root.last
    }
}
