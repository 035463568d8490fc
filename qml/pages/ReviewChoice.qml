// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Theme

// Keep or Revoke, side by side; where a role is to change, what it becomes. `who` is whose decision it is. After the sign-off it
// only tells.
Rectangle {
    id: root

    required property string who
    property int verdict: 0
    property string decision
    property bool fixed: false
    readonly property bool changing: root.verdict === 2

    signal keepChosen
    signal revokeChosen
    signal changeChosen

    implicitWidth: 156
    implicitHeight: Theme.controlHeight
    radius: Theme.radiusControl
    color: Theme.surface
    border.width: 1
    border.color: Theme.border

    component Half: T.AbstractButton {
        id: half

        property bool on: false
        property string mark
        property color ink: Theme.text2
        property color fill: Theme.sunken
        property color edge: Theme.border2

        width: (root.width - 6) / 2
        height: root.height - 6
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        enabled: !root.fixed
        Accessible.role: Accessible.RadioButton
        Accessible.name: qsTr("%1 %2").arg(half.text).arg(root.who)
        Accessible.ignored: !half.visible
        Accessible.checkable: true
        Accessible.checked: half.on
        Accessible.onPressAction: {
            if (half.enabled)
                half.clicked();
        }

        contentItem: Item {
            Row {
                anchors.centerIn: parent
                spacing: 5

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: half.mark
                    size: 14
                    color: half.ink
                    visible: half.on
                }

                RText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, half.width - (half.on ? 31 : 12))
                    heard: false
                    text: half.text
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: half.on ? Theme.semibold : Theme.medium
                    color: half.on ? half.ink : half.hovered ? Theme.text : Theme.text2
                }
            }
        }

        background: Rectangle {
            radius: 5
            color: half.on ? half.fill : half.down ? Theme.press : half.hovered ? Theme.sunken : "transparent"
            border.width: half.on ? 1 : 0
            border.color: half.edge
        }
    }

    Row {
        x: 3
        y: 3
        visible: !root.changing

        Half {
            text: qsTr("Keep")
            mark: "check"
            on: root.verdict === 1
            ink: Theme.accentText
            fill: Theme.accentSoft
            edge: Theme.accentEdge
            visible: !root.changing
            onClicked: root.keepChosen()
        }

        Half {
            text: qsTr("Revoke")
            mark: "x"
            on: root.verdict === 3
            ink: Theme.danger
            fill: Theme.dangerSoft
            edge: Theme.dangerEdge
            visible: !root.changing
            onClicked: root.revokeChosen()
        }
    }

    Half {
        x: 3
        y: 3
        width: root.width - 6
        text: root.decision
        mark: "swap"
        on: true
        ink: Theme.info
        fill: Theme.infoSoft
        edge: Theme.infoSoft
        visible: root.changing
        onClicked: root.changeChosen()
    }
}
