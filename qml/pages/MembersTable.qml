// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// The member table: head, rows, and what stands in their place when there are none.
FocusScope {
    id: root

    required property MembersViewModel viewModel
    /// Where the layout of the columns is kept; without, it is the usual one.
    property Preferences preferences: null
    property bool shares: false
    property bool paceShown: false
    property bool compact: false
    readonly property MembersModel model: root.viewModel.model
    readonly property MemberColumns columns: widths
    /// While the console starts: names first, in one frame, and what else the rows say in the idle time after it.
    property bool starting: false
    property bool filled: !root.starting

    signal opened(string memberId)
    signal menuRequested(string memberId, Item item, real x, real y)
    signal removeRequested(string memberId)
    signal copyRequested(string memberId)
    signal inviteRequested

    function reveal(memberId: string): void {
        list.reveal(memberId);
    }

    function focusList(): void {
        list.focusByKey();
    }

    MemberColumns {
        id: widths

        total: root.width
        compact: root.compact
        creditsShown: root.viewModel.metered
        shares: root.shares
        paceShown: root.paceShown
        ownStatuses: root.viewModel.ownStatuses
        usedText: root.viewModel.usedText
        layout: root.preferences ? layout : null
    }

    ColumnLayout {
        id: layout

        table: "members"
        columns: widths.usualOrder
        preferences: root.preferences
    }

    Connections {
        target: root.Window.window
        enabled: !root.filled
        function onFrameSwapped(): void {
            const waiting = stand.loading && !stand.slow; // a slow server keeps nobody from the rest of the window
            if (root.viewModel.hasRows ? list.count > 0 && list.itemAtIndex(0) !== null : !waiting)
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
        patient: root.starting
    }

    MembersList {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        viewModel: root.viewModel
        columns: widths
        filled: root.filled
        starting: root.starting
        onOpened: memberId => root.opened(memberId)
        onMenuRequested: (memberId, item, x, y) => root.menuRequested(memberId, item, x, y)
        onRemoveRequested: memberId => root.removeRequested(memberId)
        onCopyRequested: memberId => root.copyRequested(memberId)
    }

    Later {
        anchors.right: list.right
        anchors.top: list.top
        anchors.bottom: list.bottom
        file: "qrc:/Rollcall/Pages/MembersScrollBar.qml"
        properties: {
            "list": list
        }
        due: root.filled
        patient: root.starting
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
