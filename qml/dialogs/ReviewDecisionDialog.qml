// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// To revoke access or to change a role, decided now and done at sign-off: that needs a reason, and for a role which.
RDialog {
    id: root

    required property ReviewViewModel viewModel
    required property var memberIds
    property bool change: false
    property string host
    property string chosen: root.memberIds.length === 1 ? root.viewModel.decidedRole(root.memberIds[0]) : ""
    property bool asked: false
    property string refusal
    readonly property bool several: root.memberIds.length > 1
    readonly property string names: root.viewModel.namesOf(root.memberIds)

    function confirm(): void {
        root.asked = true;
        if (reason.text.trim() === "" || (root.change && root.chosen === "")) {
            reason.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
        if (root.change)
            root.viewModel.changeRole(root.memberIds, root.chosen, reason.text);
        else
            root.viewModel.remove(root.memberIds, reason.text);
    }

    title: root.change ? qsTr("Change the role of %1").arg(root.several ? qsTr("%L1 members").arg(root.memberIds.length) : root.names) : qsTr("Revoke the access of %1").arg(root.several ? qsTr("%L1 members").arg(root.memberIds.length) : root.names)
    subtitle: root.host === "" ? qsTr("in %1").arg(root.viewModel.tenantName) : qsTr("in %1, %2").arg(root.viewModel.tenantName).arg(root.host)
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: reason
    note: qsTr("Done at sign-off, not before")
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: root.change ? RButton.Primary : RButton.Danger
            text: root.change ? qsTr("Decide to change") : qsTr("Decide to revoke")
            onClicked: root.confirm()
        }
    ]

    Connections {
        target: root.viewModel

        function onDecisionMade(): void {
            root.close();
        }

        function onDecisionRefused(why: string): void {
            root.refusal = why;
        }
    }

    RText {
        width: parent.width
        visible: root.several
        text: root.names
        font.weight: Theme.medium
        wrapMode: Text.Wrap
    }

    Column {
        width: parent.width
        spacing: 2
        visible: root.change
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Role")

        Repeater {
            model: root.change ? root.viewModel.rolesFor(root.memberIds) : []

            RRadio {
                id: radio

                required property var modelData

                width: parent ? parent.width : 0
                inList: true
                text: radio.modelData.label
                reason: radio.modelData.reason
                checked: root.chosen === radio.modelData.id
                onClicked: root.chosen = radio.modelData.id
            }
        }

        RText {
            width: parent.width
            visible: root.asked && root.chosen === ""
            text: qsTr("Choose the role.")
            color: Theme.danger
            font.pixelSize: Theme.sizeSecondary
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    RTextArea {
        id: reason

        width: parent.width
        label: qsTr("Reason")
        maximumLength: 500
        text: root.memberIds.length === 1 ? root.viewModel.decidedReason(root.memberIds[0]) : ""
        helper: qsTr("It stands in the evidence.")
        error: root.asked && reason.text.trim() === "" ? qsTr("A reason has to be given.") : ""
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: root.refusal !== ""
        title: qsTr("Not decided")
        text: root.refusal
    }
}
