// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Jobs
import Rollcall.Links
import Rollcall.Shell
import Rollcall.Theme

// The records: every invitation that was ever sent, with what can be done next. Actions follow the status of a row.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 860

    signal memberWanted(string memberId)
    signal pageWanted(int page)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Invitations")

    /// Every record of an address.
    function find(address: string): void {
        records.search = address;
    }

    function openRow(row: InvitationRecord): void {
        if (row.memberId !== "")
            root.memberWanted(row.memberId);
        else
            tools.openMenu(row, [row.invitationId], row, 20, row.height - 6);
    }

    InvitationsViewModel {
        id: records

        session: root.session
        host: root.host
        links: tools.links
        active: root.visible
    }

    // Of the tab beside this one.
    LinksViewModel {
        id: links

        session: root.session
        host: root.host
        active: root.visible
    }

    LinkMaker {
        id: maker

        page: links
        onGenerated: sentence => tools.say(sentence)
        onClosed: list.forceActiveFocus(Qt.PopupFocusReason)
    }

    InvitationColumns {
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
        viewModel: records
        prefix: "invitations"
        title: qsTr("Invitations")
        searchText: qsTr("Search invitations")
        compact: root.compact
        generateShown: links.offered
        generateReason: links.generateReason
        exportShown: records.total > 0
        onExportRequested: tools.exportRecords()
        onInviteRequested: tools.invite()
        onGenerateRequested: maker.open()
        onListWanted: list.forceActiveFocus(Qt.TabFocusReason)
    }

    InvitationTabs {
        id: tabs

        anchors.top: head.bottom
        width: parent.width
        both: links.offered
        recordsTotal: records.state === InvitationPageModel.Denied ? -1 : records.total
        linksTotal: links.total
        onPageWanted: page => root.pageWanted(page)
    }

    InvitationsFilters {
        id: filters

        anchors.top: tabs.bottom
        width: parent.width
        viewModel: records
    }

    Column {
        id: notices

        anchors.top: filters.bottom
        width: parent.width

        Banner {
            width: parent.width
            visible: records.problem !== "" && records.state === InvitationPageModel.Ready
            tone: Banner.Danger
            title: qsTr("The list could not be read again")
            text: records.problem

            RButton {
                small: true
                text: qsTr("Retry")
                onClicked: records.refresh()
            }
        }

        JobStrip {
            width: parent.width
            status: JobStatus {
                session: root.session
                host: root.host
            }
        }
    }

    TableHeader {
        id: tableHead

        anchors.top: notices.bottom
        width: parent.width

        Row {
            anchors.fill: parent
            anchors.leftMargin: columnWidths.edge

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
                        "text": qsTr("Status"),
                        "width": columnWidths.status,
                        "sort": InvitationPageModel.Status
                    }, {
                        "text": qsTr("Sent by"),
                        "width": columnWidths.sender,
                        "sort": InvitationPageModel.SentBy
                    }, {
                        "text": qsTr("Sent"),
                        "width": columnWidths.sent,
                        "sort": InvitationPageModel.Sent
                    }, {
                        "text": qsTr("Expires"),
                        "width": columnWidths.end,
                        "sort": InvitationPageModel.Expires
                    }]

                HeaderCell {
                    required property var modelData

                    width: modelData.width
                    height: tableHead.height
                    visible: width > 0
                    text: modelData.text
                    sortable: true
                    order: records.sort !== modelData.sort ? 0 : records.descending ? -1 : 1
                    onClicked: records.sortBy(modelData.sort)
                }
            }
        }
    }

    ListView {
        id: list

        objectName: "invitations-list"
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: records.rows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in MembersTable
        highlightMoveDuration: 0
        visible: records.state === InvitationPageModel.Ready
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Invitations")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }

        Keys.onPressed: event => {
            const row = list.currentItem as InvitationRecord;
            if (!row)
                return;
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.openRow(row);
            else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
                tools.openMenu(row, [row.invitationId], row, 20, 38);
            else if (event.key === Qt.Key_Delete && records.canRevoke && row.pending && row.revokeReason === "")
                tools.askRevoke([row.invitationId]);
            else
                return;
            event.accepted = true;
        }

        delegate: InvitationRecord {
            id: record

            viewModel: records
            columns: columnWidths
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = record.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onOpened: root.openRow(record)
            onMenuRequested: (item, x, y) => {
                list.currentIndex = record.index;
                tools.openMenu(record, [record.invitationId], item, x, y);
            }
            onRevokeRequested: tools.askRevoke([record.invitationId])
            onAgainRequested: tools.inviteAgain(record.invitationId)
        }
    }

    InvitationsState {
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        viewModel: records
        emptyTitle: qsTr("Nobody has been invited yet")
        emptySentence: qsTr("Every invitation stays listed here, with what became of it.")
        filteredTitle: qsTr("No invitation matches")
        onInviteRequested: tools.invite()
    }

    InvitationsFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        viewModel: records
    }

    InvitationTools {
        id: tools

        viewModel: records
        session: root.session
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
        onFocusWanted: list.forceActiveFocus(Qt.PopupFocusReason)
    }
}
