// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Members
import Rollcall.Theme

// The title of the page about credits, as of when it is true, and the search among those who have a share.
Item {
    id: root

    required property CreditsViewModel viewModel
    required property MembersViewModel members
    property bool compact: false
    property int tab: 0
    property alias search: search

    signal listWanted

    implicitHeight: (root.compact ? 52 : 60) * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.viewModel.title
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
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
                running: root.members.syncing || root.viewModel.ledgerReading
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.viewModel.online ? "sync" : "clock"
                size: 14
                color: root.viewModel.online ? Theme.text2 : Theme.warn
                visible: !root.members.syncing && !root.viewModel.ledgerReading
            }

            RText {
                text: root.compact ? root.members.asOfShort : root.members.asOf
                font.pixelSize: Theme.sizeSecondary
                color: root.viewModel.online ? Theme.text2 : Theme.warn
                Accessible.role: Accessible.StaticText
                Accessible.name: text
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

            objectName: "credits-search"
            width: (root.compact ? 208 : 228) * Theme.textScale
            visible: root.viewModel.allSeen && root.viewModel.perMember && root.tab === 0
            placeholder: qsTr("Search members")
            onTextChanged: root.members.search = search.text
            onLeftDown: root.listWanted()
            onAccepted: root.listWanted()

            Connections {
                target: root.members

                function onQueryChanged(): void {
                    if (search.text !== root.members.search)
                        search.text = root.members.search;
                }
            }
        }

        IconButton {
            objectName: "credits-sync"
            framed: true
            iconName: "sync"
            text: qsTr("Sync now (F5)")
            onClicked: {
                root.members.refresh();
                root.viewModel.refresh();
            }
        }
    }
}
