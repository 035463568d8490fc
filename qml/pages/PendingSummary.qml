// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// How many wait, how many need somebody, and how long ago they were last sent to.
Rectangle {
    id: root

    required property PendingViewModel viewModel

    implicitHeight: Math.round(96 * Theme.textScale)
    radius: Theme.radiusCard
    color: Theme.bg
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Summary")

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.width > 900 ? 20 : 12

        PendingFigure {
            width: Math.max(implicitWidth, root.width > 900 ? 98 : 0)
            figure: root.viewModel.waiting
            label: qsTr("Waiting")
        }

        PendingFigure {
            visible: root.viewModel.expires
            figure: root.viewModel.soon
            label: qsTr("Expire within 48 h")
            iconName: "clock"
            ink: root.viewModel.soon > 0 ? Theme.warn : Theme.text
        }

        PendingFigure {
            visible: root.viewModel.expires
            figure: root.viewModel.expired
            label: qsTr("Expired, not resent")
        }

        PendingFigure {
            figure: root.viewModel.mismatched
            label: qsTr("Account mismatch")
            iconName: "warn"
            ink: root.viewModel.mismatched > 0 ? Theme.danger : Theme.text
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        visible: root.width > 720 && root.viewModel.waiting > 0

        Column {
            anchors.verticalCenter: parent.verticalCenter

            RText {
                anchors.right: parent.right
                text: qsTr("Pending by age")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
            }

            RText {
                anchors.right: parent.right
                text: qsTr("days since last sent")
                secondary: true
            }

            RText {
                anchors.right: parent.right
                text: root.viewModel.barsNote
                font.pixelSize: Theme.sizeSecondary
                color: Theme.warn
                visible: text !== ""
            }
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Pending by age")

            Repeater {
                model: root.viewModel.bars

                Item {
                    id: bar

                    required property ageBar modelData

                    width: 26
                    height: 62 * Theme.textScale
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("%1 days: %2").arg(bar.modelData.days).arg(bar.modelData.count)

                    RText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: fill.top
                        anchors.bottomMargin: 1
                        text: qsTr("%L1").arg(bar.modelData.count)
                        font.pixelSize: Theme.sizeSmall
                        color: Theme.text2
                        visible: bar.modelData.count > 0
                        Accessible.ignored: true
                    }

                    Rectangle {
                        id: fill

                        anchors.bottom: days.top
                        anchors.bottomMargin: 2
                        width: parent.width
                        height: root.viewModel.highestBar > 0 ? Math.max(bar.modelData.count > 0 ? 4 : 1, 30 * bar.modelData.count / root.viewModel.highestBar) : 1
                        radius: 2
                        color: bar.modelData.count === 0 ? Theme.track : bar.modelData.expiresNext ? Theme.warnMark : Theme.ctl
                    }

                    RText {
                        id: days

                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        text: bar.modelData.label
                        font.pixelSize: Theme.sizeSmall
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
