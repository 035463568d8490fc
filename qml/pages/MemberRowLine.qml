// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The line of one member: all columns, and what can be done with it.
TableRow {
    id: root

    required property MemberRow member

    compact: root.member.compact
    selected: root.member.selected
    current: root.member.current
    focused: root.member.focused
    lastLine: root.member.failure === ""
    summary: root.member.summary
    onPressed: modifiers => root.member.pressed(modifiers)
    onOpened: root.member.opened()
    onMenuRequested: (x, y) => root.member.menuRequested(root, x, y)

    // Placed by hand: which column comes after which is for the person to choose.
    Item {
        id: line

        anchors.fill: parent

        Item {
            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.edge
            width: root.member.columns.check
            height: parent.height

            RCheckBox {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.NoFocus
                accessibleName: qsTr("Select %1").arg(root.member.name)
                checked: root.member.selected
                onClicked: root.member.toggled(false)
            }
        }

        MemberNameCell {
            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.edge + root.member.columns.check
            width: root.member.columns.member
            height: parent.height
            compact: root.member.compact
            memberId: root.member.memberId
            name: root.member.name
            address: root.member.address
            self: root.member.self
            service: root.member.apiOnly
            dimmed: root.member.dimmed
        }

        Cell {
            id: roleCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.roleX
            width: root.member.columns.role
            visible: width > 0
            height: parent.height
            column: qsTr("Role")
            value: root.member.roleLabel

            RolePill {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - 6)
                text: root.member.roleLabel
                admin: root.member.roleAdmin
                highest: root.member.roleTop
                Accessible.ignored: true
            }
        }

        Cell {
            id: statusCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.statusX
            width: root.member.columns.status
            visible: width > 0
            height: parent.height
            column: qsTr("Status")
            value: root.member.statusText

            StatusMark {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                status: root.member.status
                text: root.member.statusText
                room: parent.width - 6
                busy: root.member.busy
                Accessible.ignored: true
            }
        }

        Cell {
            id: typeCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.typeX
            width: root.member.columns.type
            visible: width > 0
            height: parent.height
            column: qsTr("Type")
            value: root.member.typeText

            Row {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                visible: !root.member.compact || root.member.apiOnly

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.member.apiOnly ? "key" : "person"
                    size: 14
                }

                RText {
                    text: root.member.typeText
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
        }

        Cell {
            id: teamsCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.teamsX
            width: root.member.columns.teams
            visible: width > 0
            height: parent.height
            column: qsTr("Teams")
            value: root.member.teamsWhole

            RText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 12
                horizontalAlignment: Text.AlignLeft
                text: root.member.teams
                color: Theme.text2
                Accessible.ignored: true
            }
        }

        Cell {
            id: creditsCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.creditsX
            width: root.member.columns.credits
            visible: width > 0
            height: parent.height
            column: root.member.columns.usedText
            value: root.member.creditsSpoken

            MemberCreditsCell {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 16
                compact: root.member.compact
                used: root.member.creditsUsed
                total: root.member.creditsTotal
                share: root.member.creditsShare
                metered: root.member.creditsBar
                missing: root.member.creditsMissing
            }
        }

        MemberShareCell {
            id: leftCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.leftX
            width: root.member.columns.left
            visible: width > 0
            height: parent.height
            column: qsTr("Left")
            text: root.member.creditsLeft
            ink: root.member.creditsBar && root.member.creditsShare >= 1 ? Theme.danger : Theme.text
        }

        MemberShareCell {
            id: paceCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.paceX
            width: root.member.columns.pace
            visible: width > 0
            height: parent.height
            column: qsTr("Pace")
            text: root.member.pace
        }

        Cell {
            id: lastActiveCell

            anchors.left: parent.left
            anchors.leftMargin: root.member.columns.lastActiveX
            width: root.member.columns.lastActive
            visible: width > 0
            height: parent.height
            column: qsTr("Last active")
            value: root.member.lastActive === "—" ? qsTr("Not provided") : root.member.lastActive

            RText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 4
                horizontalAlignment: Text.AlignLeft
                text: root.member.lastActive
                color: Theme.text2
                Accessible.ignored: true
            }
        }

        Item {
            id: menuCell

            anchors.right: parent.right
            width: root.member.columns.menu
            height: parent.height

            IconButton {
                id: dots

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                small: true
                focusPolicy: Qt.NoFocus
                iconName: "dots"
                text: qsTr("Actions for %1").arg(root.member.name)
                onClicked: root.member.menuRequested(dots, 0, dots.height + 4)
            }
        }
    }

    MemberColumnOrder {
        columns: root.member.columns
        line: line
        last: menuCell
        cells: ({
                "role": roleCell,
                "status": statusCell,
                "type": typeCell,
                "teams": teamsCell,
                "credits": creditsCell,
                "left": leftCell,
                "pace": paceCell,
                "lastActive": lastActiveCell
            })
    }
}
