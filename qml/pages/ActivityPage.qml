// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Activity
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// The audit log of a tenant: who did what, to whom, when, and by which request. What this console did itself is marked.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool denied: log.state === ActivityViewModel.Denied
    property ActivityRowMenu menu: null

    signal memberWanted(string memberId)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Activity")

    function openMenu(row: ActivityRow, x: real, y: real): void {
        if (!root.menu)
            root.menu = menuMaker.createObject(root) as ActivityRowMenu;
        root.menu.who = row.who;
        root.menu.actorId = row.actorId;
        root.menu.target = row.target;
        root.menu.targetId = row.targetId;
        root.menu.memberId = row.memberId;
        root.menu.requestId = row.requestId;
        root.menu.origin = row.origin;
        root.menu.popup(row, x, y);
    }

    ActivityViewModel {
        id: log

        session: root.session
        host: root.host
    }

    ActivityColumns {
        id: columnWidths

        total: root.width - 10
    }

    Component {
        id: menuMaker

        ActivityRowMenu {
            viewModel: log
            onMemberWanted: memberId => root.memberWanted(memberId)
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    PageTitle {
        id: head

        width: parent.width
        title: qsTr("Activity")
        asOfText: log.asOfText
        reading: log.reading

        IconButton {
            objectName: "activity-sync"
            framed: true
            iconName: "sync"
            text: qsTr("Read again")
            onClicked: log.refresh()
        }
    }

    ActivityFilters {
        id: filters

        anchors.top: head.bottom
        width: parent.width
        viewModel: log
        visible: !root.denied
    }

    Banner {
        id: notice

        anchors.top: filters.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: log.problem !== "" && log.state === ActivityViewModel.Ready
        tone: Banner.Danger
        title: qsTr("The log could not be read again")
        text: log.problem

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: log.refresh()
        }
    }

    TableHeader {
        id: tableHead

        anchors.top: notice.bottom
        width: parent.width
        visible: !root.denied

        Row {
            anchors.fill: parent
            anchors.leftMargin: columnWidths.edge

            Repeater {
                model: [{
                        "text": qsTr("When"),
                        "width": columnWidths.time
                    }, {
                        "text": qsTr("Who"),
                        "width": columnWidths.who
                    }, {
                        "text": qsTr("What"),
                        "width": columnWidths.what
                    }, {
                        "text": qsTr("To whom or what"),
                        "width": columnWidths.target
                    }, {
                        "text": qsTr("Change"),
                        "width": columnWidths.change
                    }, {
                        "text": qsTr("Request"),
                        "width": columnWidths.request
                    }]

                HeaderCell {
                    required property var modelData

                    width: modelData.width
                    height: tableHead.height
                    visible: width > 0
                    text: modelData.text
                }
            }
        }
    }

    ListView {
        id: list

        objectName: "activity-list"
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: log.rows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        highlightMoveDuration: 0
        visible: log.state === ActivityViewModel.Ready
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Activity")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }
        onAtYEndChanged: {
            if (list.atYEnd && list.visible && log.hasMore)
                log.readMore();
        }

        Keys.onPressed: event => {
            const row = list.currentItem as ActivityRow;
            const menuKey = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier));
            if (!row || !(menuKey || event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
                return;
            root.openMenu(row, 20, row.height - 6);
            event.accepted = true;
        }

        delegate: ActivityRow {
            id: row

            columns: columnWidths
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onOpened: root.openMenu(row, 20, row.height - 6)
            onMenuRequested: (x, y) => {
                list.currentIndex = row.index;
                root.openMenu(row, x, y);
            }
        }
    }

    StateView {
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        // By State: loading, empty, filtered, failed, denied, ready.
        mode: [StateView.Loading, StateView.Empty, StateView.Filtered, StateView.Failed, StateView.Empty, StateView.Ready][log.state]
        iconName: root.denied ? "lock" : log.state === ActivityViewModel.Failed ? "error" : "activity"
        title: [qsTr("Reading the log"), qsTr("Nothing has been done yet"), qsTr("Nothing matches"), qsTr("The log could not be read"), qsTr("No activity to see here"), ""][log.state]
        sentence: log.state === ActivityViewModel.Empty ? qsTr("Every change of members, roles, invitations and tokens is written down here.") : log.state === ActivityViewModel.Filtered ? qsTr("The filters leave nothing of the log.") : log.problem
        actionText: log.state === ActivityViewModel.Filtered ? qsTr("Clear filters") : log.state === ActivityViewModel.Failed ? qsTr("Retry") : ""
        onActionTriggered: {
            if (log.narrowed && log.state === ActivityViewModel.Filtered)
                log.clearFilters();
            else
                log.refresh();
        }
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        text: log.countText
        note: log.reading && log.hasMore ? qsTr("Reading more…") : ""
    }
}
