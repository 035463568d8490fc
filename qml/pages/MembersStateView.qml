// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// What the member table shows in place of rows, and the next step out of it.
StateView {
    id: root

    required property MembersViewModel viewModel
    readonly property bool empty: root.viewModel.state === MembersViewModel.State.Empty
    readonly property bool sealed: root.failed && root.viewModel.sealed
    readonly property bool filtered: root.viewModel.state === MembersViewModel.State.Filtered

    signal inviteRequested

    mode: root.viewModel.hasRows ? StateView.Ready : root.viewModel.state
    iconName: root.sealed ? "lock" : root.failed ? "error" : root.filtered ? "search" : "members"
    title: {
        if (root.filtered)
            return qsTr("Nobody matches");
        if (root.sealed)
            return qsTr("The member list waits for the keychain");
        if (root.failed)
            return qsTr("The member list cannot be shown");
        return root.empty ? qsTr("Nobody is a member of %1 yet").arg(root.viewModel.tenantName) : "";
    }
    sentence: {
        if (root.filtered)
            return qsTr("The search and the filters leave none of %L1.").arg(root.viewModel.total);
        if (root.sealed)
            return qsTr("It is sealed on this computer, and its key is in the keychain. %1").arg(root.viewModel.error).trim();
        if (root.failed)
            return qsTr("%1 %2").arg(root.viewModel.error).arg(root.viewModel.nextStep).trim();
        if (!root.empty)
            return "";
        return root.viewModel.inviteShown ? qsTr("Invite the first people; they appear here when they accept.") : qsTr("Create the first member.");
    }
    actionText: root.filtered ? qsTr("Clear filters") : root.sealed ? "" : root.failed ? qsTr("Retry") : root.empty && root.viewModel.inviteShown ? root.viewModel.inviteText : ""
    actionReason: root.empty ? root.viewModel.inviteReason : ""
    onActionTriggered: {
        if (root.filtered)
            root.viewModel.clearFilters();
        else if (root.failed)
            root.viewModel.refresh();
        else
            root.inviteRequested();
    }
}
