// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Components
import Rollcall.Members

// The menu of a filter: "Any", then each value with a mark where it is on and with how many members it would leave.
Item {
    id: root

    required property MembersViewModel viewModel
    required property int facet
    property string title
    property var options: []
    property var chosen: []

    function openAt(chip: Item): void {
        menu.popup(chip, chip.LayoutMirroring.enabled ? chip.width - menu.implicitWidth : 0, chip.height + 4);
    }

    RMenu {
        id: menu

        title: root.title

        MenuRow {
            text: qsTr("Any")
            checkable: true
            checked: root.chosen.length === 0
            onTriggered: root.viewModel.clearFilter(root.facet)
        }

        MenuLine {
        }

        Instantiator {
            model: root.options
            delegate: MenuRow {
                id: row

                required property var modelData

                text: row.modelData.text
                count: qsTr("%L1").arg(row.modelData.count)
                checkable: true
                checked: root.chosen.includes(row.modelData.key)
                onTriggered: root.viewModel.toggleFilter(root.facet, row.modelData.key)
            }
            onObjectAdded: (index, object) => menu.insertItem(index + 2, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
