// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Members
import Rollcall.Theme

// Who has what, or where it went; and of those who have, only some.
Item {
    id: root

    required property CreditsViewModel viewModel
    required property MembersViewModel members
    readonly property bool both: root.viewModel.allSeen && root.viewModel.perMember
    property int current: 0

    signal chosen(int index)

    implicitHeight: Math.round(52 * Theme.textScale)
    // A person's choice ends the binding below.
    onCurrentChanged: shown.currentIndex = root.current

    Segmented {
        id: shown

        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        width: 260 * Theme.textScale
        visible: root.both
        label: qsTr("Show")
        options: [qsTr("Members"), qsTr("Transactions")]
        currentIndex: root.current
        onChosen: index => root.chosen(index)
    }

    RText {
        anchors.left: shown.right
        anchors.leftMargin: 16
        anchors.right: filters.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignLeft
        text: root.members.summary
        secondary: true
        visible: root.both && root.current === 0
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }

    RText {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.viewModel.allSeen ? qsTr("Transactions") : qsTr("Your transactions")
        font.weight: Theme.semibold
        visible: !root.both
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    // Of the ledger: whose lines, out of those who were met in it. The server filters, so nothing is left out unread.
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: root.viewModel.allSeen && (!root.both || root.current === 1)

        Chip {
            on: true
            text: qsTr("Only %1").arg(root.viewModel.ledgerMemberName)
            trailingIcon: "x"
            visible: root.viewModel.ledgerNarrowed
            onClicked: root.viewModel.showLinesOf("")
        }

        FilterChip {
            text: qsTr("Member")
            options: root.viewModel.ledgerPeople
            selected: root.viewModel.ledgerNarrowed ? [root.viewModel.ledgerMember] : []
            onToggled: key => root.viewModel.showLinesOf(key === root.viewModel.ledgerMember ? "" : key)
            onCleared: root.viewModel.showLinesOf("")
        }
    }

    Row {
        id: filters

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: root.both && root.current === 0

        MemberFilter {
            viewModel: root.members
            facet: MembersViewModel.Facet.Share
            text: root.viewModel.title
            options: root.members.shareOptions
            chosen: root.members.chosenShares
        }

        MemberFilter {
            viewModel: root.members
            facet: MembersViewModel.Facet.Status
            text: qsTr("Status")
            options: root.members.statusOptions
            chosen: root.members.chosenStatuses
        }

        RButton {
            anchors.verticalCenter: parent.verticalCenter
            kind: RButton.Link
            small: true
            text: qsTr("Clear filters")
            visible: root.members.narrowed
            onClicked: root.members.clearFilters()
        }
    }
}
