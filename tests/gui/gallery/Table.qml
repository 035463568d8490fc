// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The parts of a table, laid out as on the members page, and the states that stand in its place.
Rectangle {
    id: root

    width: 1280
    height: 960
    color: Theme.surface

    Column {
        width: parent.width

        BulkBar {
            width: parent.width
            count: 5
            reason: "One change at a time"

            RButton {
                small: true
                tinted: true
                text: "Change role"
                reason: "One change at a time"
            }

            RButton {
                small: true
                kind: RButton.Danger
                text: "Remove…"
            }
        }

        ProgressStrip {
            width: parent.width
            text: "Disabling 3 of 5 in Acme Robotics"
            value: 0.5
            done: 1
            failed: 1
            note: "Cancel keeps what is already done"
        }

        TableHeader {
            width: parent.width

            RCheckBox {
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                accessibleName: "Select all"
                tristate: true
                checkState: Qt.PartiallyChecked
            }

            HeaderCell {
                x: 52
                width: 260
                text: "Member"
                lead: true
                sortable: true
            }

            HeaderCell {
                x: 320
                width: 120
                text: "Role"
                sortable: true
                order: 1
            }

            HeaderCell {
                x: 444
                width: 80
                text: "Status"
                sortable: true
            }
        }

        Repeater {
            model: ["Amelia Hartmann", "王小明", "نورة القحطانی", "Tomasz Wiśniewski"]

            TableRow {
                id: row

                required property string modelData
                required property int index

                width: root.width
                selected: row.index === 1
                current: row.index === 2
                focused: row.index === 2
                summary: row.modelData

                RCheckBox {
                    x: 20
                    anchors.verticalCenter: parent.verticalCenter
                    accessibleName: row.modelData
                    checked: row.selected
                }

                Avatar {
                    x: 52
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.modelData
                    dimmed: row.index === 3
                }

                Cell {
                    x: 90
                    width: 220
                    height: parent.height
                    column: "Member"
                    value: row.modelData

                    Column {
                        anchors.verticalCenter: parent.verticalCenter

                        RText {
                            text: row.modelData
                            font.weight: Theme.medium
                        }

                        RText {
                            text: "someone@acme.example"
                            secondary: true
                        }
                    }
                }

                RolePill {
                    x: 320
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.index === 0 ? "Super admin" : "Member"
                    highest: row.index === 0
                }

                StatusMark {
                    x: 444
                    anchors.verticalCenter: parent.verticalCenter
                    status: row.index === 3 ? StatusMark.Disabled : StatusMark.Active
                    text: row.index === 3 ? "Disabled" : "Active"
                }

                CreditsBar {
                    x: 766
                    anchors.verticalCenter: parent.verticalCenter
                    used: "1,120"
                    total: "10,000"
                    value: 0.11
                }

                IconButton {
                    x: 985
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    iconName: "dots"
                    text: "Actions for %1".arg(row.modelData)
                }
            }
        }

        RowError {
            width: parent.width
            text: "Not disabled: this member still owns 3 live API keys. Move or revoke them first."

            RButton {
                small: true
                text: "Retry"
            }
        }

        GroupRow {
            width: parent.width
            iconName: "clock"
            tone: Pill.Warn
            text: "Expire within 48 h"
            count: 4
            note: "Resending starts a new 7-day link; the old link stops working"
        }

        GroupRow {
            width: parent.width
            text: "Waiting"
            count: 18
            expanded: false
        }

        Row {
            StateView {
                width: root.width / 3
                height: 260
                mode: StateView.Empty
                title: "Nobody is waiting"
                sentence: "Everyone you invited has answered."
                actionText: "Invite"
            }

            StateView {
                width: root.width / 3
                height: 260
                mode: StateView.Filtered
                title: "No member matches"
                sentence: "Try fewer filters."
                actionText: "Clear filters"
            }

            StateView {
                width: root.width / 3
                height: 260
                mode: StateView.Failed
                title: "The list could not be read"
                sentence: "cloud.aisix.example did not answer in 30 s."
                actionText: "Retry"
            }
        }

        StateView {
            width: root.width
            height: 220
            mode: StateView.Loading
        }
    }
}
