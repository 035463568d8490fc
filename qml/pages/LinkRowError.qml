// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Links

// Why the last change of a link failed, under its row: try again, or put the reason away.
RowError {
    id: root

    required property LinksViewModel viewModel
    required property string linkId

    RButton {
        small: true
        text: qsTr("Retry")
        onClicked: root.viewModel.retry(root.linkId)
    }

    RButton {
        small: true
        kind: RButton.Ghost
        text: qsTr("Dismiss")
        onClicked: root.viewModel.dismiss(root.linkId)
    }
}
