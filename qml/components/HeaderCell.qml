// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The title of a column. `order` is 1 when the rows ascend by it, -1 when they descend, 0 when they go by another; the reader
// hears it. Only `sortable` ones can be pressed. An `adjustable` one is made wider by dragging its edge or with Ctrl and the arrows,
// and changes places with its neighbour with Ctrl, Shift and the arrows; it asks for that by `widened` and `moved`.
// A plain item, because the controls of QtQuick.Templates keep their own role whatever they are given in 6.4.
Item {
    id: root

    property string text
    property int order: 0
    property bool sortable: false
    property bool lead: false
    property bool adjustable: false

    signal clicked
    signal widened(real by)
    signal moved(int by)

    implicitHeight: Theme.headHeight
    implicitWidth: label.implicitWidth + 20
    activeFocusOnTab: root.sortable || root.adjustable

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: root.text
    Accessible.description: root.order > 0 ? qsTr("Sorted ascending") : root.order < 0 ? qsTr("Sorted descending") : ""
    Accessible.onPressAction: root.act()
    Accessible.onIncreaseAction: root.adjust(1, false)
    Accessible.onDecreaseAction: root.adjust(-1, false)
    Keys.onReturnPressed: root.act()
    Keys.onSpacePressed: root.act()
    Keys.onPressed: event => {
        const way = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0;
        event.accepted = root.adjustable && way !== 0 && (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted)
            root.adjust(root.LayoutMirroring.enabled ? -way : way, (event.modifiers & Qt.ShiftModifier) !== 0);
    }

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

    MouseArea {
        id: edge

        property real from: 0

        // At the leading edge: the columns stand at the end of the line, so that is the edge that goes along.
        anchors.left: parent.left
        anchors.leftMargin: -8
        width: 9
        height: parent.height
        visible: root.adjustable
        cursorShape: Qt.SplitHCursor
        preventStealing: true
        onPressed: mouse => edge.from = mouse.x
        onPositionChanged: mouse => {
            const by = root.LayoutMirroring.enabled ? mouse.x - edge.from : edge.from - mouse.x;
            if (edge.pressed && Math.abs(by) >= 1)
                root.widened(by);
        }

        Rectangle {
            anchors.centerIn: parent
            width: 1
            height: Math.round(parent.height / 2)
            color: edge.pressed ? Theme.accent : Theme.border2
            visible: edge.pressed || hover.hovered
        }
    }

    TapHandler {
        onTapped: root.act()
    }

    function adjust(way: int, place: bool): void {
        if (root.adjustable && place)
            root.moved(way);
        else if (root.adjustable)
            root.widened(way * 12);
    }

    function act(): void {
        if (root.sortable)
            root.clicked();
    }
}
