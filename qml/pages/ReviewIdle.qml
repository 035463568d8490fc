// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// Between reviews: what changed since the last snapshot, and the next step.
FocusScope {
    id: root

    required property ReviewViewModel viewModel

    ReviewChanges {
        id: list

        anchors.top: parent.top
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        visible: count > 0
        changes: root.viewModel.since
        label: root.viewModel.sinceText
    }

    StateView {
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: parent.width
        mode: list.count > 0 ? StateView.Ready : root.viewModel.since.ready ? StateView.Empty : StateView.Loading
        skeleton: false
        iconName: "check"
        title: root.viewModel.since.ready ? qsTr("Nothing has changed") : qsTr("Comparing")
        sentence: root.viewModel.since.ready ? qsTr("Members, roles, limits and invitations are as they were in the last snapshot.") : ""
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(56 * Theme.textScale)
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        RText {
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Snapshots kept on this computer: %L1").arg(root.viewModel.snapshots.length)
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Row {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12

            RButton {
                objectName: "review-snapshot"
                text: qsTr("Take a snapshot")
                busy: root.viewModel.busy
                reason: root.viewModel.snapshotReason
                onClicked: root.viewModel.takeSnapshot()
            }

            RButton {
                objectName: "review-begin"
                kind: RButton.Primary
                text: qsTr("Begin a review")
                busy: root.viewModel.busy
                reason: root.viewModel.snapshotReason
                onClicked: root.viewModel.begin("")
            }
        }
    }
}
