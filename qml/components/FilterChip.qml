// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// A filter as a round chip: it opens a menu of what can be chosen, and is filled while something is. `options` are objects
// {key, text, count}; `selected` the keys that are on. `toggled` is sent for a key that a person presses, `cleared` for
// "Any"; the page owns the selection.
Chip {
    id: root

    property var options: []
    property var selected: []

    signal toggled(string key)
    signal cleared

    on: root.selected.length > 0
    count: root.selected.length > 0 ? qsTr("%L1").arg(root.selected.length) : ""
    trailingIcon: "chevron-down"
    onClicked: menu.popup(root, root.LayoutMirroring.enabled ? root.width - menu.implicitWidth : 0, root.height + 4)

    RMenu {
        id: menu

        title: root.text

        MenuRow {
            text: qsTr("Any")
            checkable: true
            checked: root.selected.length === 0
            onTriggered: root.cleared()
        }

        MenuLine {
        }

        Instantiator {
            model: root.options
            delegate: MenuRow {
                id: row

                required property var modelData

                text: row.modelData.text
                count: row.modelData.count === undefined ? "" : "" + row.modelData.count
                checkable: true
                checked: root.selected.includes(row.modelData.key)
                onTriggered: root.toggled(row.modelData.key)
            }
            onObjectAdded: (index, object) => menu.insertItem(index + 2, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
