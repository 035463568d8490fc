// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// What has just happened, at the bottom of the window, with Undo where the server allows it. Call `show`. It leaves by itself
// after a while, never while the pointer or the focus is on it. `undone` is sent for the button.
Rectangle {
    id: root

    property string text
    property string actionText

    signal undone

    implicitWidth: Math.min(520, row.implicitWidth + 28)
    implicitHeight: Math.max(44, row.implicitHeight + 16)
    radius: Theme.radiusPopup
    color: Theme.dark ? Theme.press : "#1C1D1F"
    border.width: Theme.dark ? 1 : 0
    border.color: Theme.border2
    visible: false

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    HoverHandler {
        id: hover
    }

    Timer {
        interval: Theme.notice
        running: root.visible && !hover.hovered && !undo.activeFocus
        onTriggered: root.hide()
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 14

        RText {
            heard: false
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 400)
            text: root.text
            color: "#FFFFFF"
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        T.Button {
            id: undo

            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: implicitContentWidth
            implicitHeight: 28
            visible: root.actionText !== ""
            focusPolicy: Qt.StrongFocus
            text: root.actionText
            Accessible.role: Accessible.Button
            Accessible.name: root.actionText
            Accessible.onPressAction: undo.clicked()
            Keys.onReturnPressed: undo.clicked()
            onClicked: {
                root.hide();
                root.undone();
            }

            contentItem: RText {
                heard: false
                text: root.actionText
                font.weight: Theme.semibold
                color: "#8ADCC3"
            }

            FocusRing {
                shown: undo.visualFocus
                border.color: "#8ADCC3"
            }
        }
    }

    function show(text: string, action: string): void {
        root.text = text;
        root.actionText = action;
        root.visible = true;
    }

    function hide(): void {
        root.visible = false;
    }
}
