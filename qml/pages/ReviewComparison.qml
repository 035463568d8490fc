// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// What changed between any two snapshots, or between one and the lists as they are now.
RDialog {
    id: root

    required property ReviewViewModel viewModel
    property string host
    readonly property var points: root.viewModel.moments

    function look(): void {
        root.viewModel.compare(root.points[before.currentIndex].id, root.points[after.currentIndex].id);
    }

    title: qsTr("Compare snapshots")
    subtitle: root.host === "" ? qsTr("of %1").arg(root.viewModel.tenantName) : qsTr("of %1, %2").arg(root.viewModel.tenantName).arg(root.host)
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    width: Math.min(600, root.parent ? root.parent.width - 32 : 600)
    initialFocus: before
    note: root.viewModel.compared.ready ? qsTr("%L1 changes").arg(root.viewModel.compared.count) : ""
    actions: [
        RButton {
            text: qsTr("Close")
            onClicked: root.reject()
        }
    ]
    onAboutToShow: root.look()

    Row {
        width: parent.width
        spacing: 12

        Column {
            width: (parent.width - 12) / 2
            spacing: 6

            RText {
                text: qsTr("From")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RComboBox {
                id: before

                width: parent.width
                label: qsTr("From")
                model: root.points.map(point => point.text)
                currentIndex: Math.min(1, root.points.length - 1)
                onActivated: root.look()
            }
        }

        Column {
            width: (parent.width - 12) / 2
            spacing: 6

            RText {
                text: qsTr("To")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RComboBox {
                id: after

                width: parent.width
                label: qsTr("To")
                model: root.points.map(point => point.text)
                currentIndex: 0
                onActivated: root.look()
            }
        }
    }

    Flow {
        width: parent.width
        spacing: 16
        visible: root.viewModel.compared.ready

        ReviewFigure {
            mark: ReviewMark.Joined
            figure: root.viewModel.compared.joined
            word: qsTr("joined")
        }

        ReviewFigure {
            mark: ReviewMark.Left
            figure: root.viewModel.compared.left
            word: qsTr("left")
        }

        ReviewFigure {
            mark: ReviewMark.Role
            figure: root.viewModel.compared.roles
            word: qsTr("roles")
        }

        ReviewFigure {
            mark: ReviewMark.Credits
            figure: root.viewModel.compared.limits
            word: qsTr("limits")
        }

        ReviewFigure {
            mark: ReviewMark.Status
            figure: root.viewModel.compared.statuses
            word: qsTr("statuses")
        }

        ReviewFigure {
            mark: ReviewMark.Joined
            figure: root.viewModel.compared.opened
            word: qsTr("invitations opened")
        }

        ReviewFigure {
            mark: ReviewMark.Left
            figure: root.viewModel.compared.closed
            word: qsTr("invitations closed")
        }
    }

    Item {
        width: parent.width
        height: 300

        ReviewChanges {
            anchors.fill: parent
            visible: count > 0
            changes: root.viewModel.compared
            label: qsTr("Changes")
        }

        StateView {
            anchors.fill: parent
            mode: !root.viewModel.compared.ready ? StateView.Loading : root.viewModel.compared.count === 0 ? StateView.Empty : StateView.Ready
            skeleton: false
            iconName: "check"
            title: root.viewModel.compared.ready ? qsTr("Nothing changed") : qsTr("Comparing")
            sentence: root.viewModel.compared.ready ? qsTr("Members, roles, limits and invitations are the same in both.") : ""
        }
    }
}
