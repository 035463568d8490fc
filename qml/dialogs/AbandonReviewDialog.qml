// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// A review that is under way is given up, with all that was decided in it.
RDialog {
    id: root

    required property ReviewViewModel viewModel
    property string host

    title: qsTr("Give up this review?")
    subtitle: root.host === "" ? qsTr("in %1").arg(root.viewModel.tenantName) : qsTr("in %1, %2").arg(root.viewModel.tenantName).arg(root.host)
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Danger
            text: qsTr("Give up")
            onClicked: {
                root.viewModel.abandon();
                root.close();
            }
        }
    ]

    RText {
        width: parent.width
        text: qsTr("%L1 decisions with their reasons are deleted. Nobody's access changes, and the snapshot stays.").arg(root.viewModel.members - root.viewModel.undecided)
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
