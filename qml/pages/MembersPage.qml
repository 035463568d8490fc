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
    property Preferences preferences: null
    readonly property bool compact: root.width < 960
    readonly property MembersModel model: members.model

    /// The first page of the console's life: its list is shown before anything around it is made.
    property bool starting: false
    readonly property bool settled: table.filled
    readonly property bool able: toolbox.item !== null

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
        enabled: root.visible && header.item !== null
        onActivated: {
            const search = (header.item as MembersHeader).search;
            search.forceActiveFocus(Qt.ShortcutFocusReason);
            search.selectAll();
        }
    }

    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.visible && root.able
        onActivated: (toolbox.item as MembersTools).create()
    }

    Shortcut {
        sequence: "Ctrl+I"
        enabled: root.visible && root.able
        onActivated: (toolbox.item as MembersTools).invite()
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

        Later {
            width: parent.width
            visible: members.state === MembersViewModel.State.Failed && members.hasRows
            file: "qrc:/Rollcall/Pages/MembersFailure.qml"
            properties: {
                "viewModel": members
            }
            due: visible
        }

        Later {
            id: header

            width: parent.width
            height: (root.compact ? 52 : 60) * Theme.textScale
            file: "qrc:/Rollcall/Pages/MembersHeader.qml"
            properties: {
                "viewModel": members,
                "compact": Qt.binding(() => root.compact)
            }
            due: root.settled
            patient: root.starting
        }

        Later {
            width: parent.width
            height: (root.compact ? 38 : 44) * Theme.textScale
            visible: root.model.selectedCount === 0 && !members.bulk.running
            file: "qrc:/Rollcall/Pages/MembersFilters.qml"
            properties: {
                "viewModel": members,
                "compact": Qt.binding(() => root.compact)
            }
            due: root.settled
            patient: root.starting
        }

        Loader {
            id: bulkBar

            readonly property bool wanted: root.model.selectedCount > 0 || members.bulk.running || (members.bulk.finished && members.bulk.verdict !== "")

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
                target: bulkBar.item
                ignoreUnknownSignals: true
                function onRoleRequested(memberIds: var): void {
                    (toolbox.item as MembersTools).actForMany(MemberAct.ChangeRole, memberIds);
                }
                function onConfirmRequested(kind: int, memberIds: var): void {
                    (toolbox.item as MembersTools).actForMany(kind, memberIds);
                }
            }
        }
    }

    Connections {
        target: header.item
        ignoreUnknownSignals: true
        function onCreateRequested(): void {
            (toolbox.item as MembersTools).create();
        }
        function onInviteRequested(): void {
            (toolbox.item as MembersTools).invite();
        }
        function onListWanted(): void {
            table.focusList();
        }
        function onMoreRequested(): void {
            (toolbox.item as MembersTools).openMore((header.item as MembersHeader).more);
        }
    }

    MembersTable {
        id: table

        property string wanted

        anchors.top: top.bottom
        anchors.bottom: progress.top
        width: parent.width
        focus: true
        viewModel: members
        preferences: root.preferences
        compact: root.compact
        starting: root.starting
        onOpened: memberId => (toolbox.item as MembersTools)?.act(MemberAct.Open, memberId)
        onMenuRequested: (memberId, item, x, y) => (toolbox.item as MembersTools)?.openRowMenu(memberId, item, x, y)
        onRemoveRequested: memberId => (toolbox.item as MembersTools)?.remove(memberId)
        onCopyRequested: memberId => (toolbox.item as MembersTools)?.act(MemberAct.CopyAddress, memberId)
        onInviteRequested: (toolbox.item as MembersTools)?.invite()
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

    SyncProgress {
        id: sync

        session: root.session
    }

    Later {
        id: progress

        anchors.bottom: status.top
        width: parent.width
        height: sync.active ? Math.round(44 * Theme.textScale) : 0
        visible: sync.active
        file: "qrc:/Rollcall/Pages/MembersProgress.qml"
        properties: {
            "progress": sync
        }
        due: sync.active
    }

    Later {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        height: 32 * Theme.textScale
        file: "qrc:/Rollcall/Pages/MembersStatusBar.qml"
        properties: {
            "viewModel": members,
            "compact": Qt.binding(() => root.compact)
        }
        due: root.settled
        patient: root.starting
    }

    Later {
        id: toolbox

        anchors.fill: parent
        anchors.bottomMargin: status.height
        z: 5
        file: "qrc:/Rollcall/Pages/MembersTools.qml"
        properties: {
            "session": root.session,
            "host": root.host,
            "viewModel": members,
            "columns": table.columns
        }
        due: root.settled
        patient: root.starting
        // The last part: from now on what is made is made at once.
        onLoaded: root.starting = false
    }

    Connections {
        target: toolbox.item
        ignoreUnknownSignals: true
        function onRevealed(memberId: string): void {
            root.reveal(memberId);
        }
        function onTransactionsWanted(memberId: string): void {
            root.transactionsWanted(memberId);
        }
    }
}
