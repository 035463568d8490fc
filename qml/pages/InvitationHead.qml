// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitee
import Rollcall.Theme

// The bar above an opened invitation: whose page this is, and as whom one answers. The menu names every account that this
// console has on the control plane, the invited one first.
Item {
    id: root

    required property CandidateModel candidates
    required property string accountId
    required property string signedInAs
    // Before that nobody knows on which control plane one would answer, and as whom.
    required property bool opened

    signal accountChosen(string accountId)
    signal otherAccountChosen

    implicitHeight: 64

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        Image {
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            height: 24
            sourceSize.width: 48
            sourceSize.height: 48
            source: "qrc:/rollcall/icons/app/rollcall.svg"
            Accessible.ignored: true
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: "Rollcall"
            font.weight: Theme.semibold
            Accessible.ignored: true
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: 3
            text: qsTr("Invitation")
            secondary: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }

    RButton {
        id: account

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        kind: RButton.Ghost
        text: root.signedInAs === "" ? qsTr("Not signed in") : root.signedInAs
        iconName: "person"
        trailingIcon: "chevron-down"
        description: qsTr("Answer as another account")
        visible: root.opened
        onClicked: menu.popupAt(account)

        RMenu {
            id: menu

            Instantiator {
                model: root.candidates
                delegate: MenuRow {
                    required property string accountId
                    required property string label
                    required property bool invited

                    text: label
                    count: invited ? qsTr("invited") : ""
                    checkable: true
                    checked: accountId === root.accountId
                    onTriggered: root.accountChosen(accountId)
                }
                onObjectAdded: (index, object) => menu.insertItem(index, object as MenuRow)
                onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
            }

            MenuRow {
                text: qsTr("Another account…")
                iconName: "plus"
                onTriggered: root.otherAccountChosen()
            }
        }
    }
}
