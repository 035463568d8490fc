// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review

// What else can be done on the review page.
RMenu {
    id: root

    required property ReviewViewModel viewModel
    readonly property bool reviewing: root.viewModel.state === ReviewViewModel.Reviewing
    readonly property bool readable: root.viewModel.state > ReviewViewModel.Failed

    signal compareRequested
    signal abandonRequested

    title: qsTr("More")

    MenuRow {
        iconName: "clock"
        text: qsTr("Take a snapshot")
        available: root.readable && !root.viewModel.busy
        reason: root.viewModel.snapshotReason
        onTriggered: root.viewModel.takeSnapshot()
    }

    MenuRow {
        iconName: "swap"
        text: qsTr("Compare snapshots…")
        available: root.readable && root.viewModel.snapshots.length > 0
        onTriggered: root.compareRequested()
    }

    MenuRow {
        iconName: "check"
        text: qsTr("Select all shown")
        shortcutHint: qsTr("Ctrl+A")
        available: root.reviewing
        onTriggered: root.viewModel.selectShown()
    }

    MenuRow {
        iconName: "undo"
        text: qsTr("Undo the last decision")
        shortcutHint: qsTr("Ctrl+Z")
        available: root.viewModel.canUndo
        onTriggered: root.viewModel.undo()
    }

    MenuLine {
    }

    MenuRow {
        iconName: "trash"
        text: qsTr("Give up this review…")
        destructive: true
        available: root.reviewing
        onTriggered: root.abandonRequested()
    }
}
