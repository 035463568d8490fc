// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// Revoking an API key, asked once more: whose, which and where. Cancel has the focus and Enter never confirms.
RDialog {
    id: root

    required property ApiKeyList keys
    required property string keyId
    required property string keyName
    property string host
    property string memberName
    readonly property bool working: root.keys.revoking === root.keyId

    title: qsTr("Revoke the API key %1?").arg(root.keyName)
    subtitle: root.host === "" ? qsTr("in %1").arg(root.tenantName) : qsTr("in %1, %2").arg(root.tenantName).arg(root.host)
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    busy: root.working
    note: root.working ? qsTr("Working…") : ""
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Danger
            text: qsTr("Revoke")
            busy: root.working
            reason: root.keys.revokeReason
            onClicked: root.keys.revoke(root.keyId)
        }
    ]

    Connections {
        target: root.keys
        function onRevoked(): void {
            root.close();
        }
    }

    RText {
        width: parent.width
        text: root.keys.own ? qsTr("Every program that uses this key of yours stops working at once. This cannot be undone.") : qsTr("Every program that uses this key of %1 stops working at once. This cannot be undone.").arg(root.memberName)
        color: Theme.text2
        wrapMode: Text.Wrap
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: root.keys.revokeError !== ""
        title: qsTr("Not revoked")
        text: root.keys.revokeError
    }
}
