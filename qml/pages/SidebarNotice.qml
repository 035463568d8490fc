// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// A sentence that stays in the sidebar for as long as it is true; on the rail its icon, with the sentence read aloud.
Rectangle {
    id: root

    property string iconName
    property string text
    property bool rail: false

    implicitHeight: root.rail ? 36 : words.implicitHeight + 16
    radius: Theme.radiusCard
    color: Theme.warnSoft
    border.width: 1
    border.color: Theme.warnEdge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Icon {
        id: mark

        anchors.left: parent.left

        anchors.leftMargin: root.rail ? (root.width - width) / 2 : 10
        y: root.rail ? (root.height - height) / 2 : 9
        name: root.iconName
        color: Theme.warn
    }

    RText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: 8
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.sizeSecondary
        font.weight: Theme.medium
        color: Theme.warn
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: !root.rail
        Accessible.ignored: true
    }

    HoverHandler {
        id: pointer
    }

    TipLoader {
        target: root
        text: root.text
        shown: root.rail && pointer.hovered
    }
}
