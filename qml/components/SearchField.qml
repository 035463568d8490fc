// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// The search of a page: 32 high, with its key in a chip. Esc clears it, and when it is empty goes on to the page. Down asks
// for the list through `leftDown`. `placeholder` is its name.
T.TextField {
    id: root

    property string placeholder
    property string shortcutHint: "Ctrl+K"
    readonly property bool mirrored: root.LayoutMirroring.enabled

    signal leftDown

    implicitWidth: 228
    implicitHeight: Theme.controlHeight
    leftPadding: root.mirrored ? 62 : 34
    rightPadding: root.mirrored ? 34 : 62
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    activeFocusOnTab: true
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody
    color: root.enabled ? Theme.text : Theme.disabled
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk

    Accessible.role: Accessible.EditableText
    Accessible.name: root.placeholder
    Accessible.searchEdit: true
    Accessible.editable: true

    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        root.clear();
    }
    Keys.onDownPressed: root.leftDown()

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.border2
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
    }

    RText {
        heard: false
        anchors.fill: parent
        anchors.leftMargin: 34
        anchors.rightMargin: 62
        text: root.placeholder
        color: Theme.placeholder
        visible: root.text === "" && root.preeditText === ""
    }

    Kbd {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: root.shortcutHint
        visible: root.text === "" && root.shortcutHint !== ""
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        tiny: true
        iconName: "x"
        iconSize: 14
        text: qsTr("Clear search")
        visible: root.text !== ""
        onClicked: {
            root.clear();
            root.forceActiveFocus(Qt.ShortcutFocusReason);
        }
    }
}
