// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Jobs

// What stands between the head and the table: the figures, what went wrong, and what is done for many at once.
Column {
    id: root

    required property PendingViewModel viewModel

    signal revokeRequested

    PendingSummary {
        x: 20
        width: parent.width - 36
        viewModel: root.viewModel
        visible: root.viewModel.state === InvitationPageModel.Ready || root.viewModel.state === InvitationPageModel.Filtered
    }

    Item {
        width: 1
        height: 12
    }

    Banner {
        width: parent.width
        visible: root.viewModel.problem !== "" && root.viewModel.state === InvitationPageModel.Ready
        tone: Banner.Danger
        title: qsTr("The list could not be read again")
        text: root.viewModel.problem

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: root.viewModel.refresh()
        }
    }

    BulkBar {
        width: parent.width
        visible: root.viewModel.selectedCount > 0 && !root.viewModel.working
        count: root.viewModel.selectedCount
        reason: root.viewModel.offlineReason
        onCleared: root.viewModel.clearSelection()

        RButton {
            objectName: "pending-bulk-resend"
            small: true
            iconName: "sync"
            text: root.viewModel.resendText
            visible: root.viewModel.canResend
            available: root.viewModel.offlineReason === ""
            description: root.viewModel.offlineReason
            onClicked: root.viewModel.resend(root.viewModel.selection)
        }

        RButton {
            objectName: "pending-bulk-revoke"
            small: true
            kind: RButton.Danger
            iconName: "ban"
            text: qsTr("%1…").arg(root.viewModel.revokeText)
            visible: root.viewModel.canRevoke
            available: root.viewModel.offlineReason === ""
            description: root.viewModel.offlineReason
            onClicked: root.revokeRequested()
        }
    }

    JobStrip {
        width: parent.width
        status: JobStatus {
            session: root.viewModel.session
            host: root.viewModel.host
        }
    }
}
