// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// The head of a group of rows, 32 high, that folds it. `tone` of Pill colours what is urgent; `note` stands at its end.
T.AbstractButton {
    id: root

    property string iconName
    property int tone: Pill.Neutral
    property int count: 0
    property string note
    property bool expanded: true
    readonly property color ink: root.tone === Pill.Warn ? Theme.warn : root.tone === Pill.Danger ? Theme.danger : root.tone === Pill.Info ? Theme.info : Theme.text

    implicitHeight: Math.round(32 * Theme.textScale)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.expanded ? qsTr("%Ln rows, expanded", "", root.count) : qsTr("%Ln rows, collapsed", "", root.count)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Row {
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            spacing: 7

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.expanded ? "chevron-down" : root.mirrored ? "chevron-left" : "chevron-right"
                size: 14
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: 14
                color: root.ink
                visible: root.iconName !== ""
            }

            RText {
                heard: false
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.semibold
                color: root.ink
            }

            RText {
                heard: false
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%L1").arg(root.count)
                secondary: true
            }
        }

        RText {
            heard: false
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: root.note
            secondary: true
        }
    }

    background: Rectangle {
        color: Theme.bg

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    FocusRing {
        shown: root.visualFocus
        inner: true
        around: 0
    }
}
