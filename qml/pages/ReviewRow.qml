// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// A member under review: who, what changed, the role now, and the decision. It sends what a person wants, the page does it.
TableRow {
    id: root

    required property int index
    required property string memberId
    required property string name
    required property string address
    required property bool service
    required property bool disabled
    required property int mark
    required property string change
    required property string roleText
    required property bool roleAdmin
    required property bool roleTop
    required property string activeText
    required property string decidedText
    required property int verdict
    required property string decision
    required property string reason
    required selected
    required summary

    property ReviewColumns columns
    property bool fixed: false

    signal keepChosen
    signal revokeChosen
    signal changeChosen

    width: ListView.view ? ListView.view.width : 0

    HoverHandler {
        id: pointer
    }

    TipLoader {
        target: root
        text: root.reason
        shown: pointer.hovered
    }

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        MemberNameCell {
            width: root.columns.member
            height: parent.height
            memberId: root.memberId
            name: root.name
            address: root.address
            service: root.service
            dimmed: root.disabled
        }

        Cell {
            width: root.columns.change
            height: parent.height
            column: qsTr("Change since last review")
            value: root.change

            ReviewMarkTile {
                id: tile

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                mark: root.mark
            }

            RText {
                anchors.left: tile.visible ? tile.right : parent.left
                anchors.leftMargin: tile.visible ? 8 : 0
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                text: root.change
                color: tile.visible ? Theme.text : Theme.text2
                font.pixelSize: tile.visible ? Theme.sizeBody : Theme.sizeSecondary
                Accessible.ignored: true
            }
        }

        Cell {
            width: root.columns.role
            height: parent.height
            column: qsTr("Role now")
            value: root.roleText

            RolePill {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - 6)
                text: root.roleText
                admin: root.roleAdmin
                highest: root.roleTop
                Accessible.ignored: true
            }
        }

        TextCell {
            width: root.columns.active
            visible: root.columns.activeShown
            column: qsTr("Last active")
            value: root.activeText
        }

        TextCell {
            width: root.columns.decided
            visible: root.columns.decidedShown
            column: qsTr("Decided")
            value: root.decidedText
            small: true
            strong: root.verdict === 0
        }

        Cell {
            width: root.columns.decision
            height: parent.height
            column: qsTr("Decision")
            value: root.reason === "" ? root.decision : qsTr("%1, %2").arg(root.decision).arg(root.reason)

            ReviewChoice {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 12
                who: root.name
                verdict: root.verdict
                decision: root.decision
                fixed: root.fixed
                onKeepChosen: root.keepChosen()
                onRevokeChosen: root.revokeChosen()
                onChangeChosen: root.changeChosen()
            }
        }

        IconButton {
            id: dots

            anchors.verticalCenter: parent.verticalCenter
            small: true
            focusPolicy: Qt.NoFocus
            iconName: "dots"
            text: qsTr("Actions for %1").arg(root.name)
            onClicked: root.menuRequested(dots.x, dots.y + dots.height + 4)
        }
    }

    component TextCell: Cell {
        id: cell

        property bool small: false
        property bool strong: false

        height: root.height

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 8
            horizontalAlignment: Text.AlignLeft
            text: cell.value
            font.pixelSize: cell.small ? Theme.sizeSecondary : Theme.sizeBody
            font.weight: cell.strong ? Theme.medium : Theme.regular
            color: cell.strong ? Theme.text : Theme.text2
            Accessible.ignored: true
        }
    }
}
