// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell

// Another role for one member or for several. Roles that cannot be given stand there with the reason. One person's outcome stays
// in the dialog; for several `bulkConfirmed` is sent and the rows tell theirs.
RDialog {
    id: root

    required property TenantSession session
    required property var memberIds
    property string host
    property string chosen
    readonly property bool several: root.memberIds.length > 1

    signal bulkConfirmed(var memberIds, string role)
    signal done(string name, string roleLabel)
    signal transferRequested(string memberId)

    function confirm(): void {
        if (root.several) {
            root.bulkConfirmed(root.memberIds, root.chosen);
            root.close();
        } else {
            change.send();
        }
    }

    title: root.several ? qsTr("Change the role of %Ln members", "", root.memberIds.length) : qsTr("Change the role of %1").arg(change.name)
    subtitle: root.host === "" ? qsTr("in %1").arg(change.tenantName) : qsTr("in %1, %2").arg(change.tenantName).arg(root.host)
    tenantName: change.tenantName
    tenantKey: change.tenantId
    initialFocus: cancel
    busy: change.busy
    note: root.chosen === "" || root.several ? "" : qsTr("%1 becomes %2").arg(change.roleLabel).arg(choices.labelOf(root.chosen))
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: change.busy ? change.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: root.several ? qsTr("Change %Ln roles", "", root.memberIds.length) : qsTr("Change role")
            busy: change.busy
            available: root.chosen !== "" && root.chosen !== choices.currentRole
            reason: root.several || root.chosen === "" ? "" : change.reason
            onClicked: root.confirm()
        }
    ]

    MemberChange {
        id: change

        session: root.session
        host: root.host
        kind: MemberAct.ChangeRole
        memberId: root.memberIds.length > 0 ? root.memberIds[0] : ""
        value: root.chosen
        onSucceeded: {
            root.done(change.name, choices.labelOf(root.chosen));
            root.close();
        }
    }

    RoleChoices {
        id: choices

        session: root.session
        memberIds: root.memberIds
    }

    Column {
        width: parent.width
        spacing: 2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Role")

        Repeater {
            model: choices

            RRadio {
                id: radio

                required property string roleId
                required property string label
                required description
                required reason
                required property bool leadsToTransfer
                width: parent ? parent.width : 0
                inList: true
                text: radio.label
                checked: root.chosen === "" ? choices.currentRole === radio.roleId : root.chosen === radio.roleId
                //: Behind the reason why a role cannot be given: the way to pass it on
                linkText: radio.leadsToTransfer && !root.several ? qsTr("Transfer…") : ""
                onLinkActivated: {
                    root.close();
                    root.transferRequested(change.memberId);
                }
                onClicked: root.chosen = radio.roleId
            }
        }
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: change.error !== "" || change.fieldError !== ""
        title: qsTr("Role not changed")
        text: change.fieldError !== "" ? change.fieldError : change.error
    }
}
