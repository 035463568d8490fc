// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review

// What the review page opens: its menus and dialogs, made when they are asked for, and the line that says what has been done.
Item {
    id: root

    required property ReviewViewModel viewModel
    property string host
    property ReviewRowMenu rowMenu: null
    property ReviewMoreMenu moreMenu: null

    signal memberWanted(string memberId)

    function askDecision(ids: var, change: bool): void {
        root.open("Dialogs/ReviewDecisionDialog", {
                "memberIds": ids,
                "change": change
            });
    }

    function askCompare(): void {
        root.open("Pages/ReviewComparison", {});
    }

    function askSignOff(signing: bool): void {
        root.viewModel.readActs();
        root.open("Dialogs/SignOffDialog", {
                "signing": signing
            });
    }

    function askPath(ending: string): void {
        root.open("Dialogs/SaveEvidenceDialog", {
                "ending": ending
            });
    }

    function openRowMenu(row: ReviewRow, fixed: bool, x: real, y: real): void {
        if (!root.rowMenu)
            root.rowMenu = rowMenuMaker.createObject(root) as ReviewRowMenu;
        root.rowMenu.ids = root.viewModel.idsFor(row.memberId);
        root.rowMenu.memberId = row.memberId;
        root.rowMenu.reason = row.reason;
        root.rowMenu.decided = row.verdict > 0;
        root.rowMenu.fixed = fixed;
        root.rowMenu.popup(row, x, y);
        root.rowMenu.currentIndex = 0;
    }

    function openMore(item: Item): void {
        if (!root.moreMenu)
            root.moreMenu = moreMenuMaker.createObject(root) as ReviewMoreMenu;
        root.moreMenu.popupAt(item);
    }

    function open(file: string, properties: var): void {
        if (dialog.active)
            return;
        properties["viewModel"] = root.viewModel;
        properties["host"] = root.host;
        dialog.file = "qrc:/Rollcall/" + file + ".qml";
        dialog.show(properties);
    }

    anchors.fill: parent

    Connections {
        target: root.viewModel

        function onNoticed(sentence: string, undoable: bool): void {
            toast.show(sentence, undoable ? qsTr("Undo") : "");
        }
    }

    PopupLoader {
        id: dialog

        file: ""
    }

    Component {
        id: rowMenuMaker

        ReviewRowMenu {
            onKeepChosen: ids => root.viewModel.keep(ids)
            onChangeChosen: ids => root.askDecision(ids, true)
            onRevokeChosen: ids => root.askDecision(ids, false)
            onWithdrawn: ids => root.viewModel.withdraw(ids)
            onMemberWanted: memberId => root.memberWanted(memberId)
        }
    }

    Component {
        id: moreMenuMaker

        ReviewMoreMenu {
            viewModel: root.viewModel
            onCompareRequested: root.askCompare()
            onAbandonRequested: root.open("Dialogs/AbandonReviewDialog", {})
        }
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 72
        z: 5
        onUndone: root.viewModel.undo()
    }
}
