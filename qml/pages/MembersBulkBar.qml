// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// What can be done with the selected members, one job at a time, and how far the job is.
Column {
    id: root

    required property MembersViewModel viewModel
    readonly property BulkChange bulk: root.viewModel.bulk
    readonly property MembersModel model: root.viewModel.model

    signal roleRequested(var memberIds)
    signal confirmRequested(int kind, var memberIds)

    component Act: RButton {
        property int act: MemberAct.Remove

        small: true
        text: root.viewModel.bulkText(act)
        visible: root.viewModel.decisions >= 0 && root.viewModel.bulkShown(act)
        available: !root.bulk.running
        reason: root.viewModel.decisions >= 0 ? root.viewModel.bulkReason(act) : ""
    }

    BulkBar {
        width: parent.width
        visible: root.model.selectedCount > 0
        count: root.model.selectedCount
        reason: root.bulk.running ? qsTr("One change at a time") : ""
        onCleared: root.model.clearSelection()

        Act {
            act: MemberAct.ChangeRole
            onClicked: root.roleRequested(root.model.selectedIds())
        }

        Act {
            act: MemberAct.Allocate
            onClicked: root.confirmRequested(act, root.model.selectedIds())
        }

        Act {
            act: MemberAct.Reclaim
            onClicked: root.confirmRequested(act, root.model.selectedIds())
        }

        Act {
            act: MemberAct.Disable
            onClicked: root.confirmRequested(act, root.model.selectedIds())
        }

        Act {
            act: MemberAct.Enable
            onClicked: root.viewModel.startBulk(act, root.model.selectedIds(), "")
        }

        Act {
            act: MemberAct.AddToTeam
            onClicked: root.confirmRequested(act, root.model.selectedIds())
        }

        Act {
            act: MemberAct.Remove
            onClicked: root.confirmRequested(act, root.model.selectedIds())
        }
    }

    ProgressStrip {
        width: parent.width
        Accessible.ignored: !visible
        visible: root.bulk.running
        text: root.bulk.text
        value: root.bulk.progress
        done: root.bulk.doneCount
        failed: root.bulk.failedCount
        cancellable: !root.bulk.cancelling
        note: root.bulk.cancelling ? qsTr("Cancelling…") : qsTr("Cancel keeps what is already done")
        onCanceled: root.bulk.cancel()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        visible: root.bulk.finished && root.bulk.failedCount > 0
        tone: Banner.Danger
        title: root.bulk.text
        text: qsTr("%Ln failed. The reason stands under each row.", "", root.bulk.failedCount)

        RButton {
            small: true
            text: qsTr("Retry failed")
            onClicked: root.bulk.retryFailed()
        }

        IconButton {
            small: true
            iconName: "x"
            text: qsTr("Dismiss")
            onClicked: root.bulk.dismiss()
        }
    }
}
