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
        count: pending.state === InvitationPageModel.Loading ? -1 : pending.waiting
        compact: root.compact
        onInviteRequested: tools.invite()
        onListWanted: list.forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        id: notices

        anchors.top: head.bottom
        width: parent.width

        PendingSummary {
            x: 20
            width: parent.width - 36
            viewModel: pending
            visible: pending.state === InvitationPageModel.Ready || pending.state === InvitationPageModel.Filtered
        }

        Item {
            width: 1
            height: 12
        }

        Banner {
            width: parent.width
            visible: pending.problem !== "" && pending.state === InvitationPageModel.Ready
            tone: Banner.Danger
            title: qsTr("The list could not be read again")
            text: pending.problem

            RButton {
                small: true
                text: qsTr("Retry")
                onClicked: pending.refresh()
            }
        }

        BulkBar {
            width: parent.width
            visible: pending.selectedCount > 0 && !pending.working
            count: pending.selectedCount
            reason: pending.offlineReason
            onCleared: pending.clearSelection()

            RButton {
                objectName: "pending-bulk-resend"
                small: true
                iconName: "sync"
                text: pending.resendText
                visible: pending.canResend
                available: pending.offlineReason === ""
                description: pending.offlineReason
                onClicked: pending.resend(pending.selection)
            }

            RButton {
                objectName: "pending-bulk-revoke"
                small: true
                kind: RButton.Danger
                iconName: "ban"
                text: qsTr("%1…").arg(pending.revokeText)
                visible: pending.canRevoke
                available: pending.offlineReason === ""
                description: pending.offlineReason
                onClicked: tools.askRevoke(pending.selection)
            }
        }

        ProgressStrip {
            width: parent.width
            visible: pending.working
            text: pending.workText
            value: pending.workTotal > 0 ? (pending.workDone + pending.workFailed) / pending.workTotal : 0
            done: pending.workDone
            failed: pending.workFailed
            onCanceled: pending.stopWork()
        }
    }

    TableHeader {
        id: tableHead

        anchors.top: notices.bottom
        width: parent.width

        Row {
            anchors.fill: parent
            anchors.leftMargin: columnWidths.edge

            Item {
                width: columnWidths.check
                height: tableHead.height

                RCheckBox {
                    objectName: "pending-select-all"
                    anchors.verticalCenter: parent.verticalCenter
                    accessibleName: qsTr("Select all")
                    tristate: false
                    checkState: pending.allSelected ? Qt.Checked : pending.selectedCount > 0 ? Qt.PartiallyChecked : Qt.Unchecked
                    onClicked: pending.selectAll()
                }
            }

            Repeater {
                model: [{
                        "text": qsTr("Recipient"),
                        "width": columnWidths.recipient,
                        "sort": InvitationPageModel.Recipient
                    }, {
                        "text": qsTr("Role"),
                        "width": columnWidths.role,
                        "sort": InvitationPageModel.Role
                    }, {
                        "text": qsTr("Age"),
                        "width": columnWidths.age,
                        "sort": -1
                    }, {
                        "text": qsTr("Expires in"),
                        "width": columnWidths.expires,
                        "sort": InvitationPageModel.Expires
                    }, {
                        "text": qsTr("Last sent"),
                        "width": columnWidths.sent,
                        "sort": InvitationPageModel.Sent
                    }, {
                        "text": qsTr("Needs attention"),
                        "width": columnWidths.attention,
                        "sort": -1
                    }]

                HeaderCell {
                    required property var modelData

                    width: modelData.width
                    height: tableHead.height
                    text: modelData.text
                    sortable: modelData.sort >= 0
                    order: pending.sort !== modelData.sort ? 0 : pending.descending ? -1 : 1
                    onClicked: pending.sortBy(modelData.sort)
                }
            }
        }
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

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(32 * Theme.textScale)
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        RText {
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            text: pending.countText
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        RText {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Reminders are never sent automatically")
            secondary: true
        }
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
