// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// What a page is called and how true it is; at its end, what is put inside.
Item {
    id: root

    property string title
    property string asOfText
    property bool reading: false
    default property alias tools: row.data

    implicitHeight: 60 * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            leftPadding: 6
            spacing: 6

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                size: 14
                silent: true
                running: root.reading
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "sync"
                size: 14
                visible: !root.reading && root.asOfText !== ""
            }

            RText {
                text: root.asOfText
                secondary: true
                Accessible.role: Accessible.StaticText
                Accessible.name: root.asOfText
            }
        }
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }
}
