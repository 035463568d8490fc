// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A row of a menu, 30 high. `reason` disables it and is read aloud (a MenuReason above the group shows it); `destructive` is
// red; a checkable row keeps room for its mark. React to `triggered`.
T.MenuItem {
    id: root

    property string iconName
    property string shortcutHint
    property string count
    property string reason
    property bool available: true
    property bool destructive: false
    readonly property color ink: !root.enabled ? Theme.disabled : root.destructive ? Theme.danger : Theme.text
    readonly property bool marks: root.checkable

    enabled: root.available && root.reason === ""
    implicitWidth: 10 + (root.marks || root.iconName !== "" ? 26 : 0) + label.implicitWidth + (tail.text !== "" ? 32 + tail.implicitWidth : 0) + 10
    implicitHeight: Math.round(30 * Theme.textScale)
    hoverEnabled: true

    Accessible.role: Accessible.MenuItem
    Accessible.name: root.text
    // Qt 6.4 does not tell screen readers that an item is disabled, so the description says it.
    Accessible.description: root.reason !== "" || root.enabled ? root.reason : qsTr("Unavailable")
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()

    Item {
        anchors.fill: parent

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            name: root.marks ? "check" : root.iconName
            size: root.marks ? 14 : 16
            color: root.enabled && !root.destructive ? Theme.text2 : root.ink
            visible: root.marks ? root.checked : root.iconName !== ""
        }

        RText {
            id: label

            heard: false
            anchors.left: parent.left
            anchors.leftMargin: root.marks || root.iconName !== "" ? 36 : 10
            anchors.right: tail.visible ? tail.left : parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.ink
        }

        RText {
            id: tail

            heard: false
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            text: root.shortcutHint !== "" ? root.shortcutHint : root.count
            secondary: true
            visible: text !== ""
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.press : root.highlighted && root.enabled ? (root.destructive ? Theme.dangerSoft : Theme.sunken) : "transparent"
    }

    function act(): void {
        if (!root.enabled)
            return;
        if (root.checkable) {
            root.toggle();
            root.toggled();
        }
        root.clicked();
    }
}
