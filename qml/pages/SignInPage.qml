// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell
import Rollcall.SignIn
import Rollcall.Theme

// Adding a control plane, and signing in again: which servers are known at the side, the form, and beside it what has to be
// decided first (a certificate) or may help (the accounts of the embedded control plane).
Rectangle {
    id: root

    required property Console shell
    property int chosenKind: ControlPlanesModel.NewRow
    property string chosenAccount
    property string chosenTitle

    signal closed

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")
    Keys.onEscapePressed: {
        if (root.shell.canGoBack)
            root.closed();
    }

    Component.onCompleted: {
        const known = planes.rowOfAccount(root.shell.signInAccountId);
        const offered = planes.rowOfKind(ControlPlanesModel.OfferedRow);
        side.choose(known >= 0 ? known : offered >= 0 ? offered : planes.rowOfKind(ControlPlanesModel.NewRow));
    }

    ControlPlanesModel {
        id: planes

        app: root.shell.app
        offered: root.shell.offered
    }

    SignInViewModel {
        id: form

        app: root.shell.app
        accountId: root.chosenAccount
        onSignedIn: accountId => root.shell.enter(accountId)
    }

    ControlPlaneList {
        id: side

        anchors.left: parent.left
        height: parent.height
        width: root.width < 900 ? 208 : 256
        planes: planes
        onChosen: row => root.take(row)
    }

    Flickable {
        id: scroll

        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
        contentWidth: width
        contentHeight: content.height + 88
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        T.ScrollBar.vertical: RScrollBar {
        }

        FocusScroll {
            flickable: scroll
        }

        Flow {
            id: content

            anchors.left: parent.left
            anchors.leftMargin: scroll.width < 760 ? 24 : 64
            y: 44
            width: scroll.width - anchors.leftMargin - 24
            spacing: 52

            SignInForm {
                id: fields

                objectName: "sign-in-form"
                width: Math.min(400, content.width)
                focus: true
                form: form
                offered: root.chosenKind === ControlPlanesModel.OfferedRow ? root.shell.offered : null
                title: root.chosenKind === ControlPlanesModel.NewRow ? qsTr("Add a control plane") : root.chosenKind === ControlPlanesModel.AccountRow ? qsTr("Sign in again") : qsTr("Sign in to %1").arg(root.chosenTitle)
                canCancel: root.shell.canGoBack
                forgettable: root.chosenKind === ControlPlanesModel.AccountRow
                onCancelled: root.closed()
                onInvitationWanted: link => root.shell.openInvitation(link)
                onForgetWanted: forgetting.show({
                        "app": root.shell.app,
                        "accountId": root.chosenAccount
                    })
            }

            CertificateCard {
                width: Math.min(444, content.width)
                visible: form.server.state === ServerProbe.Untrusted
                certificate: form.server.certificate
                onTrusted: form.trustCertificate()
                onRefused: fields.refuseServer()
            }

            SampleAccounts {
                width: Math.min(444, content.width)
                visible: root.chosenKind === ControlPlanesModel.OfferedRow && root.shell.offered.accounts.length > 0 && form.server.state !== ServerProbe.Untrusted
                offered: root.shell.offered
                onChosen: identifier => fields.setIdentifier(identifier)
            }
        }
    }

    PopupLoader {
        id: forgetting

        parent: root
        file: "qrc:/Rollcall/Dialogs/ForgetAccountDialog.qml"
    }

    function take(row: ControlPlaneRow): void {
        // An account that works needs no form: choosing it goes there.
        if (row.kind === ControlPlanesModel.AccountRow && row.mark === ControlPlanesModel.SignedInMark && row.accountId !== root.shell.signInAccountId) {
            root.shell.enter(row.accountId);
            return;
        }
        root.chosenKind = row.kind;
        root.chosenTitle = row.title;
        root.chosenAccount = row.kind === ControlPlanesModel.AccountRow ? row.accountId : "";
        fields.start(row.kind === ControlPlanesModel.NewRow ? "" : row.url);
    }
}
