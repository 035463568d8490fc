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

    // Made when they are first asked for, by hand: Qt 6.4's Loader takes no inline component of a file with bound components.
    property MemberDialogs madeDialogs: null
    property MemberRowMenu madeRowMenu: null
    property MembersMoreMenu madeMoreMenu: null

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
        if (!root.madeDialogs)
            root.madeDialogs = dialogMaker.createObject(root) as MemberDialogs;
        return root.madeDialogs;
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

        Banner {
            width: parent.width
            visible: members.state === MembersViewModel.State.Failed && members.hasRows
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

        MembersHeader {
            id: header

            width: parent.width
            viewModel: members
            compact: root.compact
            onCreateRequested: root.create()
            onInviteRequested: root.invite()
            onListWanted: table.focusList()
            onMoreRequested: {
                if (!root.madeMoreMenu)
                    root.madeMoreMenu = moreMenuMaker.createObject(root) as MembersMoreMenu;
                root.madeMoreMenu.openAt(header.more);
            }
        }

        MembersFilters {
            width: parent.width
            visible: root.model.selectedCount === 0 && !members.bulk.running
            viewModel: members
            compact: root.compact
        }

        Loader {
            id: bulkBar

            readonly property bool wanted: root.model.selectedCount > 0 || members.bulk.running || members.bulk.finished

            width: parent.width
            onWantedChanged: {
                if (bulkBar.wanted)
                    bulkBar.setSource("MembersBulkBar.qml", {
                        viewModel: members
                    });
                else
                    bulkBar.source = "";
            }

            Connections {
                target: bulkBar.item as MembersBulkBar
                function onRoleRequested(memberIds: var): void {
                    root.actForMany(MemberAct.ChangeRole, memberIds);
                }
                function onConfirmRequested(kind: int, memberIds: var): void {
                    root.actForMany(kind, memberIds);
                }
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
            if (!root.madeRowMenu)
                root.madeRowMenu = rowMenuMaker.createObject(root) as MemberRowMenu;
            root.madeRowMenu.openFor(memberId, item, x, y);
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
            viewModel: members
            onLeaveRequested: root.act(MemberAct.Leave, members.callerMemberId)
        }
    }

    Component {
        id: dialogMaker

        MemberDialogs {
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
