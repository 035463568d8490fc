// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Links
import Rollcall.Shell
import Rollcall.Theme

// The invitation links: masked, copied on request, disabled before they are deleted. A tab of the invitations where the product
// also invites single people, else all that there is.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 860

    signal memberWanted(string memberId)
    signal pageWanted(int page)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Invitation links")

    function generate(): void {
        if (links.generateReason === "")
            tools.generate();
    }

    LinksViewModel {
        id: links

        session: root.session
        host: root.host
        active: root.visible
    }

    LinkColumns {
        id: columnWidths

        total: root.width - 10
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    LinksHead {
        id: head

        width: parent.width
        viewModel: links
        compact: root.compact
        onInviteRequested: tools.invite()
        onGenerateRequested: root.generate()
        onListWanted: list.forceActiveFocus(Qt.TabFocusReason)
    }

    InvitationTabs {
        id: tabs

        anchors.top: head.bottom
        width: parent.width
        both: links.recordsOffered
        linksShown: true
        recordsTotal: links.recordsTotal
        linksTotal: links.total
        onPageWanted: page => root.pageWanted(page)
    }

    Column {
        id: notices

        anchors.top: tabs.bottom
        width: parent.width

        Banner {
            width: parent.width
            Accessible.ignored: !visible
            visible: links.problem !== "" && links.state === LinksViewModel.Ready
            tone: Banner.Danger
            title: qsTr("The list could not be read again")
            text: links.problem

            RButton {
                small: true
                text: qsTr("Retry")
                onClicked: links.refresh()
            }
        }

        ProgressStrip {
            width: parent.width
            visible: links.working && links.workTotal > 1
            text: links.workText
            value: links.workTotal > 0 ? (links.workDone + links.workFailed) / links.workTotal : 0
            done: links.workDone
            failed: links.workFailed
            onCanceled: links.stopWork()
        }

        Item {
            width: parent.width
            height: hint.height + 32
            // Asked here: a banner in a place that is not shown is not visible either.
            visible: links.state === LinksViewModel.Ready || links.state === LinksViewModel.Filtered

            Banner {
                id: hint

                x: 20
                y: 16
                width: parent.width - 36
                Accessible.ignored: !visible
                card: true
                tone: Banner.Neutral
                title: qsTr("Anyone who holds an enabled link can join %1.").arg(links.tenantName)
                text: links.switchable ? qsTr("Disable or delete the links you do not need.") : qsTr("%1 the links you do not need.").arg(links.revokeText)

                RButton {
                    small: true
                    visible: links.unused.length > 0
                    text: links.unused.length === 1 ? qsTr("Disable 1 unused link…") : qsTr("Disable %1 unused links…").arg(links.unused.length)
                    reason: links.generateReason
                    available: !links.working
                    onClicked: tools.askDisable(links.unused)
                }
            }
        }
    }

    LinkTableHead {
        id: tableHead

        anchors.top: notices.bottom
        width: parent.width
        columns: columnWidths
        switchable: links.switchable
    }

    ListView {
        id: list

        objectName: "links-list"
        anchors.top: tableHead.bottom
        // What holds for all links stands right below the last one, and stays in sight where there are many.
        height: Math.min(Math.max(list.contentHeight, list.count * Math.round(52 * Theme.textScale)), Math.max(0, foot.y - tableHead.y - tableHead.height - joined.height))
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        cacheBuffer: 0 // as in MembersTable
        model: links.rows
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        visible: links.state === LinksViewModel.Ready
        onAtYEndChanged: {
            if (list.atYEnd)
                links.readMore();
        }
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Invitation links")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }

        Keys.onPressed: event => {
            const row = list.currentItem as LinkRow;
            if (!row)
                return;
            const copies = event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.matches(StandardKey.Copy);
            if (copies && row.copyable && row.copyReason === "")
                links.copy(row.linkId);
            else if (event.key === Qt.Key_Delete)
                tools.askEnd(row);
            else
                return;
            event.accepted = true;
        }

        delegate: LinkRow {
            id: row

            viewModel: links
            columns: columnWidths
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onRemoveRequested: tools.askEnd(row)
            onRevokeRequested: tools.askEnd(row)
        }
    }

    RText {
        id: joined

        anchors.top: list.bottom
        x: 20
        width: parent.width - 36
        height: Math.round(44 * Theme.textScale)
        verticalAlignment: Text.AlignVCenter
        visible: list.visible
        text: links.joinedText
        secondary: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    LinksState {
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        viewModel: links
        onGenerateRequested: root.generate()
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
            text: links.countText
            secondary: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        RText {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Link text is masked on screen. Copying a link is written to Activity.")
            secondary: true
            visible: root.width > 700
        }
    }

    LinkTools {
        id: tools

        viewModel: links
        session: root.session
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
        onFocusWanted: list.forceActiveFocus(Qt.PopupFocusReason)
    }
}
