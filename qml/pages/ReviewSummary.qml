// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// How far the review is, and what changed since the last one.
Rectangle {
    id: root

    required property ReviewViewModel viewModel
    readonly property bool wide: root.width > 860 * Theme.textScale
    readonly property bool counting: root.viewModel.members > 0
    readonly property int decided: root.viewModel.members - root.viewModel.undecided

    signal compareRequested

    implicitHeight: Math.round((root.wide || !root.counting ? 69 : 112) * Theme.textScale)
    radius: Theme.radiusCard
    color: Theme.bg
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Summary")

    Item {
        id: progress

        x: root.LayoutMirroring.enabled ? root.width - width - 16 : 16
        y: root.wide ? (root.height - height) / 2 : 14
        width: root.wide ? 300 * Theme.textScale : root.width - 32
        height: 34 * Theme.textScale
        visible: root.counting

        RText {
            anchors.left: parent.left
            text: qsTr("%L1 of %L2 decided").arg(root.decided).arg(root.viewModel.members)
            font.weight: Theme.semibold
            Accessible.role: Accessible.StatusBar
            Accessible.name: text
        }

        RText {
            anchors.right: parent.right
            text: root.viewModel.changing === 0 ? qsTr("%L1 keep, %L2 revoke").arg(root.viewModel.keeping).arg(root.viewModel.removing) : qsTr("%L1 keep, %L2 change, %L3 revoke").arg(root.viewModel.keeping).arg(root.viewModel.changing).arg(root.viewModel.removing)
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 8
            radius: 2
            color: Theme.track
            Accessible.ignored: true

            Row {
                spacing: 2

                Part {
                    share: root.viewModel.keeping
                    color: Theme.accent
                }

                Part {
                    share: root.viewModel.changing
                    color: Theme.info
                }

                Part {
                    share: root.viewModel.removing
                    color: Theme.danger
                }
            }
        }
    }

    Rectangle {
        anchors.left: progress.right
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 1
        height: parent.height - 20
        color: Theme.border
        visible: root.wide && root.counting
    }

    Column {
        anchors.left: root.wide && root.counting ? progress.right : parent.left
        anchors.leftMargin: root.wide && root.counting ? 33 : 16
        anchors.right: compareButton.left
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round((root.wide || !root.counting ? 14 : 12) * Theme.textScale)
        spacing: 6

        RText {
            width: parent.width
            text: root.viewModel.since.ready ? root.viewModel.sinceText : qsTr("There is no earlier snapshot to compare with")
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Row {
            spacing: 16
            visible: root.viewModel.since.ready

            ReviewFigure {
                mark: ReviewMark.Joined
                figure: root.viewModel.since.joined
                word: qsTr("joined")
            }

            ReviewFigure {
                mark: ReviewMark.Left
                figure: root.viewModel.since.left
                word: qsTr("left")
            }

            ReviewFigure {
                mark: ReviewMark.Role
                figure: root.viewModel.since.roles
                word: qsTr("roles")
            }

            ReviewFigure {
                mark: ReviewMark.Credits
                figure: root.viewModel.since.limits
                word: qsTr("limits")
            }

            ReviewFigure {
                mark: ReviewMark.Status
                figure: root.viewModel.since.statuses
                word: qsTr("statuses")
                visible: root.width > 760 * Theme.textScale && root.viewModel.since.statuses > 0
            }
        }
    }

    RButton {
        id: compareButton

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round((root.wide || !root.counting ? 20 : 16) * Theme.textScale)
        small: true
        text: qsTr("Compare snapshots")
        onClicked: root.compareRequested()
    }

    component Part: Rectangle {
        property int share: 0

        width: root.viewModel.members > 0 && share > 0 ? Math.max(4, progress.width * share / root.viewModel.members - 2) : 0
        height: 8
        radius: 2
        visible: share > 0
    }
}
