// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// One recipient in the invite drawer: 24 high, with its verdict. Invalid ones are red, skipped ones amber, both with an icon and
// with `verdict` read aloud. `removed` is sent for the cross.
Rectangle {
    id: root

    enum Verdict {
        Neutral,
        Invalid,
        Skipped
    }

    property string address
    property bool phone: false
    property int verdict: RecipientChip.Neutral
    property string verdictText
    readonly property bool invalid: root.verdict === RecipientChip.Invalid
    readonly property bool skipped: root.verdict === RecipientChip.Skipped
    readonly property color ink: root.invalid ? Theme.danger : root.skipped ? Theme.warn : Theme.text

    signal removed

    implicitWidth: Math.min(360, 27 + label.implicitWidth + 25)
    implicitHeight: Math.round(24 * Theme.textScale)
    radius: height / 2
    color: root.invalid ? Theme.dangerSoft : root.skipped ? Theme.warnSoft : Theme.sunken
    border.width: 1
    border.color: root.invalid ? Theme.danger : root.skipped ? Theme.warnMark : Theme.border

    Accessible.role: Accessible.ListItem
    Accessible.name: root.address
    Accessible.description: root.verdictText

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        name: root.invalid ? "error" : root.skipped ? "warn" : root.phone ? "phone" : "mail"
        size: 14
        color: root.verdict === RecipientChip.Neutral ? Theme.text2 : root.ink
    }

    RText {
        id: label

        heard: false
        anchors.left: parent.left
        anchors.leftMargin: 27
        anchors.right: cross.left
        anchors.rightMargin: 1
        anchors.verticalCenter: parent.verticalCenter
        text: root.address
        font.pixelSize: Theme.sizeSecondary
        font.weight: Theme.medium
        color: root.ink
        elide: Text.ElideMiddle
    }

    IconButton {
        id: cross

        anchors.right: parent.right
        anchors.rightMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 21
        implicitHeight: 20
        tiny: true
        iconName: "x"
        iconSize: 12
        iconColor: root.verdict === RecipientChip.Neutral ? Theme.text2 : root.ink
        text: qsTr("Remove %1").arg(root.address)
        onClicked: root.removed()
    }
}
