// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// What destroys, asked once more: who and which tenant in words, what follows, and Cancel under the focus. Enter never
// confirms. For more than ten people the tenant's name has to be typed. `kind` is the act, `memberIds` whom it is for.
// One person's outcome stays in the dialog; for several `bulkConfirmed` is sent and the rows tell theirs.
RDialog {
    id: root

    required property TenantSession session
    required property int kind
    required property var memberIds
    required property var names
    property string host
    property string question
    property string consequence
    property bool destructive: true
    readonly property bool several: root.memberIds.length > 1
    readonly property bool typing: preview.reached > 10
    /// How many it is done to: who stays as they are does not count.
    readonly property int reached: preview.reached
    readonly property string word: change.word

    signal bulkConfirmed(int kind, var memberIds)
    signal confirmed(string memberId, string name)

    function confirm(): void {
        if (root.several) {
            root.bulkConfirmed(root.kind, root.memberIds);
            root.close();
        } else {
            change.send();
        }
    }

    title: root.question
    //: The tenant and the server of a dialog: "in Acme Robotics, cloud.example"
    subtitle: root.host === "" ? qsTr("in %1").arg(change.tenantName) : qsTr("in %1, %2").arg(change.tenantName).arg(root.host)
    tenantName: change.tenantName
    tenantKey: change.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    busy: change.busy
    note: change.busy ? qsTr("Working…") : ""
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: change.busy ? change.cancel() : root.reject()
        },
        RButton {
            kind: root.destructive ? RButton.Danger : RButton.Primary
            text: root.several ? qsTr("%1 %Ln members", "", root.reached).arg(root.word) : root.word
            busy: change.busy
            available: !root.typing || typed.text === change.tenantName
            reason: !root.several ? change.reason : root.reached === 0 ? qsTr("All of them stay.") : ""
            onClicked: root.confirm()
        }
    ]

    BulkPreview {
        id: preview

        session: root.session
        kind: root.kind
        memberIds: root.memberIds
    }

    MemberChange {
        id: change

        session: root.session
        host: root.host
        kind: root.kind
        memberId: root.memberIds.length > 0 ? root.memberIds[0] : ""
        onSucceeded: {
            root.confirmed(change.memberId, change.name);
            root.close();
        }
    }

    Row {
        width: parent.width
        spacing: 10
        visible: !root.several

        Avatar {
            name: change.name
            key: change.memberId
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 38

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: change.name
                font.weight: Theme.medium
            }

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: change.address === "" ? change.roleLabel : qsTr("%1 · %2").arg(change.address).arg(change.roleLabel)
                secondary: true
            }
        }
    }

    RText {
        width: parent.width
        visible: root.several
        text: {
            const shown = root.names.slice(0, 5).join(qsTr(", "));
            return root.names.length > 5 ? qsTr("%1 and %Ln more", "", root.names.length - 5).arg(shown) : shown;
        }
        wrapMode: Text.Wrap
        font.weight: Theme.medium
    }

    Column {
        width: parent.width
        spacing: 4
        visible: root.several && preview.staying.length > 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Who stays")

        RText {
            width: parent.width
            text: qsTr("Stays as it is:")
            color: Theme.warn
            font.weight: Theme.medium
        }

        Repeater {
            model: preview.staying

            RText {
                required property int index
                required property string modelData

                width: parent ? parent.width : 0
                visible: index < 6
                text: modelData
                color: Theme.text2
                wrapMode: Text.Wrap
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }

        RText {
            width: parent.width
            visible: preview.staying.length > 6
            text: qsTr("and %Ln more", "", preview.staying.length - 6)
            secondary: true
        }
    }

    RText {
        width: parent.width
        text: root.consequence
        color: Theme.text2
        wrapMode: Text.Wrap
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }

    Column {
        width: parent.width
        spacing: 6
        visible: change.consequences.length > 0

        Repeater {
            model: change.consequences

            Row {
                id: consequence

                required property string modelData

                width: parent ? parent.width : 0
                spacing: 8

                Icon {
                    id: mark

                    y: 2
                    name: "info"
                    size: 14
                    color: Theme.text2
                }

                RText {
                    width: consequence.width - mark.width - 8
                    text: consequence.modelData
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }

    RField {
        id: typed

        width: parent.width
        visible: root.typing
        label: qsTr("Type %1 to confirm").arg(change.tenantName)
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: change.error !== ""
        title: qsTr("Not done")
        text: change.error
    }
}
