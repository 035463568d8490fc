// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Grey rows while the first page is on its way: the shape of a table, no words. Screen readers hear "Loading".
Item {
    id: root

    property int rows: 12
    property int rowHeight: Theme.rowHeight

    implicitHeight: root.rows * root.rowHeight
    clip: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Loading…")

    Column {
        anchors.fill: parent

        Repeater {
            model: root.rows

            Item {
                id: row

                required property int index

                width: root.width
                height: root.rowHeight
                opacity: Math.max(0.25, 1 - row.index * 0.06)

                Rectangle {
                    id: disc

                    anchors.left: parent.left
                    anchors.leftMargin: 52
                    anchors.verticalCenter: parent.verticalCenter
                    width: 28
                    height: 28
                    radius: 14
                    color: Theme.sunken
                }

                Column {
                    anchors.left: disc.right
                    anchors.leftMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 5

                    SkeletonBar {
                        width: 90 + (row.index * 37) % 70
                    }

                    SkeletonBar {
                        width: 130 + (row.index * 53) % 60
                        height: 8
                    }
                }

                SkeletonBar {
                    anchors.right: parent.right
                    anchors.rightMargin: 20
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(root.width * 0.4, 380)
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
}
