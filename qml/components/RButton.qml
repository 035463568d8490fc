// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A button: 32 high, 28 when `small`. `kind` says how loud it is. `reason` is why it cannot be used: a text there disables
// it and is shown in a tooltip and read to a screen reader; `available: false` disables it without one. `busy` disables it
// and shows a spinner. `tinted` is for a button on soft accent, as in the bulk bar. `shortcutHint` is only shown, the Shortcut belongs to the page.
T.Button {
    id: root

    enum Kind {
        Default,
        Primary,
        Danger,
        Link,
        Ghost
    }

    property int kind: RButton.Default
    property bool small: false
    property bool available: true
    property bool busy: false
    property bool tinted: false
    property string reason
    property string iconName
    property string trailingIcon
    property string shortcutHint
    property string description
    readonly property bool bare: root.kind === RButton.Link || root.kind === RButton.Ghost
    property color labelColor: root.kind === RButton.Primary ? Theme.accentInk : root.kind === RButton.Danger ? Theme.danger : root.kind === RButton.Link ? Theme.accent : Theme.text

    readonly property color ink: root.enabled ? root.labelColor : root.tinted ? Qt.alpha(Theme.accentText, 0.5) : Theme.disabled

    enabled: root.available && root.reason === "" && !root.busy
    implicitHeight: root.small ? Theme.controlHeightSmall : Theme.controlHeight
    implicitWidth: room.implicitWidth + leftPadding + rightPadding
    horizontalPadding: root.kind === RButton.Link ? 0 : root.small ? 10 : 12
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: root.small ? Theme.sizeSecondary : Theme.sizeBody
    font.weight: root.kind === RButton.Primary ? Theme.semibold : Theme.medium

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.ignored: !root.visible
    // Qt 6.4 does not tell screen readers that an item is disabled, so the description says it.
    Accessible.description: root.reason !== "" ? root.reason : root.busy ? qsTr("Working…") : root.enabled ? root.description : qsTr("Unavailable")
    Accessible.onPressAction: {
        if (root.enabled)
            root.clicked();
    }
    // Enter never confirms what destroys: such a button takes Space or the pointer.
    Keys.onReturnPressed: root.enter()
    Keys.onEnterPressed: root.enter()

    Item {
        id: room

        // What stands beside the label. The label alone gives way when the button is narrower than it wants to be.
        readonly property real beside: (root.busy ? 14 + content.spacing : 0) + (root.iconName !== "" && !root.busy ? icon.width + content.spacing : 0) + (root.shortcutHint !== "" ? chip.width + content.spacing : 0) + (root.trailingIcon !== "" ? trail.width + content.spacing : 0)

        implicitWidth: label.implicitWidth + room.beside
        implicitHeight: label.implicitHeight
        x: root.leftPadding
        width: root.availableWidth
        height: root.height

        Row {
            id: content

            anchors.centerIn: parent
            spacing: root.small ? 6 : 8

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: root.busy
                visible: root.busy
                source: "SilentSpinner.qml"
            }

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: root.small ? 14 : 16
                color: root.ink
                visible: root.iconName !== "" && !root.busy
            }

            RText {
                id: label

                heard: false
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font: root.font
                color: root.ink
                visible: root.text !== ""
                width: Math.min(implicitWidth, Math.max(0, root.availableWidth - room.beside))
            }

            Kbd {
                id: chip

                anchors.verticalCenter: parent.verticalCenter
                text: root.shortcutHint
                inverse: root.kind === RButton.Primary && root.enabled
                visible: root.shortcutHint !== ""
            }

            Icon {
                id: trail

                anchors.verticalCenter: parent.verticalCenter
                name: root.trailingIcon
                size: 14
                color: root.ink
                visible: root.trailingIcon !== ""
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: {
            if (root.kind === RButton.Link)
                return "transparent";
            if (!root.enabled)
                return root.kind === RButton.Ghost || root.tinted ? "transparent" : Theme.sunken;
            if (root.kind === RButton.Primary)
                return root.hovered || root.down ? Theme.accentHover : Theme.accent;
            if (root.down)
                return Theme.press;
            if (root.hovered)
                return Theme.sunken;
            return root.kind === RButton.Ghost ? "transparent" : Theme.raised;
        }
        border.width: root.bare || (root.kind === RButton.Primary && root.enabled) ? 0 : 1
        border.color: root.enabled ? Theme.border2 : root.tinted ? Theme.accentEdge : Theme.border

        // Underlined when pointed at, so that a link is not told by its colour alone.
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (parent.height - root.font.pixelSize) / 2 - 3
            width: parent.width
            height: 1
            color: root.ink
            visible: root.kind === RButton.Link && root.hovered
        }
    }

    HoverHandler {
        cursorShape: root.kind === RButton.Link ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    FocusRing {
        shown: root.visualFocus
        around: Theme.radiusControl
    }

    Reason {
        control: root
        text: root.reason
    }

    function enter(): void {
        if (root.kind !== RButton.Danger)
            root.clicked();
    }
}
