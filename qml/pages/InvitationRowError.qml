// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// Why the last change of an invitation failed, under its row: try again, or put the reason away.
RowError {
    id: root

    required property InvitationPageModel viewModel
    required property string invitationId

    RButton {
        small: true
        text: qsTr("Retry")
        onClicked: root.viewModel.retry(root.invitationId)
    }

    RButton {
        small: true
        kind: RButton.Ghost
        text: qsTr("Dismiss")
        onClicked: root.viewModel.dismiss(root.invitationId)
    }
}
