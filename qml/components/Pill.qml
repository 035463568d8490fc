// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// A word in a capsule of 20. `tone` gives its meaning a colour, which never stands alone; `square` is the small tag beside a
// name ("You", "Joined 12 Nov"); `heavy` says it louder.
Rectangle {
    id: root

    enum Tone {
        Neutral,
        Outline,
        Ok,
        Warn,
        Danger,
        Info
    }

    property string text
    property string iconName
    property int tone: Pill.Neutral
    property bool square: false
    property bool heavy: false
    property bool strong: root.tone === Pill.Neutral && !root.square
    readonly property int beside: (root.square ? 12 : 18) + (root.iconName !== "" ? 16 : 0)
    readonly property color ink: root.tone === Pill.Ok ? Theme.ok : root.tone === Pill.Warn ? Theme.warn : root.tone === Pill.Danger ? Theme.danger : root.tone === Pill.Info ? Theme.info : root.strong ? Theme.text : Theme.text2

    implicitWidth: label.implicitWidth + root.beside
    implicitHeight: Math.round((root.square ? 18 : 20) * Theme.textScale)
    radius: root.square ? Theme.radiusCheck : height / 2
    color: root.tone === Pill.Outline ? "transparent" : root.tone === Pill.Ok ? Theme.okSoft : root.tone === Pill.Warn ? Theme.warnSoft : root.tone === Pill.Danger ? Theme.dangerSoft : root.tone === Pill.Info ? Theme.infoSoft : Theme.sunken
    border.width: root.tone === Pill.Outline ? 1 : 0
    border.color: Theme.border2

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: content

        anchors.centerIn: parent
        spacing: 4

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: 12
            color: root.ink
            visible: root.iconName !== ""
        }

        RText {
            id: label

            heard: false
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.pixelSize: Theme.sizeSecondary
            font.weight: root.heavy ? Theme.semibold : Theme.medium
            color: root.ink
            width: Math.min(implicitWidth, Math.max(0, root.width - root.beside))
        }
    }
}
