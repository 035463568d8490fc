// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Dialogs
import Rollcall.Links
import Rollcall.Shell

// What the links page opens: making a link, the question before one ends, inviting single people, and the line that says what has
// been done, with Undo for what can be enabled again. Each is made when it is asked for. Fills the page.
Item {
    id: root

    required property LinksViewModel viewModel
    required property TenantSession session
    property string host

    signal memberWanted(string memberId)
    signal focusWanted

    function invite(): void {
        flow.open("", "");
    }

    function generate(): void {
        maker.open();
    }

    function askDisable(ids: var): void {
        root.ask(LinkEndDialog.Disable, ids, "", true);
    }

    // The last way out that the product has for a link: deleting it, or revoking it while it works.
    function askEnd(row: LinkRow): void {
        if (root.viewModel.removable && row.removeReason === "")
            root.ask(LinkEndDialog.Remove, [row.linkId], row.tail, row.linkEnabled);
        else if (root.viewModel.revocable && row.linkEnabled && row.revokeReason === "")
            root.ask(LinkEndDialog.Revoke, [row.linkId], row.tail, true);
    }

    function ask(kind: int, ids: var, name: string, live: bool): void {
        popup.setSource(Qt.resolvedUrl("../Dialogs/LinkEndDialog.qml"), {
                "kind": kind,
                "ids": ids,
                "name": name,
                "live": live,
                "revokeWord": root.viewModel.revokeText,
                "host": root.host,
                "tenantName": root.viewModel.tenantName,
                "tenantKey": root.viewModel.tenantId
            });
    }

    anchors.fill: parent

    Connections {
        target: root.viewModel

        function onNoticed(sentence: string, undoable: var): void {
            toast.undoable = undoable;
            toast.show(sentence, undoable.length > 0 ? qsTr("Undo") : "");
        }
    }

    InviteFlow {
        id: flow

        session: root.session
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
        onNoticed: sentence => root.say(sentence)
    }

    LinkMaker {
        id: maker

        page: root.viewModel
        onGenerated: sentence => root.say(sentence)
        onClosed: root.focusWanted()
    }

    Loader {
        id: popup
    }

    Connections {
        target: popup.item
        ignoreUnknownSignals: true

        function onConfirmed(kind: int, ids: var): void {
            if (kind === LinkEndDialog.Disable)
                root.viewModel.disable(ids);
            else if (kind === LinkEndDialog.Revoke)
                root.viewModel.revoke(ids[0]);
            else
                root.viewModel.remove(ids[0]);
        }

        function onClosed(): void {
            popup.source = "";
            root.focusWanted();
        }
    }

    Toast {
        id: toast

        property var undoable: []

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
        z: 5
        onUndone: root.viewModel.enable(toast.undoable)
    }

    function say(sentence: string): void {
        toast.undoable = [];
        toast.show(sentence, "");
    }
}
