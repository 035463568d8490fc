// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.SignIn
import Rollcall.Theme

// The sign-in page's side: Rollcall's name, the control planes it knows with their state, and the keychain where it is locked.
Rectangle {
    id: root

    required property ControlPlanesModel planes

    signal chosen(ControlPlaneRow row)

    color: Theme.bg

    Image {
        id: logo

        anchors.left: parent.left

        anchors.leftMargin: 18
        y: 16
        width: 28
        height: 28
        sourceSize.width: Math.round(28 * Screen.devicePixelRatio)
        sourceSize.height: Math.round(28 * Screen.devicePixelRatio)
        source: "image://icon/app/rollcall"
        Accessible.ignored: true
    }

    RText {
        anchors.left: logo.right
        anchors.leftMargin: 10
        anchors.verticalCenter: logo.verticalCenter
        text: qsTr("Rollcall")
        font.pixelSize: Theme.sizeDialog - 1
        font.weight: Theme.semibold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    RText {
        anchors.left: parent.left
        anchors.leftMargin: 18
        y: 59
        text: qsTr("Control planes")
        font.pixelSize: Theme.sizeSecondary
        font.weight: Theme.medium
        color: Theme.text2
        Accessible.ignored: true
    }

    ListView {
        id: list

        objectName: "sign-in-planes"
        x: 8
        y: 82
        width: root.width - 17
        height: (keychain.visible ? keychain.y : root.height) - y - 12
        clip: true
        model: root.planes
        currentIndex: -1
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in MembersTable
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Control planes")

        Keys.onReturnPressed: root.choose(list.currentIndex)
        Keys.onEnterPressed: root.choose(list.currentIndex)
        Keys.onSpacePressed: root.choose(list.currentIndex)

        delegate: ControlPlaneRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            focused: ListView.isCurrentItem && ListView.view.activeFocus
            onChosen: root.choose(index)
        }
    }

    Rectangle {
        id: keychain

        x: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        width: root.width - 25
        height: words.implicitHeight + 24
        radius: Theme.radiusCard
        color: Theme.warnSoft
        border.width: 1
        border.color: Theme.warnEdge
        visible: root.planes.unreadable > 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: title.text
        Accessible.description: sentence.text

        Column {
            id: words

            x: 12
            y: 12
            width: parent.width - 24
            spacing: 6

            Row {
                spacing: 8

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    size: 14
                    color: Theme.warn
                }

                RText {
                    id: title

                    text: qsTr("Keychain is locked or missing")
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: Theme.semibold
                    color: Theme.warn
                    Accessible.ignored: true
                }
            }

            RText {
                id: sentence

                width: parent.width
                text: root.planes.unreadable === 1 ? qsTr("One saved sign-in cannot be read until you unlock the system keychain.") : qsTr("%1 saved sign-ins cannot be read until you unlock the system keychain.").arg(root.planes.unreadable)
                font.pixelSize: Theme.sizeSecondary
                color: Theme.warn
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }

            RButton {
                small: true
                text: qsTr("Unlock…")
                onClicked: root.planes.unlock()
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }

    function choose(index: int): void {
        list.currentIndex = index;
        const row = list.itemAtIndex(index) as ControlPlaneRow;
        if (row)
            root.chosen(row);
    }
}
