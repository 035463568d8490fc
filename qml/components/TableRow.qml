// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The shell of a row: 44 high, 32 when `compact`; hover, selection and the focused ring. Cells are put inside. `summary` is the
// row as one sentence for a screen reader. A click makes it current, a double click or Enter opens it; `menuRequested` asks
// for the row menu at a place inside of the row. The list owns the keyboard, the row only shows `current`.
Rectangle {
    id: root

    property bool selected: false
    property bool current: false
    property bool focused: false
    property bool compact: false
    property bool lastLine: true
    property string summary
    readonly property alias hovered: hover.hovered

    signal pressed(int modifiers)
    signal opened
    signal menuRequested(real x, real y)

    implicitHeight: root.compact ? Theme.rowHeightCompact : Theme.rowHeight
    color: root.selected ? Theme.accentSoft : root.hovered || root.current ? Theme.hover : Theme.surface

    Accessible.role: Accessible.Row
    Accessible.name: root.summary
    Accessible.selectable: true
    Accessible.selected: root.selected
    Accessible.focusable: true
    Accessible.focused: root.focused
    Accessible.onPressAction: root.opened()

    HoverHandler {
        id: hover
    }

    TapHandler {
        id: tap

        acceptedButtons: Qt.LeftButton
        onTapped: root.pressed(tap.point.modifiers)
        onDoubleTapped: root.opened()
    }

    TapHandler {
        id: menuTap

        acceptedButtons: Qt.RightButton
        onTapped: root.menuRequested(menuTap.point.position.x, menuTap.point.position.y)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: root.selected ? Theme.accentEdge : Theme.line
        visible: root.lastLine
    }

    FocusRing {
        shown: root.focused
        inner: true
        around: 0
    }
}
