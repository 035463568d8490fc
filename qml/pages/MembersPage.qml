// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Who is a member of the tenant on show. It wires the parts to the view model; menus and dialogs are made when they are first
// asked for. `inviteRequested` is for the window, whose drawer it opens.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 960
    readonly property MembersModel model: members.model

    signal inviteRequested

    /// Shows a member wherever it is, even behind the filters.
    function reveal(memberId: string): void {
        if (root.model.rowOf(memberId) < 0) {
            table.wanted = memberId;
            members.clearFilters();
        } else {
            table.reveal(memberId);
        }
    }

    function dialogs(): MemberDialogs {
        dialogLoader.active = true;
        return dialogLoader.item as MemberDialogs;
    }

    function create(): void {
        if (members.createShown && members.createReason === "")
            root.dialogs().create();
    }

    function invite(): void {
        if (members.inviteShown && members.inviteReason === "")
            root.inviteRequested();
    }

    function act(kind: int, memberId: string): void {
        if (memberId === "")
            return;
        if (kind === MemberAct.CopyAddress)
            clipboard.copy(members.addressOf(memberId));
        else if (kind === MemberAct.Enable)
            members.startBulk(kind, [memberId], "");
        else
            root.dialogs().open(kind, [memberId], [members.nameOf(memberId)]);
    }

    function actForMany(kind: int, memberIds: var): void {
        root.dialogs().open(kind, memberIds, memberIds.map(id => members.nameOf(id)));
    }

    function remove(memberId: string): void {
        const many = root.model.selectedCount > 1;
        if (many && members.bulkShown(MemberAct.Remove) && members.bulkReason(MemberAct.Remove) === "")
            root.actForMany(MemberAct.Remove, root.model.selectedIds());
        else if (!many && members.bulkShown(MemberAct.Remove))
            members.removeReason(memberId) === "" ? root.act(MemberAct.Remove, memberId) : toast.show(members.removeReason(memberId), "");
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Members")

    Keys.onEscapePressed: event => {
        event.accepted = root.model.selectedCount > 0 || members.narrowed;
        if (root.model.selectedCount > 0)
            root.model.clearSelection();
        else
            members.clearFilters();
    }

    Shortcut {
        sequences: ["Ctrl+K", StandardKey.Find]
        enabled: root.visible
        onActivated: {
            header.search.forceActiveFocus(Qt.ShortcutFocusReason);
            header.search.selectAll();
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.visible
        onActivated: root.create()
    }

    Shortcut {
        sequence: "Ctrl+A"
        enabled: table.activeFocus
        onActivated: root.model.selectShown()
    }

    MembersViewModel {
        id: members

        session: root.session
        host: root.host
        visible: root.visible
    }

    Connections {
        target: members.bulk
        function onEnded(): void {
            if (members.bulk.failedCount > 0 || members.bulk.doneCount === 0)
                return;
            toast.undoes = members.bulk.undoable ? "bulk" : "";
            toast.show(members.bulk.text, members.bulk.undoable ? qsTr("Undo") : "");
        }
    }

    Clipboard {
        id: clipboard
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Column {
        id: top

        width: parent.width

        Loader {
            width: parent.width
            active: members.state === MembersViewModel.State.Failed && members.hasRows
            sourceComponent: Banner {
                tone: Banner.Danger
                title: members.error
                text: members.nextStep

                RButton {
                    small: true
                    iconName: "refresh"
                    text: qsTr("Retry")
                    onClicked: members.refresh()
                }
            }
        }

        MembersHeader {
            id: header

            width: parent.width
            viewModel: members
            compact: root.compact
            onCreateRequested: root.create()
            onInviteRequested: root.invite()
            onListWanted: table.focusList()
            onMoreRequested: {
                moreMenu.active = true;
                (moreMenu.item as MembersMoreMenu).openAt(header.more);
            }
        }

        MembersFilters {
            width: parent.width
            visible: root.model.selectedCount === 0 && !members.bulk.running
            viewModel: members
            compact: root.compact
        }

        Loader {
            width: parent.width
            active: root.model.selectedCount > 0 || members.bulk.running || members.bulk.finished
            sourceComponent: MembersBulkBar {
                viewModel: members
                onRoleRequested: memberIds => root.actForMany(MemberAct.ChangeRole, memberIds)
                onConfirmRequested: (kind, memberIds) => root.actForMany(kind, memberIds)
            }
        }
    }

    MembersTable {
        id: table

        property string wanted

        anchors.top: top.bottom
        anchors.bottom: status.top
        width: parent.width
        focus: true
        viewModel: members
        compact: root.compact
        onOpened: memberId => root.act(MemberAct.Open, memberId)
        onMenuRequested: (memberId, item, x, y) => {
            rowMenu.active = true;
            (rowMenu.item as MemberRowMenu).openFor(memberId, item, x, y);
        }
        onRemoveRequested: memberId => root.remove(memberId)
        onCopyRequested: memberId => root.act(MemberAct.CopyAddress, memberId)
        onInviteRequested: root.invite()
    }

    // A member that was asked for while a filter hid it is shown when the rows without filters are there.
    Connections {
        target: members
        function onOptionsChanged(): void {
            if (table.wanted === "" || root.model.rowOf(table.wanted) < 0)
                return;
            table.reveal(table.wanted);
            table.wanted = "";
        }
    }

    MembersStatusBar {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        viewModel: members
        compact: root.compact
    }

    Toast {
        id: toast

        property string undoes

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: status.top
        anchors.bottomMargin: 16
        z: 5
        onUndone: toast.undoes === "bulk" ? members.bulk.undo() : members.startBulk(MemberAct.Enable, [toast.undoes], "")
    }

    Loader {
        id: rowMenu

        active: false
        sourceComponent: MemberRowMenu {
            session: root.session
            onActed: (kind, memberId) => root.act(kind, memberId)
        }
    }

    Loader {
        id: moreMenu

        active: false
        sourceComponent: MembersMoreMenu {
            viewModel: members
            onLeaveRequested: root.act(MemberAct.Leave, members.callerMemberId)
        }
    }

    Loader {
        id: dialogLoader

        active: false
        anchors.fill: parent
        sourceComponent: MemberDialogs {
            session: root.session
            host: root.host
            onActed: (kind, memberId) => root.act(kind, memberId)
            onTold: text => {
                toast.undoes = "";
                toast.show(text, "");
            }
            onDisabled: (memberId, name) => {
                toast.undoes = memberId;
                toast.show(qsTr("%1 is disabled in %2").arg(name).arg(members.tenantName), members.bulkReason(MemberAct.Enable) === "" && members.bulkShown(MemberAct.Enable) ? qsTr("Undo") : "");
            }
            onBulkConfirmed: (kind, memberIds, role) => members.startBulk(kind, memberIds, role)
            onShowRequested: memberId => root.reveal(memberId)
            onCopied: text => clipboard.copy(text)
            onSecretCopied: secret => clipboard.copySecret(secret)
        }
    }
}
