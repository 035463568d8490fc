// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Review

// The members under review. N goes to the next who is undecided, K keeps, C changes the role, Delete revokes, U takes it back.
Item {
    id: root

    required property ReviewViewModel viewModel
    required property ReviewTools tools
    readonly property bool fixed: root.viewModel.state !== ReviewViewModel.Reviewing
    readonly property alias list: list

    function goToNext(): void {
        // Whoever comes from elsewhere begins with the row that they left.
        const next = root.viewModel.nextUndecided(list.activeFocus ? list.currentIndex : list.currentIndex - 1);
        if (next < 0)
            return;
        list.currentIndex = next;
        list.positionViewAtIndex(next, ListView.Contain);
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function letter(key: int, row: ReviewRow): bool {
        if (key === Qt.Key_N)
            root.goToNext();
        else if (!row || root.fixed)
            return false;
        else if (key === Qt.Key_K)
            root.viewModel.keep(root.viewModel.idsFor(row.memberId));
        else if (key === Qt.Key_C)
            root.tools.askDecision(root.viewModel.idsFor(row.memberId), true);
        else if (key === Qt.Key_U)
            root.viewModel.withdraw(root.viewModel.idsFor(row.memberId));
        else
            return false;
        return true;
    }

    ReviewColumns {
        id: columnWidths

        total: root.width - 10
    }

    TableHeader {
        id: head

        width: parent.width

        Row {
            anchors.fill: parent
            anchors.leftMargin: columnWidths.edge

            HeaderCell {
                width: columnWidths.member
                height: head.height
                text: qsTr("Member")
                sortable: true
                order: root.viewModel.changedFirst ? 0 : 1
                onClicked: root.viewModel.changedFirst = false
            }

            HeaderCell {
                width: columnWidths.change
                height: head.height
                text: qsTr("Change since last review")
                sortable: true
                order: root.viewModel.changedFirst ? -1 : 0
                onClicked: root.viewModel.changedFirst = true
            }

            HeaderCell {
                width: columnWidths.role
                height: head.height
                text: qsTr("Role now")
            }

            HeaderCell {
                width: columnWidths.active
                height: head.height
                visible: width > 0
                text: qsTr("Last active")
            }

            HeaderCell {
                width: columnWidths.decided
                height: head.height
                visible: width > 0
                text: qsTr("Decided")
            }

            HeaderCell {
                width: columnWidths.decision
                height: head.height
                text: qsTr("Decision")
            }
        }
    }

    ListView {
        id: list

        objectName: "review-list"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.viewModel.rows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in MembersTable
        highlightMoveDuration: 0
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Members under review")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }

        Keys.onPressed: event => {
            const row = list.currentItem as ReviewRow;
            const plain = event.modifiers === Qt.NoModifier;
            if (event.key === Qt.Key_A && (event.modifiers & Qt.ControlModifier) && !root.fixed)
                root.viewModel.selectShown();
            else if (event.key === Qt.Key_Z && (event.modifiers & Qt.ControlModifier))
                root.viewModel.undo();
            else if (event.key === Qt.Key_Escape && root.viewModel.rows.selectedCount > 0)
                root.viewModel.clearSelection();
            else if (plain && root.letter(event.key, row))
                event.accepted = true;
            else if (!row)
                return;
            else if (event.key === Qt.Key_Space && !root.fixed)
                root.viewModel.toggle(row.memberId);
            else if (event.key === Qt.Key_Delete && !root.fixed)
                root.tools.askDecision(root.viewModel.idsFor(row.memberId), false);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.tools.openRowMenu(row, root.fixed, 52, 38);
            else
                return;
            event.accepted = true;
        }

        delegate: ReviewRow {
            id: row

            columns: columnWidths
            fixed: root.fixed
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: modifiers => {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                if ((modifiers & Qt.ControlModifier) && !root.fixed)
                    root.viewModel.toggle(row.memberId);
            }
            onKeepChosen: {
                list.currentIndex = row.index;
                root.viewModel.keep([row.memberId]);
            }
            onRevokeChosen: {
                list.currentIndex = row.index;
                root.tools.askDecision([row.memberId], false);
            }
            onChangeChosen: {
                list.currentIndex = row.index;
                root.tools.askDecision([row.memberId], true);
            }
            onOpened: root.tools.openRowMenu(row, root.fixed, 52, 38)
            onMenuRequested: (x, y) => {
                list.currentIndex = row.index;
                root.tools.openRowMenu(row, root.fixed, x, y);
            }
        }
    }

    StateView {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        mode: list.count === 0 ? StateView.Filtered : StateView.Ready
        title: qsTr("Nobody matches")
        sentence: qsTr("The filter and the search leave nobody of those under review.")
        actionText: qsTr("Clear filters")
        onActionTriggered: {
            root.viewModel.filter = ReviewRowsModel.All;
            root.cleared();
        }
    }

    signal cleared
}
