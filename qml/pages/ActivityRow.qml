// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// A line of the audit log: when, who, what, to whom, what it was and is, and the request that did it. What this console did
// itself is marked. It sends what a person wants, the page does it.
TableRow {
    id: root

    required property int index
    required property string entryId
    required property string time
    required property string who
    required property string what
    required property string target
    required property string change
    required property string requestId
    required property string origin
    required property bool own
    required property string actorId
    required property string targetId
    required property string memberId
    required summary

    property ActivityColumns columns

    width: ListView.view ? ListView.view.width : 0

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        TextCell {
            width: root.columns.time
            column: qsTr("When")
            value: root.time
            quiet: true
        }

        Cell {
            width: root.columns.who
            height: root.height
            column: qsTr("Who")
            value: root.who

            RText {
                id: name

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - 12 - (mark.visible ? mark.width + 6 : 0))
                horizontalAlignment: Text.AlignLeft
                text: root.who
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            Icon {
                id: mark

                anchors.left: name.right
                anchors.leftMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: 14
                color: Theme.accent
                visible: root.own && !root.columns.requestShown
            }
        }

        TextCell {
            width: root.columns.what
            column: qsTr("What")
            value: root.what
        }

        TextCell {
            width: root.columns.target
            column: qsTr("To whom or what")
            value: root.target
            elide: Text.ElideMiddle
        }

        TextCell {
            width: root.columns.change
            column: qsTr("Change")
            value: root.change
            quiet: true
        }

        Cell {
            width: root.columns.request
            height: root.height
            visible: root.columns.requestShown
            column: qsTr("Request")
            value: root.own ? qsTr("%1, by this console").arg(root.requestId) : root.requestId

            RText {
                id: request

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 12 - (here.visible ? here.width + 8 : 0)
                horizontalAlignment: Text.AlignLeft
                text: root.requestId
                elide: Text.ElideMiddle
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSecondary
                color: Theme.text2
                Accessible.ignored: true
            }

            Pill {
                id: here

                anchors.left: request.right
                anchors.leftMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                square: true
                text: qsTr("This console")
                visible: root.own
                Accessible.ignored: true
            }
        }

        IconButton {
            id: dots

            anchors.verticalCenter: parent.verticalCenter
            small: true
            focusPolicy: Qt.NoFocus
            iconName: "dots"
            text: qsTr("Actions for this entry: %1").arg(root.summary)
            onClicked: root.menuRequested(dots.x, dots.y + dots.height + 4)
        }
    }

    component TextCell: Cell {
        id: cell

        property bool quiet: false
        property int elide: Text.ElideRight

        height: root.height

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 12
            horizontalAlignment: Text.AlignLeft
            text: cell.value
            elide: cell.elide
            color: cell.quiet ? Theme.text2 : Theme.text
            Accessible.ignored: true
        }
    }
}
