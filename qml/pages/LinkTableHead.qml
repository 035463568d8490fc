// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// The titles of the link table's columns. Links stand in the order in which they were made.
TableHeader {
    id: root

    required property LinkColumns columns
    property bool switchable: true

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        Repeater {
            model: [{
                    "text": qsTr("Link"),
                    "width": root.columns.link
                }, {
                    "text": qsTr("Role"),
                    "width": root.columns.role
                }, {
                    "text": qsTr("Uses"),
                    "width": root.columns.uses
                }, {
                    "text": qsTr("Expires"),
                    "width": root.columns.end
                }, {
                    "text": root.switchable ? qsTr("Enabled") : qsTr("Status"),
                    "width": root.columns.state
                }, {
                    "text": qsTr("Created by"),
                    "width": root.columns.creator
                }]

            HeaderCell {
                required property var modelData

                width: modelData.width
                height: root.height
                visible: width > 0
                text: modelData.text
            }
        }
    }
}
