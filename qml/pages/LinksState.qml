// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Links

// What stands in the place of the links, with the next step.
StateView {
    id: root

    required property LinksViewModel viewModel
    readonly property int pageState: root.viewModel.state
    readonly property bool empty: root.pageState === LinksViewModel.Empty
    readonly property bool filtered: root.pageState === LinksViewModel.Filtered
    readonly property bool denied: root.pageState === LinksViewModel.Denied

    signal generateRequested

    // By State: loading, empty, filtered, failed, denied, ready.
    mode: [StateView.Loading, StateView.Empty, StateView.Filtered, StateView.Failed, StateView.Empty, StateView.Ready][root.pageState]
    iconName: root.denied ? "lock" : root.filtered ? "search" : root.empty ? "link" : "error"
    title: root.empty ? qsTr("There are no links") : root.filtered ? qsTr("No link matches") : root.denied ? qsTr("No links to see here") : qsTr("The links could not be read")
    sentence: root.empty ? qsTr("A link lets anyone who holds it join %1. Every link stays listed here until it is gone for good.").arg(root.viewModel.tenantName) : root.filtered ? qsTr("Links are found by their last letters, role, state and maker.") : root.viewModel.problem
    actionText: root.empty ? qsTr("Generate link") : root.filtered ? qsTr("Clear search") : root.denied ? "" : qsTr("Retry")
    actionReason: root.empty ? root.viewModel.generateReason : ""
    onActionTriggered: {
        if (root.empty)
            root.generateRequested();
        else if (root.filtered)
            root.viewModel.search = "";
        else
            root.viewModel.refresh();
    }
}
