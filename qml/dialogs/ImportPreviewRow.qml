// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Sheets
import Rollcall.Theme

// One person of a sheet: cells that can be typed into, and what will become of it.
Item {
    id: root

    required property int index
    required property int place
    required property int number
    required property string address
    required property string name
    required property string roleText
    required property string verdict
    required property bool good
    required property bool warn
    required property bool sent
    required property bool sending
    required property bool failed
    required property bool editable
    required property bool addressFaulty
    required property bool nameFaulty
    required property bool roleFaulty
    property int numberWidth
    property int addressWidth
    property int nameWidth
    property int roleWidth
    property bool frozen: false
    readonly property bool open: root.editable && !root.frozen

    signal edited(int field, string text)
    signal reached

    height: Math.round(40 * Theme.textScale)
    Accessible.role: Accessible.Row
    //: What a screen reader hears of a row: number, address, verdict
    Accessible.name: qsTr("Row %1, %2: %3").arg(root.number).arg(root.address).arg(root.verdict)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    RText {
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        width: root.numberWidth - 8
        text: "" + root.number
        secondary: true
    }

    CellField {
        x: root.numberWidth
        width: root.addressWidth - 4
        label: qsTr("Address in row %1").arg(root.number)
        text: root.address
        readOnly: !root.open
        faulty: root.addressFaulty
        onChanged: text => root.edited(ImportViewModel.AddressField, text)
        onReached: root.reached()
    }

    CellField {
        x: root.numberWidth + root.addressWidth
        width: root.nameWidth - 4
        label: qsTr("Name in row %1").arg(root.number)
        text: root.name
        readOnly: !root.open
        faulty: root.nameFaulty
        onChanged: text => root.edited(ImportViewModel.NameField, text)
        onReached: root.reached()
    }

    CellField {
        x: root.numberWidth + root.addressWidth + root.nameWidth
        width: root.roleWidth - 4
        label: qsTr("Role in row %1").arg(root.number)
        text: root.roleText
        readOnly: !root.open
        faulty: root.roleFaulty
        onChanged: text => root.edited(ImportViewModel.RoleField, text)
        onReached: root.reached()
    }

    Row {
        x: root.numberWidth + root.addressWidth + root.nameWidth + root.roleWidth + 6
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            size: 14
            name: root.sent ? "check" : root.sending ? "send" : root.failed ? "error" : root.good ? (root.warn ? "warn" : "plus") : root.warn ? "minus" : "error"
            color: root.sent ? Theme.ok : root.failed || (!root.good && !root.warn) ? Theme.danger : root.good && root.warn ? Theme.warn : Theme.text2
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - root.numberWidth - root.addressWidth - root.nameWidth - root.roleWidth - 30
            text: root.verdict
            heard: false
            font.pixelSize: Theme.sizeSecondary
            color: mark.color === Theme.text2 ? Theme.text : mark.color
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
}
