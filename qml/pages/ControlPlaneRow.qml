// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.SignIn
import Rollcall.Theme

// A control plane that is known, the embedded one, or "New control plane"; 52 high.
Item {
    id: root

    required property int index
    required property int kind
    required property string accountId
    required property string url
    required property string title
    required property string subtitle
    required property int mark
    required property string stateText
    required property string description
    property bool current: false
    property bool focused: false
    readonly property string markIcon: {
        switch (root.mark) {
        case ControlPlanesModel.SignedInMark:
            return "check";
        case ControlPlanesModel.BusyMark:
            return "sync";
        case ControlPlanesModel.LockMark:
            return "lock";
        case ControlPlanesModel.WarningMark:
            return "warn";
        default:
            return "";
        }
    }

    signal chosen

    implicitHeight: Math.round(52 * Theme.textScale)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.description
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.focusable: true
    Accessible.onPressAction: root.chosen()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: root.current ? Theme.nav : pointer.hovered ? Theme.press : "transparent"

        FocusRing {
            shown: root.focused
            inner: true
        }
    }

    HoverHandler {
        id: pointer
    }

    TapHandler {
        onTapped: root.chosen()
    }

    Rectangle {
        id: box

        anchors.left: parent.left

        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 28
        height: 28
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: 1
        border.color: Theme.border2

        Icon {
            anchors.centerIn: parent
            name: root.kind === ControlPlanesModel.NewRow ? "plus" : "server"
            size: 14
        }
    }

    Column {
        anchors.left: box.right
        anchors.leftMargin: 10
        anchors.right: state.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter

        RText {
            width: parent.width
            text: root.title
            font.weight: Theme.medium
            Accessible.ignored: true
        }

        RText {
            width: parent.width
            text: root.subtitle
            secondary: true
            elide: Text.ElideMiddle
            visible: root.subtitle !== ""
            Accessible.ignored: true
        }
    }

    Icon {
        id: state

        anchors.right: parent.right
        anchors.rightMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        name: root.markIcon
        size: 14
        color: root.mark === ControlPlanesModel.SignedInMark ? Theme.ok : root.mark === ControlPlanesModel.BusyMark ? Theme.text2 : Theme.warn
        visible: root.markIcon !== ""
    }

    TipLoader {
        target: root
        text: root.stateText
        shown: pointer.hovered
    }
}
