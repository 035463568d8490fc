// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A page in the sidebar: 32 high, or an icon of 40 × 36 on the `rail`. `count` is plain text at its end; `badge` is amber, for
// what waits for someone. An empty text shows nothing.
T.TabButton {
    id: root

    property string iconName
    property string count
    property string badge
    property bool current: false
    property bool rail: false

    implicitWidth: root.rail ? 40 : 212
    implicitHeight: root.rail ? 36 : Theme.controlHeight
    checked: root.current
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.badge !== "" ? root.badge : root.count
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    Item {
        anchors.fill: parent

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: root.rail ? (parent.width - width) / 2 : 10
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: root.rail ? 18 : 16
            color: root.current ? Theme.text : Theme.text2
        }

        RText {
            heard: false
            anchors.left: icon.right
            anchors.leftMargin: 12
            anchors.right: tail.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.weight: root.current ? Theme.semibold : Theme.medium
            color: root.current ? Theme.text : Theme.text2
            visible: !root.rail
        }

        Rectangle {
            id: tail

            anchors.right: parent.right
            anchors.rightMargin: root.rail ? 0 : 10
            // By hand: an anchor that is undone as the window shrinks leaves a height behind that the other one set.
            y: root.rail ? 0 : Math.round((parent.height - height) / 2)
            width: number.implicitWidth + (root.badge !== "" ? (root.rail ? 6 : 12) : 0)
            height: Math.round((root.rail ? 14 : 18) * Theme.textScale)
            radius: height / 2
            color: root.badge !== "" ? Theme.warnSoft : "transparent"
            visible: number.text !== "" && (!root.rail || root.badge !== "")

            RText {
                id: number

                heard: false
                anchors.centerIn: parent
                text: root.badge !== "" ? root.badge : root.count
                font.pixelSize: root.rail ? Theme.sizeSmall - 1 : Theme.sizeSecondary
                font.weight: root.badge !== "" ? Theme.semibold : Theme.regular
                color: root.badge !== "" ? Theme.warn : Theme.text2
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.current ? Theme.nav : root.hovered ? Theme.press : "transparent"
        opacity: root.current || root.down ? 1 : 0.6
    }

    FocusRing {
        shown: root.visualFocus
        anchors.margins: -2
    }

    TipLoader {
        target: root
        text: root.text
        shown: root.rail && root.hovered
    }
}
