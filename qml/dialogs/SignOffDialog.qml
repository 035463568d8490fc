// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// The review is signed off, and what it decided is carried out; or, where it is signed already, only what is still open. Whoever
// changed since the snapshot is pointed out. For more than ten members the tenant's name has to be typed.
RDialog {
    id: root

    required property ReviewViewModel viewModel
    property bool signing: true
    property string host
    readonly property ReviewActModel acts: root.viewModel.acts
    readonly property int remaining: root.acts.open
    readonly property bool typing: root.remaining > 10

    function confirm(): void {
        if (root.signing)
            root.viewModel.signOff();
        else
            root.viewModel.carryOut();
        root.close();
    }

    title: root.signing ? qsTr("Sign off the review of %1?").arg(root.viewModel.tenantName) : qsTr("Carry out %L1 decisions in %2?").arg(root.remaining).arg(root.viewModel.tenantName)
    subtitle: root.host === "" ? qsTr("in %1").arg(root.viewModel.tenantName) : qsTr("in %1, %2").arg(root.viewModel.tenantName).arg(root.host)
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    width: Math.min(520, root.parent ? root.parent.width - 32 : 520)
    initialFocus: cancel
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: root.remaining > 0 ? RButton.Danger : RButton.Primary
            text: !root.signing ? qsTr("Carry out %L1").arg(root.remaining) : root.remaining === 0 ? qsTr("Sign off") : root.acts.roleChanges === 0 ? qsTr("Sign off and revoke %L1").arg(root.remaining) : qsTr("Sign off and carry out %L1").arg(root.remaining)
            available: !root.typing || typed.text === root.viewModel.tenantName
            reason: root.signing ? root.viewModel.signOffReason : root.remaining === 0 ? qsTr("Nothing is left to be carried out.") : root.viewModel.offline ? qsTr("This needs the server.") : ""
            onClicked: root.confirm()
        }
    ]

    RText {
        width: parent.width
        visible: root.signing
        text: qsTr("%L1 members keep their access, %L2 change roles, %L3 lose access. After this no decision can be changed.").arg(root.viewModel.keeping).arg(root.viewModel.changing).arg(root.viewModel.removing)
        wrapMode: Text.Wrap
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Warn
        visible: root.acts.meanwhile > 0
        title: qsTr("Changed since the snapshot: %L1.").arg(root.acts.meanwhile)
        text: qsTr("They were decided as they were then. Look at their lines below.")
    }

    ListView {
        width: parent.width
        height: Math.min(contentHeight, 240)
        visible: count > 0
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: root.acts
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is carried out")

        delegate: Column {
            id: line

            required property string name
            required property string act
            required property string meanwhile
            required property string refusal
            required property string summary

            width: ListView.view.width
            bottomPadding: 6
            Accessible.role: Accessible.ListItem
            Accessible.name: line.summary

            Item {
                width: parent.width
                height: who.height

                RText {
                    id: who

                    anchors.left: parent.left
                    width: parent.width - what.width - 12
                    horizontalAlignment: Text.AlignLeft
                    text: line.name
                    font.weight: Theme.medium
                    Accessible.ignored: true
                }

                RText {
                    id: what

                    anchors.right: parent.right
                    text: line.act
                    secondary: true
                    Accessible.ignored: true
                }
            }

            RText {
                width: parent.width
                visible: line.meanwhile !== ""
                text: line.meanwhile
                color: Theme.warn
                font.pixelSize: Theme.sizeSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            RText {
                width: parent.width
                visible: line.refusal !== ""
                //: Before the reason
                text: qsTr("Stays as it is: %1").arg(line.refusal)
                color: Theme.text2
                font.pixelSize: Theme.sizeSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    RField {
        id: typed

        width: parent.width
        visible: root.typing
        label: qsTr("Type %1 to confirm").arg(root.viewModel.tenantName)
    }
}
