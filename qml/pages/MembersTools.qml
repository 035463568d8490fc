// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Clipboard
import Rollcall.Components
import Rollcall.Dialogs
import Rollcall.Members
import Rollcall.Shell

// What can be done on the members page, and what is said when it is done: dialogs, inviting, the clipboard, the toast. Covers the
// page without being in the way of the pointer.
Item {
    id: root

    required property TenantSession session
    required property MembersViewModel viewModel
    property string host
    property MemberColumns columns: null
    // Made by hand when they are first asked for: Qt 6.4's Loader takes no inline component of a file with bound components.
    property MemberDialogs madeDialogs: null
    property MemberRowMenu madeRowMenu: null
    property MembersMoreMenu madeMoreMenu: null

    signal revealed(string memberId)
    signal transactionsWanted(string memberId)

    function dialogs(): MemberDialogs {
        if (!root.madeDialogs)
            root.madeDialogs = dialogMaker.createObject(root) as MemberDialogs;
        return root.madeDialogs;
    }

    function openRowMenu(memberId: string, item: Item, x: real, y: real): void {
        if (!root.madeRowMenu)
            root.madeRowMenu = rowMenuMaker.createObject(root) as MemberRowMenu;
        root.madeRowMenu.openFor(memberId, item, x, y);
    }

    function openMore(button: Item): void {
        if (!root.madeMoreMenu)
            root.madeMoreMenu = moreMenuMaker.createObject(root) as MembersMoreMenu;
        root.madeMoreMenu.openAt(button);
    }

    function create(): void {
        if (root.viewModel.createShown && root.viewModel.createReason === "")
            root.dialogs().create();
    }

    function invite(): void {
        if (root.viewModel.inviteShown && root.viewModel.inviteReason === "")
            inviting.open("", "");
    }

    function exportMembers(): void {
        exporter.show({
                "session": root.session,
                "host": root.host,
                "shown": root.viewModel.model,
                "columns": root.columns?.shown ?? []
            });
        (exporter.item as ExportDialog).exported.connect(sentence => root.say(sentence));
    }

    function act(kind: int, memberId: string): void {
        if (memberId === "")
            return;
        if (kind === MemberAct.ShowTransactions)
            root.transactionsWanted(memberId);
        else if (kind === MemberAct.CopyAddress)
            clipboard.copy(root.viewModel.addressOf(memberId));
        else if (kind === MemberAct.Enable || kind === MemberAct.Resend)
            root.viewModel.startBulk(kind, [memberId], "");
        else
            root.dialogs().open(kind, [memberId], [root.viewModel.nameOf(memberId)]);
    }

    function actForMany(kind: int, memberIds: var): void {
        root.dialogs().open(kind, memberIds, memberIds.map(id => root.viewModel.nameOf(id)));
    }

    // The key: for the selected ones where there are several, else for the row it is on. Says why not, where not.
    function remove(memberId: string): void {
        if (!root.viewModel.bulkShown(MemberAct.Remove))
            return;
        const ids = root.viewModel.model.selectedIds();
        const reason = ids.length > 1 ? root.viewModel.bulkReason(MemberAct.Remove) : root.viewModel.removeReason(memberId);
        if (reason !== "")
            root.say(reason);
        else if (ids.length > 1)
            root.actForMany(MemberAct.Remove, ids);
        else
            root.act(MemberAct.Remove, memberId);
    }

    function say(text: string): void {
        toast.undoes = "";
        toast.show(text, "");
    }

    function sayDisabled(memberId: string, name: string): void {
        const undoable = root.viewModel.bulkShown(MemberAct.Enable) && root.viewModel.bulkReason(MemberAct.Enable) === "";
        toast.undoes = memberId;
        toast.show(qsTr("%1 is disabled in %2").arg(name).arg(root.viewModel.tenantName), undoable ? qsTr("Undo") : "");
    }

    Connections {
        target: root.viewModel.bulk
        function onEnded(): void {
            const bulk = root.viewModel.bulk;
            if (bulk.verdict !== "" || bulk.doneCount === 0 || (bulk.inviting && inviting.attached))
                return;
            toast.undoes = "";
            toast.show(bulk.text, bulk.undoable ? qsTr("Undo") : "");
        }
    }

    Clipboard {
        id: clipboard
    }

    InviteFlow {
        id: inviting

        anchors.fill: parent
        session: root.session
        host: root.host
        onMemberWanted: memberId => root.revealed(memberId)
        onNoticed: sentence => root.say(sentence)
    }

    PopupLoader {
        id: exporter

        file: "../Dialogs/ExportDialog.qml"
    }

    Component {
        id: rowMenuMaker

        MemberRowMenu {
            session: root.session
            onActed: (kind, memberId) => root.act(kind, memberId)
        }
    }

    Component {
        id: moreMenuMaker

        MembersMoreMenu {
            viewModel: root.viewModel
            onImportRequested: inviting.importPeople()
            onExportRequested: root.exportMembers()
            onLeaveRequested: root.act(MemberAct.Leave, root.viewModel.callerMemberId)
            onOwnKeysRequested: root.act(MemberAct.Open, root.viewModel.callerMemberId)
            onTransferRequested: root.act(MemberAct.Transfer, root.viewModel.callerMemberId)
        }
    }

    Component {
        id: dialogMaker

        MemberDialogs {
            session: root.session
            host: root.host
            onActed: (kind, memberId) => root.act(kind, memberId)
            onTold: text => root.say(text)
            onDisabled: (memberId, name) => root.sayDisabled(memberId, name)
            onBulkConfirmed: (kind, memberIds, role) => root.viewModel.startBulk(kind, memberIds, role)
            onTeamChosen: (memberIds, kindId, teamId, name, role) => root.viewModel.addToTeam(memberIds, kindId, teamId, name, role)
            onShowRequested: memberId => root.revealed(memberId)
            onCopied: text => clipboard.copy(text)
            onSecretCopied: secret => clipboard.copySecret(secret)
        }
    }

    Toast {
        id: toast

        // Of one member, or empty for the bulk change that has just ended.
        property string undoes

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        onUndone: toast.undoes === "" ? root.viewModel.bulk.undo() : root.viewModel.startBulk(MemberAct.Enable, [toast.undoes], "")
    }
}
