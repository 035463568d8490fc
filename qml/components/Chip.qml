// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A round chip of 28 with a count, that is on or off: one state among several ("Pending 23"). `exclusive` keeps a chip that is
// on from being switched off by a press.
T.AbstractButton {
    id: root

    property string count
    property string trailingIcon
    property bool on: false
    property bool exclusive: false

    implicitWidth: row.implicitWidth + 24
    implicitHeight: Theme.controlHeightSmall
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.count
    Accessible.checkable: root.trailingIcon === ""
    Accessible.checked: root.on
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()
    Keys.onReturnPressed: root.act()

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            RText {
                heard: false
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                color: root.on ? Theme.accentText : Theme.text
            }

            RText {
                heard: false
                anchors.verticalCenter: parent.verticalCenter
                text: root.count
                font.pixelSize: Theme.sizeSecondary
                color: root.on ? Theme.accentText : Theme.text2
                visible: root.count !== ""
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.trailingIcon
                size: 12
                color: root.on ? Theme.accentText : Theme.text2
                visible: root.trailingIcon !== ""
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.on ? Theme.accentSoft : root.down ? Theme.press : root.hovered ? Theme.sunken : Theme.surface
        border.width: 1
        border.color: root.on ? Theme.accentEdge : Theme.border2
    }

    FocusRing {
        shown: root.visualFocus
        around: root.height / 2
    }

    function act(): void {
        if (!root.exclusive || !root.on)
            root.clicked();
    }
}
