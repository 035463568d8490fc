// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Figures with the words for them, over a bar of how much is gone. `figures` are objects {text, label}.
Rectangle {
    id: root

    property string title
    property string sentence
    property string blocked
    property var figures: []
    property real share: 0
    property bool metered: true
    readonly property color tint: root.share >= 1 ? Theme.danger : root.share >= 0.9 ? Theme.warnMark : Theme.bar

    implicitHeight: words.implicitHeight + 28
    radius: Theme.radiusCard
    color: Theme.bg
    border.width: 1
    border.color: root.blocked !== "" ? Theme.dangerEdge : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title
    Accessible.description: root.sentence

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.topMargin: 14
        spacing: 8

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.title
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            Accessible.ignored: true
        }

        Row {
            spacing: 24

            Repeater {
                model: root.figures

                Row {
                    id: figure

                    required property var modelData

                    spacing: 6
                    Accessible.role: Accessible.StaticText
                    //: A figure and the word for it: "490,000 left"
                    Accessible.name: qsTr("%1 %2").arg(figure.modelData.text).arg(figure.modelData.label)

                    RText {
                        id: number

                        text: figure.modelData.text
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Theme.semibold
                        Accessible.ignored: true
                    }

                    RText {
                        anchors.baseline: number.baseline
                        text: figure.modelData.label
                        secondary: true
                        Accessible.ignored: true
                    }
                }
            }
        }

        Rectangle {
            width: parent.width
            height: 4
            radius: 2
            color: Theme.track
            visible: root.metered

            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, root.share))
                height: 4
                radius: 2
                color: root.tint
            }
        }

        RText {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.sentence
            secondary: root.blocked === ""
            font.pixelSize: Theme.sizeSecondary
            color: root.blocked !== "" ? Theme.danger : Theme.text2
            wrapMode: Text.Wrap
            visible: text !== ""
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
