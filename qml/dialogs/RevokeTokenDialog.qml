// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Ending an admin token for good, asked once more. Cancel has the focus and Enter never confirms.
RDialog {
    id: root

    required property string name
    property string host

    signal confirmed

    Component.onCompleted: root.open()

    title: qsTr("Revoke the admin token “%1”?").arg(root.name)
    subtitle: root.host === "" ? qsTr("in %1").arg(root.tenantName) : qsTr("in %1, %2").arg(root.tenantName).arg(root.host)
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
            text: qsTr("Revoke token")
            onClicked: {
                root.confirmed();
                root.close();
            }
        }
    ]

    RText {
        width: parent.width
        text: qsTr("Every program that uses it is refused by %1 at its next call. That cannot be undone; a new token has to be made and passed on. What was done with it stays in the activity log.").arg(root.tenantName)
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }
}
