// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Shell
import Rollcall.Theme

// Who has not answered yet: the most urgent first, with what is left of each invitation's life, and what can be done for many
// of them at once.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 860

    signal memberWanted(string memberId)

    // The selected ones where the row is among them, else the row alone.
    function idsFor(row: PendingRow): var {
        return row.selected ? pending.selection : [row.invitationId];
    }

    function openMenu(row: PendingRow, item: Item, x: real, y: real): void {
        if (!row.head)
            tools.openMenu(row, root.idsFor(row), item, x, y);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pending")

    PendingViewModel {
        id: pending

        session: root.session
        host: root.host
        links: tools.links
        active: root.visible
    }

    PendingColumns {
        id: columnWidths

        total: root.width - 10
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    InvitationsHead {
        id: head

        width: parent.width
        viewModel: pending
        prefix: "pending"
        title: qsTr("Pending")
        searchText: qsTr("Search pending")
        count: pending.state === InvitationPageModel.Loading || pending.state === InvitationPageModel.Denied ? -1 : pending.waiting
        compact: root.compact
        viewsShown: true
        onInviteRequested: tools.invite()
        onListWanted: list.forceActiveFocus(Qt.TabFocusReason)
    }

    PendingNotices {
        id: notices

        anchors.top: head.bottom
        width: parent.width
        viewModel: pending
        onRevokeRequested: tools.askRevoke(pending.selection)
    }

    PendingTableHead {
        id: tableHead

        anchors.top: notices.bottom
        width: parent.width
        viewModel: pending
        columns: columnWidths
    }

    ListView {
        id: list

        objectName: "pending-list"
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: pending.rows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in MembersTable
        highlightMoveDuration: 0
        visible: pending.state === InvitationPageModel.Ready
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Pending invitations")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }

        Keys.onPressed: event => {
            const row = list.currentItem as PendingRow;
            if (event.key === Qt.Key_A && (event.modifiers & Qt.ControlModifier))
                pending.selectAll();
            else if (event.key === Qt.Key_Escape && pending.selectedCount > 0)
                pending.clearSelection();
            else if (!row)
                return;
            else if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.act(row, event.key === Qt.Key_Space);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
                root.openMenu(row, row, 52, 38);
            else if (event.key === Qt.Key_Delete && !row.head && pending.canRevoke && row.revokeReason === "")
                tools.askRevoke(root.idsFor(row));
            else
                return;
            event.accepted = true;
        }

        delegate: PendingRow {
            id: row

            viewModel: pending
            columns: columnWidths
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: modifiers => {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                if (modifiers & Qt.ControlModifier)
                    pending.toggleSelected(row.invitationId);
            }
            onToggled: {
                list.currentIndex = row.index;
                pending.toggleSelected(row.invitationId);
            }
            onOpened: root.openMenu(row, row, 52, 38)
            onMenuRequested: (item, x, y) => {
                list.currentIndex = row.index;
                root.openMenu(row, item, x, y);
            }
        }
    }

    function act(row: PendingRow, select: bool): void {
        if (row.head)
            pending.toggleGroup(row.urgency);
        else if (select)
            pending.toggleSelected(row.invitationId);
        else
            root.openMenu(row, row, 52, 38);
    }

    InvitationsState {
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        viewModel: pending
        emptyTitle: qsTr("Nobody is waiting")
        emptySentence: qsTr("Everyone who was invited has answered, or nobody has been invited yet.")
        filteredTitle: qsTr("Nobody who waits matches")
        onInviteRequested: tools.invite()
    }

    PendingStatusBar {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        viewModel: pending
    }

    InvitationTools {
        id: tools

        viewModel: pending
        session: root.session
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
        onFocusWanted: list.forceActiveFocus(Qt.PopupFocusReason)
    }
}
