// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell

// Forgetting an account, confirmed: what goes from this computer, and that nothing changes on the server.
RDialog {
    id: root

    required property AppSession app
    required property string accountId

    objectName: "forget-account"
    title: qsTr("Forget %1?").arg(account.identifier)
    subtitle: account.controlPlane
    initialFocus: cancel
    busy: account.busy
    width: Math.min(480, parent ? parent.width - 32 : 480)

    AccountActions {
        id: account

        app: root.app
        accountId: root.accountId
        onForgotten: root.close()
    }

    RText {
        width: parent.width
        text: qsTr("Its sign-in is removed from the keychain, and the member lists kept for offline use are deleted from this computer. Nothing changes on the server: the account and its tenants stay as they are.")
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 1.25
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    RText {
        width: parent.width
        text: account.error
        visible: text !== ""
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Danger
            text: qsTr("Forget account")
            busy: account.busy
            onClicked: account.forget()
        }
    ]
}
