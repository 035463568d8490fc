// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A cell of a table that can be typed into, as in a spreadsheet: without an edge until the pointer or the keys are in it.
// `changed` is sent when a person leaves it or presses Enter, and not while they type.
T.TextField {
    id: root

    property string label
    property bool faulty: false

    signal changed(string text)
    signal reached

    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    height: Math.round(30 * Theme.textScale)
    leftPadding: 7
    rightPadding: 7
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: TextInput.AlignLeft
    activeFocusOnTab: true
    selectByMouse: true
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk

    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.description: root.text
    Accessible.editable: !root.readOnly
    Accessible.readOnly: root.readOnly

    onEditingFinished: root.changed(root.text)
    onActiveFocusChanged: {
        if (root.activeFocus)
            root.reached();
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.activeFocus ? Theme.raised : root.hovered && !root.readOnly ? Theme.hover : "transparent"
        border.width: root.activeFocus ? 2 : root.faulty || root.hovered && !root.readOnly ? 1 : 0
        border.color: root.activeFocus ? Theme.accent : root.faulty ? Theme.danger : Theme.border2
    }
}
