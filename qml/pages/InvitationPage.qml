// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Shell
import Rollcall.Theme

// An opened invitation, in a page of its own: whoever opened it may have no account here yet. One card holds the state that it
// is in; what can be done next stands at its foot. `link` is a secret and is handed on to the view model, never shown.
Item {
    id: root

    required property Console shell
    property string link

    signal closed

    // The form under the card: none, signing in, or registering.
    enum Form {
        None,
        SignIn,
        Register
    }
    property int form: InvitationPage.None
    readonly property bool mismatch: invitee.state === InviteeViewModel.Open && invitee.match === InviteeViewModel.Mismatch

    function startForm(form: int): void {
        root.form = form;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Invitation")

    Component.onCompleted: {
        if (root.link !== "")
            invitee.open(root.link);
    }
    onLinkChanged: {
        root.form = InvitationPage.None;
        if (root.link !== "")
            invitee.open(root.link);
    }

    InviteeViewModel {
        id: invitee

        app: root.shell.app
        // Not the page that another account left open: a new member may not see every page.
        onTenantOpened: root.shell.openPage(Console.Members)
        onChanged: {
            // Asked of the model itself: what is bound to it is one change behind here.
            const settled = invitee.match === InviteeViewModel.Matches && !invitee.busy;
            // Whoever holds a link for anyone may register although the account in use would do.
            const refused = invitee.identifierError + invitee.nameError + invitee.passwordError + invitee.error !== "";
            if (settled && !refused && root.form !== InvitationPage.None) {
                root.form = InvitationPage.None;
                scroll.contentY = 0;
            }
        }
    }

    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    InvitationHead {
        id: head

        width: parent.width
        candidates: invitee.candidates
        accountId: invitee.accountId
        opened: invitee.opened
        signedInAs: invitee.facts.signedInAs
        onAccountChosen: accountId => {
            root.form = InvitationPage.None;
            invitee.lookUpAs(accountId);
        }
        onOtherAccountChosen: root.startForm(InvitationPage.SignIn)
    }

    Flickable {
        id: scroll

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.height + 32
        // The form stands below the card, which fills a window of usual height: what was asked for has to come into sight.
        onContentHeightChanged: {
            if (root.form !== InvitationPage.None)
                scroll.contentY = Math.max(0, scroll.contentHeight - scroll.height);
        }
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        FocusScroll {
            flickable: scroll
        }

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.mismatch ? 560 : 488, scroll.width - 48)
            spacing: 20

            Slot {
                width: parent.width
                content: {
                    switch (invitee.state) {
                    case InviteeViewModel.Empty:
                        return paste;
                    case InviteeViewModel.Loading:
                        return loading;
                    case InviteeViewModel.Open:
                        return root.mismatch ? mismatchCard : infoCard;
                    default:
                        return resultCard;
                    }
                }
            }

            Slot {
                width: parent.width
                content: root.form !== InvitationPage.None && invitee.state === InviteeViewModel.Open ? answerForm : null
            }
        }
    }

    Component {
        id: answerForm

        InvitationForm {
            registering: root.form === InvitationPage.Register
            facts: invitee.facts
            identifier: invitee.suggestedIdentifier
            busy: invitee.busy
            identifierError: invitee.identifierError
            passwordError: invitee.passwordError
            nameError: invitee.nameError
            error: invitee.error
            nextStep: invitee.nextStep
            onCancelled: root.form = InvitationPage.None
            onOtherWayWanted: root.startForm(root.form === InvitationPage.Register ? InvitationPage.SignIn : InvitationPage.Register)
            onSignInRequested: (identifier, password, keep) => invitee.signIn(identifier, password, keep)
            onRegisterRequested: (name, email, password, keep) => invitee.registerAccount(name, email, password, keep)
        }
    }

    Component {
        id: paste

        InvitationPaste {
            onOpened: link => invitee.open(link)
            onClosed: root.closed()
        }
    }

    Component {
        id: loading

        InvitationLoading {
            host: invitee.facts.host
        }
    }

    Component {
        id: infoCard

        InvitationInfo {
            facts: invitee.facts
            signedOut: invitee.match === InviteeViewModel.SignedOut
            busy: invitee.busy
            error: root.form === InvitationPage.None ? invitee.error : ""
            nextStep: invitee.nextStep
            onAcceptRequested: invitee.accept()
            onRejectRequested: invitee.reject()
            onSignInRequested: root.startForm(InvitationPage.SignIn)
            onRegisterRequested: root.startForm(InvitationPage.Register)
            onClosed: root.closed()
        }
    }

    Component {
        id: mismatchCard

        InvitationMismatch {
            facts: invitee.facts
            knownAccountId: invitee.invitedAccountId
            otherDetail: invitee.accountDetail
            onAccountChosen: accountId => invitee.lookUpAs(accountId)
            onSignInRequested: root.startForm(InvitationPage.SignIn)
            onMessageCopied: invitee.copyMessage()
            onClosed: root.closed()
        }
    }

    Component {
        id: resultCard

        InvitationResult {
            facts: invitee.facts
            state: invitee.state
            canCall: invitee.canCall
            error: invitee.error
            nextStep: invitee.nextStep
            onTenantRequested: invitee.openTenant()
            onAnotherRequested: invitee.open("")
            onRetryRequested: invitee.retry()
            onClosed: root.closed()
        }
    }
}
