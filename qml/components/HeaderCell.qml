// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The title of a column. `order` is 1 when the rows ascend by it, -1 when they descend, 0 when they go by another; the reader
// hears it. Only `sortable` ones can be pressed.
// A plain item, because the controls of QtQuick.Templates keep their own role whatever they are given in 6.4.
Item {
    id: root

    property string text
    property int order: 0
    property bool sortable: false
    property bool lead: false

    signal clicked

    implicitHeight: Theme.headHeight
    implicitWidth: label.implicitWidth + 20
    activeFocusOnTab: root.sortable

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: root.text
    Accessible.description: root.order > 0 ? qsTr("Sorted ascending") : root.order < 0 ? qsTr("Sorted descending") : ""
    Accessible.onPressAction: root.act()
    Keys.onReturnPressed: root.act()
    Keys.onSpacePressed: root.act()

    Item {
        anchors.fill: parent

        RText {
            id: label

            heard: false
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - (arrow.visible ? 16 : 0))
            text: root.text
            font.pixelSize: Theme.sizeSecondary
            font.weight: root.order !== 0 ? Theme.semibold : Theme.medium
            color: root.order !== 0 || root.lead || (root.sortable && hover.hovered) ? Theme.text : Theme.text2
        }

        Icon {
            id: arrow

            anchors.left: label.right
            anchors.leftMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            name: root.order > 0 ? "chevron-up" : "chevron-down"
            size: 12
            visible: root.order !== 0
        }
    }

    FocusRing {
        shown: root.activeFocus
        inner: true
        around: 4
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: root.act()
    }

    function act(): void {
        if (root.sortable)
            root.clicked();
    }
}
