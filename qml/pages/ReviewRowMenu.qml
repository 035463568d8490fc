// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// What can be decided about a member, or about all that are selected.
RMenu {
    id: root

    property var ids: []
    property string memberId
    property string reason
    property bool decided: false
    property bool fixed: false

    signal keepChosen(var ids)
    signal changeChosen(var ids)
    signal revokeChosen(var ids)
    signal withdrawn(var ids)
    signal memberWanted(string memberId)

    title: qsTr("Actions")

    MenuReason {
        quiet: true
        text: root.reason
        visible: root.reason !== ""
        height: visible ? implicitHeight : 0
    }

    MenuRow {
        iconName: "check"
        text: qsTr("Keep")
        shortcutHint: qsTr("K")
        available: !root.fixed
        onTriggered: root.keepChosen(root.ids)
    }

    MenuRow {
        iconName: "swap"
        text: qsTr("Change role…")
        shortcutHint: qsTr("C")
        available: !root.fixed
        onTriggered: root.changeChosen(root.ids)
    }

    MenuRow {
        iconName: "x"
        text: qsTr("Revoke…")
        shortcutHint: qsTr("Del")
        destructive: true
        available: !root.fixed
        onTriggered: root.revokeChosen(root.ids)
    }

    MenuRow {
        iconName: "undo"
        text: qsTr("Take the decision back")
        shortcutHint: qsTr("U")
        available: root.decided && !root.fixed
        onTriggered: root.withdrawn(root.ids)
    }

    MenuLine {
    }

    MenuRow {
        iconName: "person"
        text: qsTr("Open member")
        onTriggered: root.memberWanted(root.memberId)
    }
}
