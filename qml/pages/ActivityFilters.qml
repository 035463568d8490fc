// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Activity
import Rollcall.Components
import Rollcall.Theme

// By kind, by who did it, by time, and by what it was done to. The server filters, so nothing is left out unread.
Item {
    id: root

    required property ActivityViewModel viewModel

    implicitHeight: 44 * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.top: parent.top
        anchors.topMargin: 4
        spacing: 6

        FilterChip {
            text: qsTr("Kind")
            options: root.viewModel.kindOptions
            selected: root.viewModel.kind === "" ? [] : [root.viewModel.kind]
            onToggled: key => root.viewModel.chooseKind(key)
            onCleared: root.viewModel.chooseKind("")
        }

        FilterChip {
            text: qsTr("Done by")
            options: root.viewModel.personOptions
            selected: root.viewModel.person === "" ? [] : [root.viewModel.person]
            onToggled: key => root.viewModel.choosePerson(key)
            onCleared: root.viewModel.choosePerson("")
        }

        FilterChip {
            text: qsTr("Time")
            options: root.viewModel.periodOptions
            selected: root.viewModel.period === "" ? [] : [root.viewModel.period]
            onToggled: key => root.viewModel.choosePeriod(key)
            onCleared: root.viewModel.choosePeriod("")
        }

        Chip {
            on: true
            text: qsTr("About %1").arg(root.viewModel.targetName)
            trailingIcon: "x"
            visible: root.viewModel.targetName !== ""
            onClicked: root.viewModel.chooseTarget("", "")
        }

        RButton {
            anchors.verticalCenter: parent.verticalCenter
            kind: RButton.Link
            small: true
            leftPadding: 8
            text: qsTr("Clear filters")
            visible: root.viewModel.narrowed
            onClicked: root.viewModel.clearFilters()
        }
    }
}
