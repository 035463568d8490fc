// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Links
import Rollcall.Theme

// What the links page is called, how true it is, its search, inviting single people where the product does that, and making a link.
Item {
    id: root

    required property LinksViewModel viewModel
    property bool compact: false
    property alias search: search

    signal inviteRequested
    signal generateRequested
    signal listWanted

    implicitHeight: (root.compact ? 52 : 60) * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Invitations")
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
                running: root.viewModel.syncing
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.viewModel.stale ? "clock" : "sync"
                size: 14
                color: root.viewModel.stale ? Theme.warn : Theme.text2
                visible: !root.viewModel.syncing && root.viewModel.asOfText !== ""
            }

            RText {
                text: root.viewModel.asOfText
                secondary: !root.viewModel.stale
                font.pixelSize: Theme.sizeSecondary
                color: root.viewModel.stale ? Theme.warn : Theme.text2
                Accessible.role: Accessible.StaticText
                Accessible.name: root.viewModel.asOfText
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

            objectName: "links-search"
            width: (root.compact ? 188 : 228) * Theme.textScale
            placeholder: qsTr("Search links")
            onTextChanged: root.viewModel.search = search.text
            onLeftDown: root.listWanted()
            onAccepted: root.listWanted()

            Connections {
                target: root.viewModel

                function onFilterChanged(): void {
                    if (search.text !== root.viewModel.search)
                        search.text = root.viewModel.search;
                }
            }
        }

        RButton {
            objectName: "links-invite"
            visible: root.viewModel.recordsOffered
            text: root.viewModel.inviteText
            reason: root.viewModel.inviteReason
            onClicked: root.inviteRequested()
        }

        RButton {
            objectName: "links-generate"
            kind: RButton.Primary
            iconName: root.viewModel.stale ? "cloud-off" : "link"
            text: qsTr("Generate link")
            reason: root.viewModel.generateReason
            onClicked: root.generateRequested()
        }

        IconButton {
            objectName: "links-sync"
            framed: true
            iconName: "sync"
            text: qsTr("Sync now (F5)")
            onClicked: root.viewModel.refresh()
        }
    }

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Shortcut {
        sequence: "Ctrl+I"
        enabled: root.viewModel.recordsOffered && root.viewModel.inviteReason === ""
        onActivated: root.inviteRequested()
    }

    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.viewModel.generateReason === ""
        onActivated: root.generateRequested()
    }
}
