// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A checkbox of 16 with its word. Without `text` give it `accessibleName`. `reason` disables it and says why.
T.CheckBox {
    id: root

    property bool available: true
    property string reason
    property string accessibleName
    readonly property bool marked: root.checkState !== Qt.Unchecked

    enabled: root.available && root.reason === ""
    implicitWidth: root.text === "" ? 16 : implicitContentWidth
    implicitHeight: Math.max(16, root.text === "" ? 16 : implicitContentHeight)
    spacing: 10
    padding: 0
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text !== "" ? root.text : root.accessibleName
    // Qt 6.4 does not tell screen readers that an item is disabled, so the description says it.
    Accessible.description: root.reason !== "" || root.enabled ? root.reason : qsTr("Unavailable")
    Accessible.checkable: true
    Accessible.checked: root.checkState === Qt.Checked
    Accessible.checkStateMixed: root.checkState === Qt.PartiallyChecked
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()
    Keys.onReturnPressed: root.act()
    Keys.onEnterPressed: root.act()

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: (root.height - height) / 2
        implicitWidth: 16
        implicitHeight: 16
        radius: Theme.radiusCheck
        color: root.marked ? (root.enabled ? Theme.accent : Theme.disabled) : root.enabled ? Theme.raised : Theme.sunken
        border.width: root.marked ? 0 : root.hovered ? 1.5 : 1
        border.color: root.enabled ? Theme.ctl : Theme.border2

        Icon {
            anchors.centerIn: parent
            size: 12
            name: root.checkState === Qt.PartiallyChecked ? "minus-bold" : "check-bold"
            color: Theme.accentInk
            visible: root.marked
        }

        FocusRing {
            shown: root.visualFocus
            around: Theme.radiusCheck
        }
    }

    contentItem: RText {
        heard: false
        leftPadding: root.mirrored ? 0 : 16 + root.spacing
        rightPadding: root.mirrored ? 16 + root.spacing : 0
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.disabled
        visible: root.text !== ""
        wrapMode: Text.Wrap
    }

    Reason {
        control: root
        text: root.reason
    }

    function act(): void {
        if (!root.enabled)
            return;
        root.toggle();
        root.toggled();
        root.clicked();
    }
}
