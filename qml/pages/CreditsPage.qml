// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// What the tenant has to hand out, who has how much of it, and where it went. Whoever may not see all of that sees its own.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 960
    readonly property bool sharesOpen: credits.allSeen && credits.perMember && head.tab === 0

    signal memberWanted(string memberId)

    /// The lines of the ledger about one member.
    function showTransactions(memberId: string): void {
        credits.showLinesOf(memberId);
        head.tab = 1;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: credits.title

    Keys.onEscapePressed: event => {
        if (!root.sharesOpen) {
            event.accepted = credits.ledgerNarrowed;
            credits.showLinesOf("");
            return;
        }
        event.accepted = members.model.selectedCount > 0 || members.narrowed;
        if (members.model.selectedCount > 0)
            members.model.clearSelection();
        else
            members.clearFilters();
    }

    Shortcut {
        sequences: ["Ctrl+K", "Ctrl+F"]
        enabled: root.visible && head.search.visible
        onActivated: head.search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    CreditsViewModel {
        id: credits

        session: root.session
        host: root.host
    }

    MembersViewModel {
        id: members

        session: root.session
        host: root.host
        visible: root.visible
        Component.onCompleted: members.sortBy(MembersViewModel.Order.ByCredits, true)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Column {
        id: top

        width: parent.width

        CreditsHead {
            id: head

            width: parent.width
            viewModel: credits
            members: members
            compact: root.compact
            onListWanted: table.focusList()
        }

        Banner {
            width: parent.width
            Accessible.ignored: !visible
            visible: credits.problem !== ""
            tone: Banner.Danger
            title: qsTr("This could not be read")
            text: credits.problem

            RButton {
                small: true
                iconName: "refresh"
                text: qsTr("Retry")
                onClicked: credits.refresh()
            }
        }

        CreditsSummary {
            x: 20
            width: parent.width - 36
            viewModel: credits
            members: members
        }

        CreditsTabs {
            id: tabs

            width: parent.width
            viewModel: credits
            members: members
            current: head.tab
            onChosen: index => head.tab = index
        }

        Loader {
            id: bulkBar

            readonly property bool wanted: root.sharesOpen && (members.model.selectedCount > 0 || members.bulk.running || (members.bulk.finished && members.bulk.verdict !== ""))

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
                target: bulkBar.item as MembersBulkBar
                function onRoleRequested(memberIds: var): void {
                    tools.actForMany(MemberAct.ChangeRole, memberIds);
                }
                function onConfirmRequested(kind: int, memberIds: var): void {
                    tools.actForMany(kind, memberIds);
                }
            }
        }
    }

    MembersTable {
        id: table

        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: root.sharesOpen
        visible: root.sharesOpen
        viewModel: members
        compact: root.compact
        shares: true
        paceShown: credits.paceShown
        onOpened: memberId => tools.act(MemberAct.Open, memberId)
        onMenuRequested: (memberId, item, x, y) => tools.openRowMenu(memberId, item, x, y)
        onRemoveRequested: memberId => tools.remove(memberId)
        onCopyRequested: memberId => tools.act(MemberAct.CopyAddress, memberId)
    }

    CreditsLedger {
        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: !root.sharesOpen
        visible: !root.sharesOpen
        viewModel: credits
        compact: root.compact
        onMemberWanted: memberId => root.memberWanted(memberId)
    }

    MembersTools {
        id: tools

        anchors.fill: parent
        z: 5
        session: root.session
        host: root.host
        viewModel: members
        onRevealed: memberId => root.memberWanted(memberId)
        onTransactionsWanted: memberId => root.showTransactions(memberId)
    }
}
