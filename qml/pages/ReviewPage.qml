// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Shell
import Rollcall.Theme

// The access review of a tenant: everybody decided one by one, on this computer, and revoked at the sign-off. Without a review
// under way it says what changed since the last one.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool reviewing: review.state === ReviewViewModel.Reviewing || review.state === ReviewViewModel.Signed
    readonly property bool idle: review.state === ReviewViewModel.Idle

    signal memberWanted(string memberId)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review")

    ReviewViewModel {
        id: review

        session: root.session
        host: root.host
    }

    Shortcut {
        sequence: "Ctrl+K"
        enabled: filters.visible
        onActivated: filters.focusSearch()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    ReviewHead {
        id: head

        width: parent.width
        viewModel: review
        onExportRequested: ending => tools.askPath(ending)
        onMoreRequested: item => tools.openMore(item)
    }

    ReviewSummary {
        id: summary

        anchors.top: head.bottom
        x: 20
        width: parent.width - 36
        height: visible ? implicitHeight : 0
        visible: root.reviewing || root.idle
        viewModel: review
        onCompareRequested: tools.askCompare()
    }

    Banner {
        id: notice

        anchors.top: summary.bottom
        anchors.topMargin: visible ? 12 : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: review.damage !== "" && review.state > ReviewViewModel.Failed
        Accessible.ignored: !visible
        tone: Banner.Warn
        text: review.damage
    }

    ReviewFilters {
        id: filters

        anchors.top: notice.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.reviewing
        viewModel: review
        onListWanted: table.list.forceActiveFocus(Qt.TabFocusReason)
    }

    BulkBar {
        id: bulk

        anchors.top: filters.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: review.state === ReviewViewModel.Reviewing && review.rows.selectedCount > 0
        Accessible.ignored: !visible
        count: review.rows.selectedCount
        onCleared: review.clearSelection()

        RButton {
            small: true
            text: qsTr("Keep")
            onClicked: review.keep(review.selectedIds())
        }

        RButton {
            small: true
            text: qsTr("Change role…")
            onClicked: tools.askDecision(review.selectedIds(), true)
        }

        RButton {
            small: true
            kind: RButton.Danger
            text: qsTr("Revoke…")
            onClicked: tools.askDecision(review.selectedIds(), false)
        }
    }

    ReviewProgress {
        id: progress

        anchors.top: bulk.bottom
        width: parent.width
        execution: review.execution
    }

    ReviewTable {
        id: table

        anchors.top: progress.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: root.reviewing
        visible: root.reviewing
        viewModel: review
        tools: tools
        onCleared: filters.clear()
    }

    ReviewIdle {
        anchors.top: notice.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        width: parent.width
        focus: root.idle
        visible: root.idle
        viewModel: review
    }

    StateView {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        // By State: loading, failed, empty, idle, reviewing, signed.
        mode: [StateView.Loading, StateView.Failed, StateView.Empty, StateView.Ready, StateView.Ready, StateView.Ready][review.state]
        skeleton: false
        iconName: review.state === ReviewViewModel.Failed ? "error" : "review"
        title: [qsTr("Reading the reviews"), qsTr("The reviews could not be read"), qsTr("Take a snapshot"), "", "", ""][review.state]
        sentence: review.state === ReviewViewModel.Failed ? review.problem : review.state === ReviewViewModel.Empty ? qsTr("A snapshot keeps who is a member now, on this computer. Later ones tell what changed, and a review decides who stays, also without a network.") : ""
        actionText: review.state === ReviewViewModel.Failed ? qsTr("Retry") : review.state === ReviewViewModel.Empty ? qsTr("Take a snapshot") : ""
        actionReason: review.state === ReviewViewModel.Empty ? review.snapshotReason : ""
        secondaryText: review.state === ReviewViewModel.Empty ? qsTr("Begin a review") : ""
        onActionTriggered: {
            if (review.state === ReviewViewModel.Failed)
                review.retry();
            else
                review.takeSnapshot();
        }
        onSecondaryTriggered: review.begin("")
    }

    ReviewFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.reviewing
        viewModel: review
        onNextRequested: table.goToNext()
        onSignOffRequested: tools.askSignOff(true)
        onCarryOutRequested: tools.askSignOff(false)
        onBeginRequested: review.begin("")
    }

    ReviewTools {
        id: tools

        viewModel: review
        host: root.host
        onMemberWanted: memberId => root.memberWanted(memberId)
    }
}
