// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A square button that is only an icon: `text` is its name, shown as tooltip and read aloud. 32, 28 when `small`, 24 when
// `tiny` (inside fields). `framed` gives it the edge of a button. `reason` disables it and says why.
T.AbstractButton {
    id: root

    property string iconName
    property int iconSize: 16
    property bool framed: false
    property bool small: false
    property bool tiny: false
    property bool available: true
    property string reason
    // What it was pressed for may open where the tooltip would stand: that comes back with the pointer.
    property bool used: false
    property color iconColor: root.framed || root.iconName === "dots" ? Theme.text : Theme.text2

    enabled: root.available && root.reason === ""
    implicitWidth: implicitHeight
    implicitHeight: root.tiny ? 24 : root.small ? Theme.controlHeightSmall : Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.ignored: !root.visible
    // Qt 6.4 does not tell screen readers that an item is disabled, so the description says it.
    Accessible.description: root.reason !== "" || root.enabled ? root.reason : qsTr("Unavailable")
    Accessible.onPressAction: {
        if (root.enabled)
            root.clicked();
    }
    onPressed: root.used = true
    onClicked: root.used = true
    onHoveredChanged: {
        if (!root.hovered)
            root.used = false;
    }
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            color: root.enabled ? (root.hovered ? Theme.text : root.iconColor) : Theme.disabled
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: !root.enabled ? (root.framed ? Theme.sunken : "transparent") : root.down ? Theme.press : root.hovered ? Theme.sunken : root.framed ? Theme.raised : "transparent"
        border.width: root.framed ? 1 : 0
        border.color: root.enabled ? Theme.border2 : Theme.border
    }

    FocusRing {
        shown: root.visualFocus
    }

    TipLoader {
        target: root
        text: root.text
        shown: root.hovered && root.enabled && !root.used
    }

    Reason {
        control: root
        text: root.reason
    }
}
