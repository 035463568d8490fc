// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// The member table: head, rows, and what stands in their place when there are none. The list owns the keyboard: arrows move, Space
// selects, Shift extends, Enter opens, Menu or Shift+F10 asks for the row menu, Delete for removal.
FocusScope {
    id: root

    required property MembersViewModel viewModel
    property bool shares: false
    property bool paceShown: false
    property bool compact: false
    readonly property MembersModel model: root.viewModel.model
    property int anchorRow: 0
    /// While the console starts: names first, in one frame, and what else the rows say in the idle time after it.
    property bool starting: false
    property bool filled: !root.starting

    signal opened(string memberId)
    signal menuRequested(string memberId, Item item, real x, real y)
    signal removeRequested(string memberId)
    signal copyRequested(string memberId)
    signal inviteRequested

    function reveal(memberId: string): void {
        const row = root.model.rowOf(memberId);
        if (row < 0)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Center);
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    function focusList(): void {
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0;
        list.byKey = true;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function currentId(): string {
        return root.model.idAt(list.currentIndex);
    }

    function extendTo(row: int): void {
        root.model.selectRange(root.anchorRow, row);
    }

    function askMenu(): void {
        const row = list.itemAtIndex(list.currentIndex);
        if (row)
            root.menuRequested(root.currentId(), row, row.width - 240, row.height);
    }

    function key(event: var): void {
        list.byKey = true;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const before = list.currentIndex;
        event.accepted = true;
        if (event.key === Qt.Key_Space) {
            root.anchorRow = list.currentIndex;
            root.model.toggle(root.currentId());
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.opened(root.currentId());
        } else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && shift)) {
            root.askMenu();
        } else if (event.key === Qt.Key_Delete) {
            root.removeRequested(root.currentId());
        } else if (event.key === Qt.Key_Home) {
            list.currentIndex = 0;
        } else if (event.key === Qt.Key_End) {
            list.currentIndex = list.count - 1;
        } else if (event.key === Qt.Key_PageDown) {
            list.currentIndex = Math.min(list.count - 1, list.currentIndex + list.pageRows);
        } else if (event.key === Qt.Key_PageUp) {
            list.currentIndex = Math.max(0, list.currentIndex - list.pageRows);
        } else if (event.key === Qt.Key_Down && list.currentIndex < list.count - 1) {
            list.currentIndex += 1;
        } else if (event.key === Qt.Key_Up && list.currentIndex > 0) {
            list.currentIndex -= 1;
        } else if (event.matches(StandardKey.Copy)) {
            root.copyRequested(root.currentId());
        } else {
            event.accepted = false;
            return;
        }
        if (list.currentIndex === before)
            return;
        if (shift)
            root.extendTo(list.currentIndex);
        else
            root.anchorRow = list.currentIndex;
    }

    MemberColumns {
        id: widths

        total: root.width
        compact: root.compact
        creditsShown: root.viewModel.metered
        shares: root.shares
        paceShown: root.paceShown
        usedText: root.viewModel.usedText
    }

    Connections {
        target: root.Window.window
        enabled: !root.filled
        function onFrameSwapped(): void {
            const waiting = stand.loading && !stand.slow; // a slow server keeps nobody from the rest of the window
            if (root.viewModel.hasRows ? list.itemAtIndex(0) !== null : !waiting)
                shown.start();
        }
    }

    // Not in the middle of showing it.
    Timer {
        id: shown

        interval: 0
        onTriggered: root.filled = true
    }

    Later {
        id: head

        width: parent.width
        height: (root.compact ? Theme.headHeightCompact : Theme.headHeight)
        file: "qrc:/Rollcall/Pages/MembersHead.qml"
        properties: {
            "columns": widths,
            "viewModel": root.viewModel
        }
        due: root.filled
        asynchronous: root.starting
    }

    ListView {
        id: list

        property bool byKey: false
        property string keptId
        property real keptY: 0
        readonly property int pageRows: Math.max(1, Math.floor(list.height / (root.compact ? Theme.rowHeightCompact : Theme.rowHeight)) - 1)

        objectName: "members-list"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        visible: root.viewModel.hasRows
        model: root.model
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
            if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
                list.currentIndex = 0;
        }
        onCurrentIndexChanged: {
            if (list.currentIndex >= 0)
                list.keptId = root.currentId();
        }

        delegate: MemberRow {
            id: row

            columns: widths
            whole: root.filled
            patient: root.starting
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus && list.byKey
            onPressed: modifiers => {
                list.byKey = false;
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                if (modifiers & Qt.ShiftModifier) {
                    root.extendTo(row.index);
                    return;
                }
                root.anchorRow = row.index;
                if (modifiers & Qt.ControlModifier)
                    root.model.toggle(row.memberId);
            }
            onToggled: {
                root.anchorRow = row.index;
                root.model.toggle(row.memberId);
            }
            onOpened: root.opened(row.memberId)
            onMenuRequested: (item, x, y) => {
                list.currentIndex = row.index;
                root.menuRequested(row.memberId, item, x, y);
            }
            onRetried: root.viewModel.bulk.retry(row.memberId)
        }

        // A list that came in another order stays where it was, at the member that was looked at.
        Connections {
            target: root.model
            function onModelAboutToBeReset(): void {
                list.keptY = list.contentY;
            }
            function onModelReset(): void {
                list.currentIndex = root.model.rowOf(list.keptId);
                list.contentY = Math.max(0, Math.min(list.keptY, list.contentHeight - list.height));
            }
        }
    }

    Later {
        anchors.right: list.right
        anchors.top: list.top
        anchors.bottom: list.bottom
        file: "qrc:/Rollcall/Pages/ListScrollBar.qml"
        properties: {
            "list": list
        }
        due: root.filled
        asynchronous: root.starting
    }

    // What stands in place of the rows. A list that is there in no time is not announced by grey rows, which would cost more
    // than it does. By address, because Qt 6.4's Loader takes no inline component of a file with bound components.
    Loader {
        id: stand

        readonly property bool loading: root.viewModel.state === MembersViewModel.State.Loading
        readonly property bool wanted: !root.viewModel.hasRows && (!stand.loading || stand.slow)
        property bool slow: false

        anchors.top: head.bottom
        width: parent.width
        height: Math.max(0, parent.height - head.height)
        onWantedChanged: {
            if (stand.wanted)
                stand.setSource("MembersStateView.qml", {
                        "viewModel": root.viewModel
                    });
            else
                stand.source = "";
        }

        Timer {
            interval: 250
            running: stand.loading
            onTriggered: stand.slow = true
        }

        Connections {
            target: stand.item
            ignoreUnknownSignals: true
            function onInviteRequested(): void {
                root.inviteRequested();
            }
        }
    }
}
