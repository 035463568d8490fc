// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// What else can be done on the members page.
Item {
    id: root

    required property MembersViewModel viewModel

    signal exportRequested
    signal importRequested
    signal leaveRequested
    signal ownKeysRequested
    signal transferRequested

    function openAt(button: Item): void {
        menu.popupAt(button);
    }

    RMenu {
        id: menu

        title: qsTr("More")

        MenuRow {
            iconName: "refresh"
            text: qsTr("Sync now")
            shortcutHint: qsTr("F5")
            available: !root.viewModel.syncing
            onTriggered: root.viewModel.refresh()
        }

        MenuRow {
            iconName: "check"
            text: qsTr("Select all shown")
            shortcutHint: qsTr("Ctrl+A")
            available: root.viewModel.hasRows
            onTriggered: root.viewModel.model.selectShown()
        }

        MenuRow {
            iconName: "import"
            text: qsTr("Import…")
            reason: root.viewModel.inviteShown ? root.viewModel.inviteReason : root.viewModel.createReason
            visible: root.viewModel.inviteShown || root.viewModel.createShown
            height: visible ? implicitHeight : 0
            onTriggered: root.importRequested()
        }

        MenuRow {
            iconName: "export"
            text: qsTr("Export…")
            available: root.viewModel.total > 0
            onTriggered: root.exportRequested()
        }

        MenuRow {
            iconName: "key"
            text: qsTr("My API keys")
            visible: root.viewModel.ownKeysShown
            height: visible ? implicitHeight : 0
            onTriggered: root.ownKeysRequested()
        }

        MenuRow {
            iconName: "transfer"
            text: root.viewModel.transferText
            reason: root.viewModel.transferReason
            visible: root.viewModel.transferShown
            height: visible ? implicitHeight : 0
            onTriggered: root.transferRequested()
        }

        MenuRow {
            iconName: "sign-out"
            text: root.viewModel.leaveText
            reason: root.viewModel.leaveReason
            visible: root.viewModel.leaveShown
            height: visible ? implicitHeight : 0
            destructive: true
            onTriggered: root.leaveRequested()
        }
    }
}
