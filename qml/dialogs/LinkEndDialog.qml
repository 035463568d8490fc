// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Before links stop working: how many, in which tenant, and what follows, since disabling, revoking and deleting are three things.
// Cancel has the focus and Enter never confirms; the rows show what came of it.
RDialog {
    id: root

    enum Kind {
        Disable,
        Revoke,
        Remove
    }

    required property int kind
    required property var ids
    property string name
    property string revokeWord: qsTr("Revoke")
    property string host
    property bool live: true // it still lets people in, so disabling would do
    readonly property bool several: root.ids.length > 1
    readonly property string word: root.kind === LinkEndDialog.Disable ? qsTr("Disable") : root.kind === LinkEndDialog.Revoke ? root.revokeWord : qsTr("Delete")

    signal confirmed(int kind, var ids)

    Component.onCompleted: root.open()

    title: root.kind === LinkEndDialog.Disable ? (root.several ? qsTr("Disable %1 unused links?").arg(root.ids.length) : qsTr("Disable 1 unused link?")) : qsTr("%1 the link %2?").arg(root.word).arg(root.name)
    //: The tenant and the server of a dialog: "in Acme Robotics, cloud.example"
    subtitle: root.host === "" ? qsTr("in %1").arg(root.tenantName) : qsTr("in %1, %2").arg(root.tenantName).arg(root.host)
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    actions: [
        RButton {
            id: cancel

            objectName: "link-end-cancel"
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            objectName: "link-end-confirm"
            kind: RButton.Danger
            text: root.several ? qsTr("%1 %2 links").arg(root.word).arg(root.ids.length) : qsTr("%1 link").arg(root.word)
            onClicked: {
                root.confirmed(root.kind, root.ids);
                root.close();
            }
        }
    ]

    RText {
        width: parent.width
        text: {
            if (root.kind === LinkEndDialog.Disable)
                return qsTr("Nobody has joined %1 with them for 30 days or more. They stay in the list and can be enabled again.").arg(root.tenantName);
            if (root.kind === LinkEndDialog.Revoke)
                return qsTr("It stops working at once, for good: nobody can join %1 with it. It stays in the list, and who has joined with it stays a member.").arg(root.tenantName);
            if (!root.live)
                return qsTr("It leaves the list for good, and can no longer be enabled. Who has joined %1 with it stays a member.").arg(root.tenantName);
            return qsTr("It stops working at once, for good: nobody can join %1 with it. It leaves the list; who has joined with it stays a member. To be able to undo it, disable the link instead.").arg(root.tenantName);
        }
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }
}
