// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// What the page is called, how true it is, the search, and the two ways to more members.
Item {
    id: root

    required property MembersViewModel viewModel
    property bool compact: false
    property alias search: search
    property alias more: more

    signal createRequested
    signal inviteRequested
    signal listWanted
    signal moreRequested

    implicitHeight: (root.compact ? 52 : 60) * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Members")
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            text: qsTr("%L1").arg(root.viewModel.total)
            color: Theme.text2
            visible: root.viewModel.total > 0
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%Ln members", "", root.viewModel.total)
        }

        Item {
            width: 2
            height: 1
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            spacing: 6

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                size: 14
                silent: true
                running: root.viewModel.syncing
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.viewModel.online ? "sync" : "clock"
                size: 14
                color: root.viewModel.online ? Theme.text2 : Theme.warn
                visible: !root.viewModel.syncing
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.compact ? root.viewModel.asOfShort : root.viewModel.asOf
                font.pixelSize: Theme.sizeSecondary
                color: root.viewModel.online ? Theme.text2 : Theme.warn
                Accessible.role: Accessible.StaticText
                Accessible.name: root.viewModel.asOf
                Accessible.description: root.viewModel.asOfAbsolute
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        SearchField {
            id: search

            objectName: "members-search"
            width: (root.compact ? 208 : 228) * Theme.textScale
            placeholder: qsTr("Search members")
            text: root.viewModel.search
            onTextChanged: root.viewModel.search = search.text
            onLeftDown: root.listWanted()
            onAccepted: root.listWanted()
        }

        RButton {
            objectName: "members-create"
            visible: root.viewModel.createShown
            iconName: root.viewModel.online ? "" : "cloud-off"
            text: root.viewModel.createText
            reason: root.viewModel.createReason
            onClicked: root.createRequested()
        }

        RButton {
            objectName: "members-invite"
            visible: root.viewModel.inviteShown
            kind: RButton.Primary
            iconName: root.viewModel.online ? "plus" : "cloud-off"
            text: root.viewModel.inviteText
            reason: root.viewModel.inviteReason
            onClicked: root.inviteRequested()
        }

        IconButton {
            id: more

            objectName: "members-more"
            framed: true
            iconName: "dots"
            text: qsTr("More")
            onClicked: root.moreRequested()
        }
    }
}
