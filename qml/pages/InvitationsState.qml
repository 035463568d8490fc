// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// What stands in the place of the rows of the records or of the pending list, with the next step.
StateView {
    id: root

    required property InvitationPageModel viewModel
    property string emptyTitle
    property string emptySentence
    property string filteredTitle
    readonly property int pageState: root.viewModel.state
    readonly property bool empty: root.pageState === InvitationPageModel.Empty
    readonly property bool filtered: root.pageState === InvitationPageModel.Filtered
    readonly property bool denied: root.pageState === InvitationPageModel.Denied

    signal inviteRequested

    // By State: loading, empty, filtered, failed, denied, ready.
    mode: [StateView.Loading, StateView.Empty, StateView.Filtered, StateView.Failed, StateView.Empty, StateView.Ready][root.pageState]
    iconName: root.denied ? "lock" : root.filtered ? "search" : root.empty ? "mail" : "error"
    title: root.empty ? root.emptyTitle : root.filtered ? root.filteredTitle : root.denied ? qsTr("No invitations to see here") : qsTr("The invitations could not be read")
    sentence: root.empty ? root.emptySentence : root.filtered ? qsTr("Nothing is hidden for good: clear the search and the filters to see all.") : root.viewModel.problem
    actionText: root.empty ? root.viewModel.inviteText : root.filtered ? qsTr("Clear filters") : root.denied ? "" : qsTr("Retry")
    actionReason: root.empty ? root.viewModel.inviteReason : ""
    onActionTriggered: {
        if (root.empty)
            root.inviteRequested();
        else if (root.filtered)
            root.viewModel.clearFilters();
        else
            root.viewModel.refresh();
    }
}
