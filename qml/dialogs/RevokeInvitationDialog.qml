// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Ending invitations that nobody has accepted, asked once more: who and which tenant in words, and what follows. Cancel has the
// focus and Enter never confirms. `word` is the control plane's own; the rows show what came of it.
RDialog {
    id: root

    required property var recipients
    property string word: qsTr("Revoke")
    property string host
    readonly property bool several: root.recipients.length > 1

    signal confirmed

    Component.onCompleted: root.open()

    title: root.several ? qsTr("%1 %2 invitations?").arg(root.word).arg(root.recipients.length) : qsTr("%1 the invitation to %2?").arg(root.word).arg(root.recipients[0])
    //: The tenant and the server of a dialog: "in Acme Robotics, cloud.example"
    subtitle: root.host === "" ? qsTr("in %1").arg(root.tenantName) : qsTr("in %1, %2").arg(root.tenantName).arg(root.host)
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    actions: [
        RButton {
            id: cancel

            objectName: "revoke-cancel"
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            objectName: "revoke-confirm"
            kind: RButton.Danger
            text: root.several ? qsTr("%1 %2 invitations").arg(root.word).arg(root.recipients.length) : root.word
            onClicked: {
                root.confirmed();
                root.close();
            }
        }
    ]

    RText {
        width: parent.width
        visible: root.several
        text: {
            const shown = root.recipients.slice(0, 5).join(qsTr(", "));
            return root.recipients.length > 5 ? qsTr("%1 and %2 more").arg(shown).arg(root.recipients.length - 5) : shown;
        }
        wrapMode: Text.Wrap
        font.weight: Theme.medium
    }

    RText {
        width: parent.width
        text: root.several ? qsTr("Their links stop working at once, and nobody can join %1 with them. The records stay; you can invite them again.").arg(root.tenantName) : qsTr("The link stops working at once, and nobody can join %1 with it. The record stays; you can invite this person again.").arg(root.tenantName)
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }
}
