// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Who is a member of the tenant on show. It wires the parts to the view model; menus and dialogs are made when they are first
// asked for.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 960
    readonly property MembersModel model: members.model

    // Made when they are first asked for, by hand: Qt 6.4's Loader takes no inline component of a file with bound components.
    property MemberRowMenu madeRowMenu: null
    property MembersMoreMenu madeMoreMenu: null

    signal transactionsWanted(string memberId)

    /// Shows a member wherever it is, even behind the filters.
    function reveal(memberId: string): void {
        if (root.model.rowOf(memberId) < 0) {
            table.wanted = memberId;
            members.clearFilters();
        } else {
            table.reveal(memberId);
        }
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
        sequences: ["Ctrl+K", "Ctrl+F"]
        enabled: root.visible
        onActivated: {
            header.search.forceActiveFocus(Qt.ShortcutFocusReason);
            header.search.selectAll();
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.visible
        onActivated: tools.create()
    }

    Shortcut {
        sequence: "Ctrl+I"
        enabled: root.visible
        onActivated: tools.invite()
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

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Column {
        id: top

        width: parent.width

        Banner {
            width: parent.width
            Accessible.ignored: !visible
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
            onCreateRequested: tools.create()
            onInviteRequested: tools.invite()
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
            visible: bulkBar.wanted // an emptied Loader keeps its height
            onWantedChanged: {
                if (bulkBar.wanted)
                    bulkBar.setSource("MembersBulkBar.qml", {
                            "viewModel": members
                        });
                else
                    bulkBar.source = "";
            }

            Connections {
                target: bulkBar.item as MembersBulkBar
                function onRoleRequested(memberIds: var): void {
                    tools.actForMany(MemberAct.ChangeRole, memberIds);
                }
                function onConfirmRequested(kind: int, memberIds: var): void {
                    tools.actForMany(kind, memberIds);
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
        onOpened: memberId => tools.act(MemberAct.Open, memberId)
        onMenuRequested: (memberId, item, x, y) => {
            if (!root.madeRowMenu)
                root.madeRowMenu = rowMenuMaker.createObject(root) as MemberRowMenu;
            root.madeRowMenu.openFor(memberId, item, x, y);
        }
        onRemoveRequested: memberId => tools.remove(memberId)
        onCopyRequested: memberId => tools.act(MemberAct.CopyAddress, memberId)
        onInviteRequested: tools.invite()
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

    MembersTools {
        id: tools

        anchors.fill: parent
        anchors.bottomMargin: status.height
        z: 5
        session: root.session
        host: root.host
        viewModel: members
        onRevealed: memberId => root.reveal(memberId)
        onTransactionsWanted: memberId => root.transactionsWanted(memberId)
    }

    Component {
        id: rowMenuMaker

        MemberRowMenu {
            session: root.session
            onActed: (kind, memberId) => tools.act(kind, memberId)
        }
    }

    Component {
        id: moreMenuMaker

        MembersMoreMenu {
            viewModel: members
            onLeaveRequested: tools.act(MemberAct.Leave, members.callerMemberId)
            onOwnKeysRequested: tools.act(MemberAct.Open, members.callerMemberId)
            onTransferRequested: tools.act(MemberAct.Transfer, members.callerMemberId)
        }
    }
}
