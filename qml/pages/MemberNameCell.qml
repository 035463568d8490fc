// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Who: avatar, name and address, in two lines or in one.
Cell {
    id: root

    property string memberId
    property string name
    property string address
    property bool self: false
    property bool service: false
    property bool dimmed: false
    property bool compact: false
    readonly property real room: root.width - avatar.width - 10 - 18

    column: qsTr("Member")
    value: root.address === "" ? root.name : qsTr("%1, %2").arg(root.name).arg(root.address)

    Avatar {
        id: avatar

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        size: root.compact ? 22 : 28
        name: root.name
        key: root.memberId
        service: root.service
        dimmed: root.dimmed
    }

    Grid {
        anchors.left: avatar.right
        anchors.leftMargin: root.compact ? 8 : 10
        anchors.verticalCenter: parent.verticalCenter
        columns: root.compact ? 2 : 1
        columnSpacing: 8
        rowSpacing: 1
        verticalItemAlignment: Grid.AlignVCenter

        Row {
            spacing: 6

            RText {
                id: label

                width: Math.min(implicitWidth, root.room - (you.visible ? you.width + 6 : 0))
                horizontalAlignment: Text.AlignLeft
                text: root.name
                font.weight: Theme.medium
                color: root.dimmed ? Theme.text2 : Theme.text
                Accessible.ignored: true
            }

            Loader {
                id: you

                anchors.verticalCenter: parent.verticalCenter
                active: root.self
                visible: root.self
                source: "YouPill.qml"
            }
        }

        RText {
            width: Math.min(implicitWidth, root.compact ? Math.max(0, root.room - label.width - (you.visible ? you.width + 6 : 0) - 8) : root.room)
            horizontalAlignment: Text.AlignLeft
            text: root.address
            visible: root.address !== "" && (!root.compact || width > 40)
            secondary: true
            lineHeight: 16 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
    }
}
