// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// How much of a quota is used: words over a bar of 4. `used` and `total` are formatted numbers, `value` runs from 0 to 1.
// From `warnAt` the bar is amber with the percentage, at 1 red and the word is `exhaustedText`. `compact` is one line.
// Without `known` only `used` is shown, as a sentence ("Set on joining").
Item {
    id: root

    property string used
    property string total
    property real value: 0
    property real warnAt: 0.9
    property bool known: true
    property bool compact: false
    property string exhaustedText: qsTr("Exhausted")
    readonly property bool exhausted: root.known && root.value >= 1
    readonly property bool low: root.known && !root.exhausted && root.value >= root.warnAt
    readonly property color tint: root.exhausted ? Theme.danger : root.low ? Theme.warnMark : Theme.bar
    readonly property string share: qsTr("%L1%").arg(Math.floor(root.value * 100))

    Accessible.role: Accessible.StaticText
    Accessible.name: !root.known ? root.used : root.exhausted ? root.exhaustedText : root.total !== "" ? qsTr("%1 of %2").arg(root.used).arg(root.total) : root.used

    implicitWidth: 124
    implicitHeight: root.compact ? 16 : 26

    Row {
        anchors.left: root.compact && root.known ? bar.right : parent.left
        anchors.leftMargin: root.compact && root.known ? 8 : 0
        anchors.verticalCenter: root.compact || !root.known ? parent.verticalCenter : undefined
        spacing: 3

        RText {
            heard: false
            text: root.exhausted ? root.exhaustedText : root.used
            font.pixelSize: Theme.sizeSecondary
            font.weight: root.exhausted ? Theme.semibold : Theme.regular
            color: root.exhausted ? Theme.danger : root.known ? Theme.text : Theme.text2
        }

        RText {
            heard: false
            //: After the used credits: of how many
            text: qsTr("/ %1").arg(root.total)
            secondary: true
            visible: root.known && !root.exhausted && !root.compact && root.total !== ""
        }
    }

    RText {
        heard: false
        anchors.right: parent.right
        text: root.exhausted ? root.total : root.share
        font.pixelSize: Theme.sizeSecondary
        font.weight: root.low ? Theme.semibold : Theme.regular
        color: root.low ? Theme.warn : Theme.text2
        visible: !root.compact && (root.exhausted || root.low)
    }

    Rectangle {
        id: bar

        anchors.left: parent.left
        // Not by anchors, which come and go one after the other and would stretch it between two of them.
        y: root.compact ? (parent.height - height) / 2 : parent.height - height
        width: root.compact ? 56 : parent.width
        height: 4
        radius: 2
        color: Theme.track
        visible: root.known

        Rectangle {
            anchors.left: parent.left
            width: parent.width * Math.max(0, Math.min(1, root.value))
            height: 4
            radius: 2
            color: root.tint
        }
    }
}
