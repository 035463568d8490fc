// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// Which review it is and as of when, and its evidence.
Item {
    id: root

    required property ReviewViewModel viewModel
    readonly property bool reviewing: root.viewModel.state === ReviewViewModel.Reviewing || root.viewModel.state === ReviewViewModel.Signed
    readonly property bool roomy: root.width > 760 * Theme.textScale

    signal exportRequested(string ending)
    signal moreRequested(Item item)

    implicitHeight: 60 * Theme.textScale

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: tools.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        clip: true

        RText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Review")
            font.pixelSize: Theme.sizeTitle
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            text: root.viewModel.title
            color: Theme.text2
            visible: text !== "" && root.roomy
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            leftPadding: 10
            spacing: 6
            visible: root.reviewing

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: 14
            }

            RText {
                text: root.viewModel.asOfText
                secondary: true
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        RButton {
            objectName: "review-pdf"
            iconName: "export"
            text: qsTr("Export PDF")
            visible: root.reviewing
            onClicked: root.exportRequested("pdf")
        }

        RButton {
            objectName: "review-json"
            iconName: "export"
            text: qsTr("Export JSON")
            visible: root.reviewing
            onClicked: root.exportRequested("json")
        }

        IconButton {
            id: more

            objectName: "review-more"
            framed: true
            iconName: "dots"
            text: qsTr("More")
            onClicked: root.moreRequested(more)
        }
    }
}
