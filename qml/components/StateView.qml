// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// What a page shows in place of its list: an icon, a title, a sentence and the next step. Set `mode`; in Ready and Stale it is
// hidden, since the list is there (a Banner tells of stale data). Loading shows skeleton rows, or a spinner when
// `skeleton` is off. `actionText` and `secondaryText` name the buttons.
Item {
    id: root

    enum Mode {
        Ready,
        Stale,
        Loading,
        Empty,
        Filtered,
        Failed
    }

    property int mode: StateView.Ready
    property string title
    property string sentence
    property string iconName: root.mode === StateView.Failed ? "error" : root.mode === StateView.Filtered ? "search" : "inbox"
    property string actionText
    property string actionReason
    property string secondaryText
    property bool skeleton: true
    readonly property bool failed: root.mode === StateView.Failed

    signal actionTriggered
    signal secondaryTriggered

    visible: root.mode > StateView.Stale

    Skeleton {
        anchors.fill: parent
        visible: root.mode === StateView.Loading && root.skeleton
        rows: Math.max(0, Math.ceil(root.height / rowHeight))
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(400, root.width - 48)
        spacing: 8
        visible: root.mode !== StateView.Loading || !root.skeleton

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 40
            height: 40
            radius: 20
            color: root.failed ? Theme.dangerSoft : Theme.sunken

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                size: 18
                color: root.failed ? Theme.danger : Theme.text2
                visible: root.mode !== StateView.Loading
            }

            Spinner {
                anchors.centerIn: parent
                silent: true
                running: root.mode === StateView.Loading
            }
        }

        Item {
            width: 1
            height: 4
        }

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.sizeDialog
            font.weight: Theme.semibold
            wrapMode: Text.Wrap
            Accessible.role: root.failed ? Accessible.AlertMessage : Accessible.Heading
            Accessible.name: root.title
            Accessible.description: root.sentence
        }

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.sentence
            color: Theme.text2
            wrapMode: Text.Wrap
            lineHeight: 18 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            visible: root.sentence !== ""
            Accessible.role: Accessible.StaticText
            Accessible.name: root.sentence
        }

        Item {
            width: 1
            height: 4
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8

            RButton {
                text: root.secondaryText
                visible: root.secondaryText !== ""
                onClicked: root.secondaryTriggered()
            }

            RButton {
                kind: root.mode === StateView.Empty ? RButton.Primary : RButton.Default
                text: root.actionText
                reason: root.actionReason
                visible: root.actionText !== ""
                onClicked: root.actionTriggered()
            }
        }
    }
}
