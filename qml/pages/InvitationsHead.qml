// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// What the records or the pending page is called, how true it is, its search, and the way to inviting.
Item {
    id: root

    required property InvitationPageModel viewModel
    property string title
    property string searchText
    property string prefix
    property int count: -1
    property bool compact: false
    property bool generateShown: false
    property bool exportShown: false
    property bool viewsShown: false
    property string generateReason
    property alias search: search

    signal exportRequested
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
            text: root.title
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            text: qsTr("%L1").arg(root.count)
            color: Theme.text2
            visible: root.count >= 0
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

        InvitationViews {
            objectName: root.prefix + "-view"
            anchors.verticalCenter: parent.verticalCenter
            viewModel: root.viewModel
            brief: root.compact
            wanted: root.viewsShown
        }

        SearchField {
            id: search

            objectName: root.prefix + "-search"
            width: (root.compact ? (root.viewsShown ? 168 : 208) : 228) * Theme.textScale
            placeholder: root.searchText
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
            objectName: root.prefix + "-generate"
            visible: root.generateShown && !root.compact
            iconName: "link"
            text: qsTr("Generate link")
            reason: root.generateReason
            onClicked: root.generateRequested()
        }

        RButton {
            objectName: root.prefix + "-invite"
            kind: RButton.Primary
            iconName: root.viewModel.offlineReason === "" ? "plus" : "cloud-off"
            text: root.viewModel.inviteText
            reason: root.viewModel.inviteReason
            onClicked: root.inviteRequested()
        }

        IconButton {
            objectName: root.prefix + "-export"
            framed: true
            visible: root.exportShown
            iconName: "export"
            text: qsTr("Export…")
            onClicked: root.exportRequested()
        }

        IconButton {
            objectName: root.prefix + "-sync"
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
        enabled: root.viewModel.inviteReason === ""
        onActivated: root.inviteRequested()
    }
}
