// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Components
import Rollcall.Members

// The orders that the member table can have; `labels` are their names.
Item {
    id: root

    required property MembersViewModel viewModel
    required property var labels

    function openAt(button: Item): void {
        menu.popupAt(button);
    }

    RMenu {
        id: menu

        title: qsTr("Order of the rows")

        Instantiator {
            model: root.labels.length
            delegate: MenuRow {
                id: row

                required property int index

                text: root.labels[row.index]
                checkable: true
                checked: root.viewModel.order === row.index
                onTriggered: root.viewModel.sortByHead(row.index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
