// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Members
import Rollcall.Theme

// The rows of the member table. It owns the keyboard: arrows move, Space selects, Shift extends, Enter opens, Menu or Shift+F10 asks
// for the row menu, Delete for removal. Of a list that is very long it shows a window, which goes along: an index of the view is one
// of the window, a row is one of the list.
ListView {
    id: root

    required property MembersViewModel viewModel
    required property MemberColumns columns
    property bool filled: true
    property bool starting: false

    property bool byKey: false
    property string keptId
    property int keptRow: 0
    property real keptOffset: 0
    property bool replaced: false
    property int anchorRow: 0
    readonly property MembersModel members: root.viewModel.model
    readonly property RowWindow rows: reach
    readonly property real rowHeight: root.columns.compact ? Theme.rowHeightCompact : Theme.rowHeight
    readonly property int pageRows: Math.max(1, Math.floor(root.height / root.rowHeight) - 1)
    readonly property int lastRow: reach.total - 1

    signal opened(string memberId)
    signal menuRequested(string memberId, Item item, real x, real y)
    signal removeRequested(string memberId)
    signal copyRequested(string memberId)

    /// The row that is current, also while it is out of reach of the window; -1 for none.
    function currentRow(): int {
        return root.currentIndex >= 0 ? reach.first + root.currentIndex : root.members.rowOf(root.keptId);
    }

    function goTo(row: int): void {
        reach.makeRoomAround(row);
        root.currentIndex = row - reach.first;
    }

    function reveal(memberId: string): void {
        const row = root.members.rowOf(memberId);
        if (row < 0)
            return;
        root.goTo(row);
        root.positionViewAtIndex(root.currentIndex, ListView.Center);
        root.forceActiveFocus(Qt.OtherFocusReason);
    }

    function focusByKey(): void {
        if (root.currentIndex < 0 && root.count > 0)
            root.goTo(Math.max(0, root.currentRow()));
        root.byKey = true;
        root.forceActiveFocus(Qt.TabFocusReason);
    }

    /// How far down the list it is scrolled, in pixels from the first row of all.
    function wayDown(): real {
        return reach.first * root.rowHeight + root.contentY - root.originY;
    }

    function scrollTo(way: real): void {
        const row = Math.floor(way / root.rowHeight);
        if (row < reach.first || row + root.pageRows + 2 > reach.first + root.count)
            reach.centreOn(row);
        const most = Math.max(0, root.contentHeight - root.height);
        root.contentY = root.originY + Math.max(0, Math.min(way - reach.first * root.rowHeight, most));
    }

    function askMenu(): void {
        const row = root.itemAtIndex(root.currentIndex);
        if (row)
            root.menuRequested(root.keptId, row, row.width - 240, row.height);
    }

    function key(event: var): void {
        root.byKey = true;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const before = root.currentRow();
        let row = before;
        event.accepted = true;
        if (event.key === Qt.Key_Space) {
            root.anchorRow = before;
            root.members.toggle(root.keptId);
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.opened(root.keptId);
        } else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && shift)) {
            root.goTo(before);
            root.askMenu();
        } else if (event.key === Qt.Key_Delete) {
            root.removeRequested(root.keptId);
        } else if (event.key === Qt.Key_Home) {
            row = 0;
        } else if (event.key === Qt.Key_End) {
            row = root.lastRow;
        } else if (event.key === Qt.Key_PageDown) {
            row = Math.min(root.lastRow, before + root.pageRows);
        } else if (event.key === Qt.Key_PageUp) {
            row = Math.max(0, before - root.pageRows);
        } else if (event.key === Qt.Key_Down && before < root.lastRow) {
            row = before + 1;
        } else if (event.key === Qt.Key_Up && before > 0) {
            row = before - 1;
        } else if (event.matches(StandardKey.Copy)) {
            root.copyRequested(root.keptId);
        } else {
            event.accepted = false;
            return;
        }
        if (row === before)
            return;
        root.goTo(row);
        if (shift)
            root.members.selectRange(root.anchorRow, row);
        else
            root.anchorRow = row;
    }

    objectName: "members-list"
    clip: true
    activeFocusOnTab: true
    visible: root.viewModel.hasRows
    model: reach
    currentIndex: -1
    boundsBehavior: Flickable.StopAtBounds
    // What Qt makes ahead of the rows in sight it takes back by row number, and a filter may have done away with that row.
    cacheBuffer: 0
    reuseItems: true
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    highlightFollowsCurrentItem: true

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Members")

    Keys.onPressed: event => root.key(event)
    onActiveFocusChanged: {
        if (root.activeFocus && root.keptId === "" && root.count > 0)
            root.goTo(0);
    }
    onCurrentIndexChanged: {
        if (root.currentIndex >= 0)
            root.keptId = root.members.idAt(reach.first + root.currentIndex);
    }
    onMovementEnded: reach.makeRoomAround(reach.first + root.indexAt(0, root.contentY + root.height / 2))

    delegate: MemberRow {
        id: row

        columns: root.columns
        whole: root.filled
        patient: root.starting
        current: ListView.isCurrentItem && root.activeFocus
        focused: ListView.isCurrentItem && root.activeFocus && root.byKey
        onPressed: modifiers => {
            root.byKey = false;
            root.currentIndex = row.index;
            root.forceActiveFocus(Qt.MouseFocusReason);
            if (modifiers & Qt.ShiftModifier) {
                root.members.selectRange(root.anchorRow, root.currentRow());
                return;
            }
            root.anchorRow = root.currentRow();
            if (modifiers & Qt.ControlModifier)
                root.members.toggle(row.memberId);
        }
        onToggled: {
            root.anchorRow = reach.first + row.index;
            root.members.toggle(row.memberId);
        }
        onOpened: root.opened(row.memberId)
        onMenuRequested: (item, x, y) => {
            root.currentIndex = row.index;
            root.menuRequested(row.memberId, item, x, y);
        }
        onRetried: root.viewModel.bulk.retry(row.memberId)
    }

    RowWindow {
        id: reach

        source: root.members
    }

    // A list that came in another order stays where it was, at the member that was looked at; one whose window moves stays at its row.
    Connections {
        target: reach
        function onModelAboutToBeReset(): void {
            root.replaced = true;
            const way = root.wayDown();
            root.keptRow = Math.floor(way / root.rowHeight);
            root.keptOffset = way - root.keptRow * root.rowHeight;
        }
        // Not on modelReset: the view may hear that after us, and would go to its beginning.
        function onPlaceChanged(): void {
            if (!root.replaced)
                return;
            root.replaced = false;
            const current = root.members.rowOf(root.keptId) - reach.first;
            root.currentIndex = current >= 0 && current < root.count ? current : -1;
            if (root.count === 0)
                return;
            // By row first: the view does not know yet how high its new content is.
            root.positionViewAtIndex(Math.max(0, Math.min(root.keptRow - reach.first, root.count - 1)), ListView.Beginning);
            root.contentY = Math.max(root.originY, Math.min(root.contentY + root.keptOffset, root.originY + root.contentHeight - root.height));
        }
    }
}
