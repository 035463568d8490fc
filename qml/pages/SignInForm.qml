// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.SignIn
import Rollcall.Theme

// Server, then who, then the secret: in this order, because what the server is decides what can be asked for, and whether there
// is anything to choose. What was typed stays whatever the answer is; start() begins a new form.
FocusScope {
    id: root

    required property SignInViewModel form
    required property OfferedPlane offered
    property string title
    property bool canCancel: false
    property bool forgettable: false
    property int method: 0
    readonly property ServerProbe server: root.form.server
    readonly property bool byToken: root.server.state === ServerProbe.Found && root.server.passwordSignIn !== root.server.tokenSignIn ? root.server.tokenSignIn : root.method === 1

    signal cancelled
    signal forgetWanted
    signal invitationWanted(string link)

    implicitHeight: column.implicitHeight

    // The embedded control plane may answer only after the page is shown, and after somebody has begun to type: then nothing but
    // its address changes, least of all where a password is going.
    Connections {
        target: root.offered
        ignoreUnknownSignals: true

        function onChanged(): void {
            if (address.text === "" && root.offered.state === OfferedPlane.Running)
                root.offer("" + root.offered.url);
        }
    }

    Column {
        id: column

        width: parent.width
        spacing: 16

        Column {
            width: parent.width
            spacing: 3

            RText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.sizeTitle
                font.weight: Theme.semibold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            RText {
                width: parent.width
                text: qsTr("Rollcall asks the server what kind it is before you enter a secret.")
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }

        ServerField {
            id: address

            width: parent.width
            server: root.server
            fixed: root.forgettable
            onAsked: root.form.probe(address.text)
            onEdited: root.form.serverEdited(address.text)
            onAskedAgain: root.form.probeAgain()
            onKindChosen: kind => {
                root.form.chooseKind(kind);
                (root.byToken ? token : identifier).forceActiveFocus(Qt.TabFocusReason);
            }
            onInvitationWanted: link => root.invitationWanted(link)
        }

        Column {
            width: parent.width
            spacing: 6
            visible: root.server.state !== ServerProbe.Found || root.server.passwordSignIn === root.server.tokenSignIn

            RText {
                text: qsTr("Sign in with")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            Segmented {
                width: parent.width
                label: qsTr("Sign in with")
                options: [qsTr("E-mail and password"), qsTr("Admin token")]
                currentIndex: root.method
                onChosen: index => {
                    root.method = index;
                    root.form.clearErrors();
                }
            }
        }

        RField {
            id: identifier

            objectName: "sign-in-identifier"
            width: parent.width
            label: qsTr("E-mail or phone")
            visible: !root.byToken
            error: root.form.identifierError
            onEdited: root.form.clearErrors()
            onAccepted: password.forceActiveFocus(Qt.TabFocusReason)
        }

        RField {
            id: password

            objectName: "sign-in-password"
            width: parent.width
            label: qsTr("Password")
            password: true
            visible: !root.byToken
            error: root.byToken ? "" : root.form.secretError
            onEdited: root.form.clearErrors()
            onAccepted: root.submit()
        }

        RField {
            id: token

            objectName: "sign-in-token"
            width: parent.width
            label: qsTr("Admin token")
            password: true
            visible: root.byToken
            error: root.byToken ? root.form.secretError : ""
            helper: qsTr("A token is of one tenant, and may be for reading only.")
            onEdited: root.form.clearErrors()
            onAccepted: root.submit()
        }

        KeepSignedIn {
            id: keep

            width: parent.width
            notice: root.form.keychainNotice
        }

        Banner {
            width: parent.width
            card: true
            stacked: true
            tone: Banner.Danger
            title: root.form.formError
            text: root.form.formNextStep
            visible: root.form.formError !== ""
        }

        Column {
            width: parent.width
            spacing: 10

            Row {
                spacing: 8

                RButton {
                    objectName: "sign-in-submit"
                    kind: RButton.Primary
                    text: qsTr("Sign in")
                    busy: root.form.busy
                    reason: root.form.blocked
                    implicitHeight: Theme.controlHeight + 4
                    onClicked: root.submit()
                }

                RButton {
                    kind: RButton.Ghost
                    text: qsTr("Cancel")
                    visible: root.canCancel || root.form.busy
                    implicitHeight: Theme.controlHeight + 4
                    onClicked: {
                        if (root.form.busy)
                            root.form.cancel();
                        else
                            root.cancelled();
                    }
                }

                RButton {
                    kind: RButton.Ghost
                    text: qsTr("Forget this account…")
                    visible: root.forgettable
                    implicitHeight: Theme.controlHeight + 4
                    onClicked: root.forgetWanted()
                }
            }

            Row {
                spacing: 6
                visible: root.form.blocked !== "" && address.text !== ""

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.form.waitSeconds > 0 ? "clock" : "lock"
                    size: 14
                }

                RText {
                    width: Math.min(implicitWidth, column.width - 20)
                    text: root.form.blocked
                    secondary: true
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
            }
        }
    }

    function start(url: string): void {
        address.text = url;
        identifier.text = root.form.knownIdentifier;
        password.text = "";
        token.text = "";
        root.method = root.form.knownToken ? 1 : 0;
        root.form.clearErrors();
        if (!root.forgettable)
            root.form.probe(url);
        const next = url === "" ? address : root.byToken ? token : identifier.text === "" ? identifier : password;
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    function offer(url: string): void {
        const waiting = address.activeFocus;
        address.text = url;
        root.form.probe(url);
        if (waiting)
            (root.byToken ? token : identifier.text === "" ? identifier : password).forceActiveFocus(Qt.TabFocusReason);
    }

    function setIdentifier(text: string): void {
        root.method = 0;
        identifier.text = text;
        root.form.clearErrors();
        password.forceActiveFocus(Qt.TabFocusReason);
    }

    // "Do not connect": the address goes, and with it the certificate.
    function refuseServer(): void {
        root.start("");
    }

    function submit(): void {
        if (root.form.busy || root.form.blocked !== "")
            return;
        if (root.byToken)
            root.form.signInWithToken(token.text, keep.checked);
        else
            root.form.signIn(identifier.text, password.text, keep.checked);
    }
}
