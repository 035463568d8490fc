// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell

// Another name for one member. What was typed stays until the server has taken it.
RDialog {
    id: root

    required property TenantSession session
    required property string memberId
    property string host

    signal done(string name)

    title: qsTr("Edit name")
    subtitle: qsTr("%1, in %2").arg(change.address).arg(change.tenantName)
    tenantName: change.tenantName
    tenantKey: change.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: field
    busy: change.busy
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: change.busy ? change.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: qsTr("Save")
            busy: change.busy
            reason: change.reason
            available: field.text.trim() !== "" && field.text.trim() !== change.name
            onClicked: change.send()
        }
    ]

    Component.onCompleted: {
        field.text = change.name;
        field.selectAll();
    }

    MemberChange {
        id: change

        session: root.session
        host: root.host
        kind: MemberAct.EditName
        memberId: root.memberId
        value: field.text
        onSucceeded: {
            root.done(field.text.trim());
            root.close();
        }
    }

    RField {
        id: field

        width: parent.width
        label: qsTr("Display name")
        error: change.fieldError
        onAccepted: change.send()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: change.error !== ""
        title: qsTr("Not saved")
        text: change.error
    }
}
