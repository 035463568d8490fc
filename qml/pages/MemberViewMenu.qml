// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Components
import Rollcall.Members

// The menu of the views: "All members", then each with how many are in it.
Item {
    id: root

    required property MembersViewModel viewModel

    function openAt(chip: Item): void {
        menu.popup(chip, chip.LayoutMirroring.enabled ? chip.width - menu.implicitWidth : 0, chip.height + 4);
    }

    RMenu {
        id: menu

        title: qsTr("View")

        MenuRow {
            text: qsTr("All members")
            count: qsTr("%L1").arg(root.viewModel.total)
            checkable: true
            checked: root.viewModel.view === MembersViewModel.View.All
            onTriggered: root.viewModel.showView(MembersViewModel.View.All)
        }

        MenuLine {
        }

        Instantiator {
            model: root.viewModel.viewOptions
            delegate: MenuRow {
                id: row

                required property var modelData

                text: row.modelData.text
                count: qsTr("%L1").arg(row.modelData.count)
                checkable: true
                checked: root.viewModel.view === row.modelData.key
                onTriggered: root.viewModel.showView(row.modelData.key)
            }
            onObjectAdded: (index, object) => menu.insertItem(index + 2, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
