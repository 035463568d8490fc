// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// How many are what, and what is left of the shared pool; offline, as of when all of it is true.
Rectangle {
    id: root

    required property MembersViewModel viewModel
    property bool compact: false

    implicitHeight: 32 * Theme.textScale
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    RText {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        text: root.viewModel.summary
        secondary: true
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        visible: root.viewModel.online && root.viewModel.poolLeft !== ""
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1 %2 %3").arg(before.text).arg(left.text).arg(after.text)

        RText {
            id: before

            text: root.viewModel.poolWord
            secondary: true
            Accessible.ignored: true
        }

        RText {
            id: left

            text: root.viewModel.poolLeft
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.semibold
            Accessible.ignored: true
        }

        RText {
            id: after

            //: After a number: what is left of the pool, and the share that is given out
            text: root.compact || root.viewModel.poolAllocated < 0 ? qsTr("left") : qsTr("left, %L1% allocated").arg(root.viewModel.poolAllocated)
            secondary: true
            Accessible.ignored: true
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: !root.viewModel.online && root.viewModel.hasRows

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            size: 14
            color: Theme.warn
        }

        RText {
            text: qsTr("All values as of %1").arg(root.viewModel.asOfAbsolute)
            font.pixelSize: Theme.sizeSecondary
            color: Theme.warn
        }
    }
}
