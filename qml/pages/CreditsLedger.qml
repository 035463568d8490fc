// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Credits

// The ledger, newest first; more of it is read as it is scrolled to.
FocusScope {
    id: root

    required property CreditsViewModel viewModel
    property bool compact: false

    signal memberWanted(string memberId)

    CreditsColumns {
        id: widths

        total: root.width
        compact: root.compact
    }

    TableHeader {
        id: tableHead

        width: parent.width

        Row {
            anchors.fill: parent
            anchors.leftMargin: widths.edge

            Repeater {
                model: [{
                        "text": qsTr("What"),
                        "width": widths.event
                    }, {
                        "text": qsTr("Member"),
                        "width": widths.name
                    }, {
                        "text": qsTr("Amount"),
                        "width": widths.number
                    }, {
                        "text": qsTr("Pool afterwards"),
                        "width": widths.pool
                    }, {
                        "text": qsTr("By"),
                        "width": widths.name
                    }, {
                        "text": qsTr("When"),
                        "width": widths.when
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

        objectName: "credits-ledger"
        anchors.top: tableHead.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.viewModel.ledger
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        highlightMoveDuration: 0
        visible: list.count > 0
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Transactions")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }
        onAtYEndChanged: {
            if (list.atYEnd && root.viewModel.hasMore)
                root.viewModel.readMore();
        }
        Keys.onReturnPressed: {
            const row = list.currentItem as CreditsLedgerRow;
            if (row && row.memberId !== "")
                root.memberWanted(row.memberId);
        }

        delegate: CreditsLedgerRow {
            id: row

            columns: widths
            compact: root.compact
            onOpened: {
                if (row.memberId !== "")
                    root.memberWanted(row.memberId);
            }
            current: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }

    StateView {
        anchors.top: tableHead.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        mode: list.count > 0 ? StateView.Ready : root.viewModel.ledgerProblem !== "" ? StateView.Failed : root.viewModel.ledgerLoading ? StateView.Loading : !root.viewModel.online ? StateView.Failed : root.viewModel.ledgerNarrowed ? StateView.Filtered : StateView.Empty
        iconName: root.viewModel.online ? "coins" : "cloud-off"
        title: root.viewModel.ledgerProblem !== "" ? qsTr("The transactions cannot be shown") : !root.viewModel.online ? qsTr("Transactions need the server") : root.viewModel.ledgerNarrowed ? qsTr("No transaction of %1").arg(root.viewModel.ledgerMemberName) : qsTr("Nothing has been handed out or used yet")
        sentence: root.viewModel.ledgerProblem !== "" ? root.viewModel.ledgerProblem : !root.viewModel.online ? qsTr("They are not kept on this computer. The members keep their last known shares.") : ""
        actionText: root.viewModel.ledgerProblem !== "" ? qsTr("Retry") : root.viewModel.online && root.viewModel.ledgerNarrowed ? qsTr("Show all transactions") : ""
        onActionTriggered: {
            if (root.viewModel.ledgerProblem !== "")
                root.viewModel.refresh();
            else
                root.viewModel.showLinesOf("");
        }
    }
}
