// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The head of a drawer or dialog: whose tenant it is, what it does. The close button is there unless `closable` is off.
Item {
    id: root

    property string title
    property string subtitle
    property string tenantName
    property string tenantKey
    property bool closable: true

    signal closeRequested

    implicitHeight: Math.max(Theme.controlHeight, words.implicitHeight)

    Monogram {
        id: mark

        anchors.left: parent.left
        anchors.top: parent.top
        name: root.tenantName
        key: root.tenantKey !== "" ? root.tenantKey : root.tenantName
        visible: root.tenantName !== ""
    }

    Column {
        id: words

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: mark.visible ? 12 : 0
        anchors.right: closing.left
        anchors.rightMargin: 8

        RText {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.sizeDialog
            font.weight: Theme.semibold
            lineHeight: 20 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            wrapMode: Text.Wrap
            maximumLineCount: 3
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }

        RText {
            width: parent.width
            text: root.subtitle
            secondary: true
            visible: root.subtitle !== ""
            lineHeight: 16 * Theme.textScale
            lineHeightMode: Text.FixedHeight
        }
    }

    IconButton {
        id: closing

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 2
        small: true
        iconName: "x"
        text: qsTr("Close")
        visible: root.closable
        onClicked: root.closeRequested()
    }
}
