// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One line of the ledger.
TableRow {
    id: root

    required property int index
    required property string eventText
    required property string iconName
    required property string memberId
    required property string memberName
    required property string amount
    required property string poolLeft
    required property string actor
    required property string when
    required property string whenAbsolute
    required summary

    required property CreditsColumns columns

    width: ListView.view ? ListView.view.width : 0
    height: implicitHeight
    focused: root.current

    component Words: Cell {
        id: words

        property color ink: Theme.text2

        height: root.height
        visible: width > 0

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 12
            horizontalAlignment: Text.AlignLeft
            text: words.value
            color: words.ink
            Accessible.ignored: true
        }
    }

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.columns.edge

        Cell {
            width: root.columns.event
            height: root.height
            column: qsTr("What")
            value: root.eventText

            Row {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.iconName
                    size: 14
                    color: Theme.text2
                }

                RText {
                    text: root.eventText
                    Accessible.ignored: true
                }
            }
        }

        Words {
            width: root.columns.name
            column: qsTr("Member")
            value: root.memberName
            ink: Theme.text
        }

        Words {
            width: root.columns.number
            column: qsTr("Amount")
            value: root.amount
            ink: Theme.text
        }

        Words {
            width: root.columns.pool
            column: qsTr("Pool afterwards")
            value: root.poolLeft
        }

        Words {
            width: root.columns.name
            column: qsTr("By")
            value: root.actor
        }

        Words {
            width: root.columns.when
            column: qsTr("When")
            value: root.when
        }
    }
}
