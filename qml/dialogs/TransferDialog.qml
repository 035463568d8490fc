// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Passing the tenant's top role on: to whom, each consequence ticked by itself, the own password where it is asked for, and the
// tenant's name typed. Cancel has the focus and Enter never confirms. What goes wrong stays in the dialog.
RDialog {
    id: root

    required property TenantSession session
    required property string memberId
    property string host

    signal done(string name, string roleLabel)

    title: qsTr("%1 %2").arg(form.word).arg(form.roleLabel)
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    initialFocus: cancel
    busy: form.busy
    note: form.busy ? qsTr("Working…") : form.name === "" ? qsTr("Choose who takes it on.") : form.complete ? "" : qsTr("Confirm everything above.")
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Danger
            text: form.word
            busy: form.busy
            available: form.complete
            reason: form.reason
            onClicked: form.send()
        }
    ]

    TransferForm {
        id: form

        session: root.session
        host: root.host
        memberId: root.memberId
        password: password.text
        typedName: typed.text
        onSucceeded: {
            root.done(form.name, form.roleLabel);
            root.close();
        }
        onErrorChanged: {
            if (form.passwordError !== "")
                password.input.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    TransferChoice {
        width: parent.width
        visible: form.name === ""
        session: root.session
        onChosen: memberId => form.memberId = memberId
    }

    Item {
        width: parent.width
        height: 44
        visible: form.name !== ""

        Avatar {
            id: picture

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: form.name
            key: form.memberId
        }

        Column {
            anchors.left: picture.right
            anchors.leftMargin: 10
            anchors.right: other.left
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("New holder: %1, %2").arg(form.name).arg(form.detail)

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: form.name
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: form.detail
                secondary: true
                Accessible.ignored: true
            }
        }

        RButton {
            id: other

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            small: true
            text: qsTr("Choose another")
            available: !form.busy
            onClicked: form.memberId = ""
        }
    }

    Column {
        width: parent.width
        spacing: 10
        visible: form.name !== ""
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Consequences")

        Repeater {
            model: form.consequences

            RCheckBox {
                id: consequence

                required property int index
                required property string modelData

                width: parent ? parent.width : 0
                text: consequence.modelData
                enabled: !form.busy
                onClicked: form.confirm(consequence.index, consequence.checked)
            }
        }
    }

    RField {
        id: password

        width: parent.width
        visible: form.passwordNeeded && form.name !== ""
        enabled: !form.busy
        label: qsTr("Your password")
        password: true
        error: form.passwordError
    }

    RField {
        id: typed

        width: parent.width
        visible: form.name !== ""
        enabled: !form.busy
        label: qsTr("Type %1 to confirm").arg(form.tenantName)
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not transferred")
        text: form.error
    }
}
