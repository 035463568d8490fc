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

    JobStrip {
        width: parent.width
        status: root.bulk
    }
}
