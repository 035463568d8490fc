// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Dialogs
import Rollcall.Invitations
import Rollcall.Sheets
import Rollcall.Shell

// What the records and the pending page open: the invite drawer, the question before revoking, the row menu, and the line that
// says what has been done. Everything but the last is made when it is asked for. Fills the page.
Item {
    id: root

    required property InvitationPageModel viewModel
    required property TenantSession session
    property string host
    readonly property OneTimeLinks links: flow.links
    property InvitationRowMenu menu: null

    signal memberWanted(string memberId)
    signal focusWanted

    function invite(): void {
        flow.open("", "");
    }

    function inviteAgain(invitationId: string): void {
        flow.open(root.viewModel.addressOf(invitationId), root.viewModel.roleOf(invitationId));
    }

    function askRevoke(ids: var): void {
        revoke.ids = ids;
        revoke.setSource(Qt.resolvedUrl("../Dialogs/RevokeInvitationDialog.qml"), {
                "recipients": root.viewModel.recipients(ids),
                "word": root.viewModel.revokeText,
                "host": root.host,
                "tenantName": root.viewModel.tenantName,
                "tenantKey": root.viewModel.tenantId
            });
    }

    /// The records as they are shown, or all of them.
    function exportRecords(): void {
        exporter.show({
                "session": root.session,
                "host": root.host,
                "what": ExportViewModel.Invitations,
                "shown": root.viewModel.rows,
                "columns": ["role", "status", "sender", "sent", "end"]
            });
        (exporter.item as ExportDialog).exported.connect(sentence => root.say(sentence));
    }

    function say(sentence: string): void {
        toast.show(sentence, "");
    }

    // `row` is a delegate of the list; `ids` are all that the menu is for.
    function openMenu(row: var, ids: var, item: Item, x: real, y: real): void {
        if (!root.menu)
            root.menu = menuMaker.createObject(root) as InvitationRowMenu;
        const rows = root.menu;
        rows.invitationId = row.invitationId;
        rows.ids = ids;
        rows.invitationState = row.invitationState;
        rows.memberId = row.memberId;
        rows.resendReason = row.resendReason;
        rows.revokeReason = row.revokeReason;
        rows.linkReason = row.linkReason;
        rows.popup(item, x, y);
    }

    anchors.fill: parent

    Connections {
        target: root.viewModel

        function onNoticed(sentence: string): void {
            root.say(sentence);
        }
    }

    PopupLoader {
        id: exporter

        file: "../Dialogs/ExportDialog.qml"
    }

    InviteFlow {
        id: flow

        session: root.session
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
        onNoticed: sentence => root.say(sentence)
    }

    Loader {
        id: revoke

        property var ids: []
    }

    Connections {
        target: revoke.item
        ignoreUnknownSignals: true

        function onConfirmed(): void {
            root.viewModel.revoke(revoke.ids);
        }

        function onClosed(): void {
            revoke.source = "";
            root.focusWanted();
        }
    }

    // Made by hand, since a Loader of Qt 6.4 takes no inline component of a file whose components are bound.
    Component {
        id: menuMaker

        InvitationRowMenu {
            viewModel: root.viewModel
            onRevokeRequested: ids => root.askRevoke(ids)
            onAgainRequested: invitationId => root.inviteAgain(invitationId)
            onMemberWanted: memberId => root.memberWanted(memberId)
        }
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
        z: 5
    }
}
