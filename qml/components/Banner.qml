// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// What the whole page must know: 44 high across it, or a `card` with an edge inside of it. `title` is said louder than `text`.
// A card runs title and text
// into one sentence; `stacked` puts the title on a line of its own. Items put inside stand at its end (small buttons). It is
// announced as an alert.
Rectangle {
    id: root

    enum Tone {
        Neutral,
        Info,
        Warn,
        Danger,
        Ok
    }

    property int tone: Banner.Warn
    property string title
    property string text
    property string iconName: root.tone === Banner.Danger ? "error" : root.tone === Banner.Warn ? "warn" : root.tone === Banner.Ok ? "check" : "info"
    property bool card: false
    property bool stacked: false
    readonly property bool inline: root.card && !root.stacked && root.tone !== Banner.Neutral && root.title !== "" && root.text !== ""
    default property alias actions: row.data
    readonly property color ink: root.tone === Banner.Warn ? Theme.warn : root.tone === Banner.Danger ? Theme.danger : root.tone === Banner.Info ? Theme.info : root.tone === Banner.Ok ? Theme.ok : Theme.text
    readonly property color edge: root.tone === Banner.Warn ? Theme.warnEdge : root.tone === Banner.Danger ? Theme.dangerEdge : Theme.border

    implicitWidth: 400
    implicitHeight: Math.max(root.card ? 44 : Math.round(44 * Theme.textScale), body.implicitHeight + (root.card ? 24 : 16))
    radius: root.card ? Theme.radiusCard : 0
    color: root.tone === Banner.Warn ? Theme.warnSoft : root.tone === Banner.Danger ? Theme.dangerSoft : root.tone === Banner.Info ? Theme.infoSoft : root.tone === Banner.Ok ? Theme.okSoft : Theme.bg
    border.width: root.card ? 1 : 0
    border.color: root.edge

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: root.card ? 14 : 20
        anchors.top: root.card ? parent.top : undefined
        anchors.topMargin: 13
        anchors.verticalCenter: root.card ? undefined : parent.verticalCenter
        name: root.iconName
        size: root.card ? 16 : 18
        color: root.tone === Banner.Neutral ? Theme.text2 : root.ink
    }

    Flow {
        id: body

        anchors.left: icon.right
        anchors.leftMargin: 10
        anchors.right: row.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.stacked ? 3 : 10

        // The only styled text of the house: both parts are escaped here.
        RText {
            heard: false
            text: "<b>" + root.escaped(root.title) + "</b> " + root.escaped(root.text)
            textFormat: Text.StyledText
            width: body.width
            font.pixelSize: Theme.sizeSecondary
            color: root.ink
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: 17 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            visible: root.inline
        }

        RText {
            heard: false
            text: root.title
            width: root.stacked ? body.width : Math.min(implicitWidth, body.width)
            font.weight: root.tone === Banner.Neutral ? Theme.medium : Theme.semibold
            color: root.ink
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            visible: root.title !== "" && !root.inline
        }

        RText {
            heard: false
            text: root.text
            width: Math.min(implicitWidth, body.width)
            font.pixelSize: root.tone === Banner.Neutral || root.stacked ? Theme.sizeBody : Theme.sizeSecondary
            color: root.tone === Banner.Neutral ? Theme.text2 : root.ink
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: 18 * Theme.textScale
            lineHeightMode: Text.FixedHeight
            visible: root.text !== "" && !root.inline
        }
    }

    Row {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: root.card ? 10 : 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: root.edge
        visible: !root.card
    }

    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }
}
