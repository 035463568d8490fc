// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The line under the recipients that says what is wrong with one of them, and the way out. Hidden while all is well.
Item {
    id: root

    required property string chipId
    required property string label
    required property bool faulty
    required property bool sending
    required property string flaw
    required property string memberId

    signal editWanted(string chipId)
    signal memberWanted(string memberId)

    readonly property color ink: root.faulty ? Theme.danger : Theme.warn

    visible: root.flaw !== "" && !root.sending
    implicitHeight: Math.max(16 * Theme.textScale, words.implicitHeight)
    height: visible ? implicitHeight : 0

    Accessible.role: Accessible.AlertMessage
    //: A recipient and what is wrong with it: "k.tanaka@acme is incomplete: the domain has no ending."
    Accessible.name: qsTr("%1 %2").arg(root.label).arg(root.flaw)

    Icon {
        id: icon

        anchors.left: parent.left
        y: 1
        name: root.faulty ? "error" : "warn"
        size: 14
        color: root.ink
    }

    Flow {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: 6
        anchors.right: way.left
        anchors.rightMargin: 8
        spacing: 4

        RText {
            width: Math.min(implicitWidth, words.width)
            text: root.label
            elide: Text.ElideMiddle
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.semibold
            color: root.ink
            Accessible.ignored: true
        }

        RText {
            width: Math.min(implicitWidth, words.width)
            text: root.flaw
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.sizeSecondary
            color: root.ink
            Accessible.ignored: true
        }
    }

    RButton {
        id: way

        anchors.right: parent.right
        kind: RButton.Link
        small: true
        implicitHeight: 16
        labelColor: Theme.text
        text: root.memberId !== "" ? qsTr("Show") : qsTr("Edit")
        description: root.label
        onClicked: root.memberId !== "" ? root.memberWanted(root.memberId) : root.editWanted(root.chipId)
    }
}
