// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Components

// Which columns the member table shows. Their order and width are changed at their titles: by dragging an edge, or by key.
IconButton {
    id: root

    required property MemberColumns columns
    readonly property var titles: ({
            "role": qsTr("Role"),
            "status": qsTr("Status"),
            "type": qsTr("Type"),
            "teams": qsTr("Teams"),
            "credits": root.columns.usedText,
            "lastActive": qsTr("Last active")
        })

    objectName: "members-columns"
    tiny: true
    iconName: "gear"
    iconSize: 14
    text: qsTr("Columns")
    onClicked: menu.popupAt(root)

    RMenu {
        id: menu

        title: qsTr("Columns")

        Instantiator {
            model: root.columns.offered
            delegate: MenuRow {
                id: row

                required property string modelData

                text: root.titles[row.modelData] ?? ""
                checkable: true
                checked: root.columns.shown.includes(row.modelData)
                onTriggered: {
                    root.columns.layout.show(row.modelData, !root.columns.shown.includes(row.modelData));
                    row.checked = Qt.binding(() => root.columns.shown.includes(row.modelData));
                }
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }

        MenuLine {
        }

        MenuRow {
            text: qsTr("Reset columns")
            available: root.columns.layout !== null && !root.columns.layout.usual
            onTriggered: root.columns.layout.reset()
        }
    }
}
