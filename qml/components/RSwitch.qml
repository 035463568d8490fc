// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A switch of 32 × 18 with its word in `text`, which must say the state ("Enabled", "Used up"). `reason` disables it.
// `accessibleName` says what is switched when the word is only the state.
T.Switch {
    id: root

    property bool available: true
    property string reason
    property string accessibleName

    enabled: root.available && root.reason === ""
    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(18, implicitContentHeight)
    spacing: 8
    padding: 0
    focusPolicy: Qt.StrongFocus
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeSecondary

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.accessibleName !== "" ? root.accessibleName : root.text
    Accessible.description: root.reason !== "" ? root.reason : root.accessibleName !== "" ? root.text : root.enabled ? "" : qsTr("Unavailable")
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.act()
    Accessible.onToggleAction: root.act()
    Keys.onReturnPressed: root.act()

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: (root.height - height) / 2
        implicitWidth: 32
        implicitHeight: 18
        radius: 9
        color: root.checked && root.enabled ? Theme.accent : Theme.raised
        border.width: root.checked && root.enabled ? 0 : 1
        border.color: root.enabled ? Theme.ctl : Theme.border2

        Rectangle {
            x: (root.checked !== root.mirrored) ? parent.width - width - 3 : 3
            y: 3
            width: 12
            height: 12
            radius: 6
            color: root.checked && root.enabled ? Theme.accentInk : root.enabled ? Theme.ctl : Theme.border2

            Behavior on x {
                NumberAnimation {
                    duration: Theme.fade
                }
            }
        }

        FocusRing {
            shown: root.visualFocus
            around: 9
        }
    }

    contentItem: RText {
        heard: false
        leftPadding: root.mirrored ? 0 : 32 + root.spacing
        rightPadding: root.mirrored ? 32 + root.spacing : 0
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.text2
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
