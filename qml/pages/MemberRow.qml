// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One member in the table, with the reason below when a change of it failed. It sends what a person wants; the page does it.
Item {
    id: root

    required property int index
    required property string memberId
    required property string name
    required property string address
    required property bool self
    required property bool apiOnly
    required property string roleLabel
    required property bool roleAdmin
    required property bool roleTop
    required property int status
    required property string statusText
    required property bool busy
    required property string typeText
    required property string teams
    required property string teamsWhole
    required property string creditsUsed
    required property string creditsTotal
    required property real creditsShare
    required property bool creditsBar
    required property bool creditsMissing
    required property string creditsSpoken
    required property string creditsLeft
    required property string pace
    required property string lastActive
    required property bool selected
    required property string failure
    required property string summary

    required property MemberColumns columns
    property bool current: false
    property bool focused: false
    readonly property bool dimmed: root.status === StatusMark.Disabled
    readonly property bool compact: root.columns.compact

    signal pressed(int modifiers)
    signal toggled(bool extend)
    signal opened
    signal menuRequested(Item item, real x, real y)
    signal retried

    width: ListView.view ? ListView.view.width : 0
    height: row.height + (root.failure === "" ? 0 : strip.height)

    TableRow {
        id: row

        width: parent.width
        height: implicitHeight
        compact: root.compact
        selected: root.selected
        current: root.current
        focused: root.focused
        lastLine: root.failure === ""
        summary: root.summary
        onPressed: modifiers => root.pressed(modifiers)
        onOpened: root.opened()
        onMenuRequested: (x, y) => root.menuRequested(row, x, y)

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.columns.edge

            Item {
                width: root.columns.check
                height: parent.height

                RCheckBox {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    focusPolicy: Qt.NoFocus
                    accessibleName: qsTr("Select %1").arg(root.name)
                    checked: root.selected
                    onClicked: root.toggled(false)
                }
            }

            MemberNameCell {
                width: root.columns.member
                height: parent.height
                compact: root.compact
                memberId: root.memberId
                name: root.name
                address: root.address
                self: root.self
                service: root.apiOnly
                dimmed: root.dimmed
            }

            Cell {
                width: root.columns.role
                height: parent.height
                column: qsTr("Role")
                value: root.roleLabel

                RolePill {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 6)
                    text: root.roleLabel
                    admin: root.roleAdmin
                    highest: root.roleTop
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.status
                height: parent.height
                column: qsTr("Status")
                value: root.statusText

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    status: root.status
                    text: root.statusText
                    busy: root.busy
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.type
                visible: root.columns.typeShown
                height: parent.height
                column: qsTr("Type")
                value: root.typeText

                Row {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6
                    visible: !root.compact || root.apiOnly

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.apiOnly ? "key" : "person"
                        size: 14
                    }

                    RText {
                        text: root.typeText
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                }
            }

            Cell {
                width: root.columns.teams
                height: parent.height
                visible: root.columns.teamsShown
                column: qsTr("Teams")
                value: root.teamsWhole

                RText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 12
                    horizontalAlignment: Text.AlignLeft
                    text: root.teams
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.credits
                height: parent.height
                visible: root.columns.creditsShown
                column: root.columns.usedText
                value: root.creditsSpoken

                MemberCreditsCell {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 16
                    compact: root.compact
                    used: root.creditsUsed
                    total: root.creditsTotal
                    share: root.creditsShare
                    metered: root.creditsBar
                    missing: root.creditsMissing
                }
            }

            MemberShareCell {
                width: root.columns.left
                height: parent.height
                visible: width > 0
                column: qsTr("Left")
                text: root.creditsLeft
                ink: root.creditsBar && root.creditsShare >= 1 ? Theme.danger : Theme.text
            }

            MemberShareCell {
                width: root.columns.pace
                height: parent.height
                visible: width > 0
                column: qsTr("Pace")
                text: root.pace
            }

            Cell {
                width: root.columns.lastActive
                visible: width > 0
                height: parent.height
                column: qsTr("Last active")
                value: root.lastActive === "—" ? qsTr("Not provided") : root.lastActive

                RText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 4
                    horizontalAlignment: Text.AlignLeft
                    text: root.lastActive
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Item {
                width: root.columns.menu
                height: parent.height

                IconButton {
                    id: dots

                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    focusPolicy: Qt.NoFocus
                    iconName: "dots"
                    text: qsTr("Actions for %1").arg(root.name)
                    onClicked: root.menuRequested(dots, 0, dots.height + 4)
                }
            }
        }
    }

    // By address, because Qt 6.4's Loader takes no inline component of a file with bound components.
    Loader {
        id: strip

        readonly property bool wanted: root.failure !== ""

        anchors.top: row.bottom
        width: parent.width
        onWantedChanged: {
            if (strip.wanted)
                strip.setSource("MemberRowError.qml", {
                        "member": root
                    });
            else
                strip.source = "";
        }
    }
}
