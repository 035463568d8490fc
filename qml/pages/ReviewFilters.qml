// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// Whom the table shows.
Item {
    id: root

    required property ReviewViewModel viewModel

    signal listWanted

    function focusSearch(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function clear(): void {
        search.clear();
    }

    implicitHeight: 56 * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Only {
            text: qsTr("All")
            figure: root.viewModel.members
            wanted: ReviewRowsModel.All
        }

        Only {
            text: qsTr("Changed")
            figure: root.viewModel.changedMembers
            wanted: ReviewRowsModel.Changed
        }

        Only {
            text: qsTr("Undecided")
            figure: root.viewModel.undecided
            wanted: ReviewRowsModel.Undecided
        }

        Only {
            text: root.viewModel.changing > 0 ? qsTr("Revoke or change") : qsTr("Revoke")
            figure: root.viewModel.removing + root.viewModel.changing
            wanted: ReviewRowsModel.Acting
        }
    }

    SearchField {
        id: search

        objectName: "review-search"
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(208 * Theme.textScale, root.width * 0.28)
        placeholder: qsTr("Search members")
        onTextChanged: root.viewModel.search = search.text
        onLeftDown: root.listWanted()
    }

    component Only: Chip {
        property int figure: 0
        property int wanted: ReviewRowsModel.All

        count: qsTr("%L1").arg(figure)
        on: root.viewModel.filter === wanted
        exclusive: true
        onClicked: root.viewModel.filter = wanted
    }
}
