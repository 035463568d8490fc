// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Activity
import Rollcall.Components

// What can be done with a line of the audit log: look for its like, go to the member, take its request's id along.
RMenu {
    id: root

    required property ActivityViewModel viewModel
    property string who
    property string actorId
    property string target
    property string targetId
    property string memberId
    property string requestId
    property string origin

    signal memberWanted(string memberId)

    title: qsTr("Actions for this entry")

    MenuReason {
        quiet: true
        text: root.origin
    }

    MenuRow {
        iconName: "filter"
        text: qsTr("Only what %1 did").arg(root.who)
        available: root.actorId !== "" && root.viewModel.person !== root.actorId
        onTriggered: root.viewModel.choosePerson(root.actorId)
    }

    MenuRow {
        iconName: "filter"
        text: qsTr("Only what happened to %1").arg(root.target)
        available: root.targetId !== ""
        onTriggered: root.viewModel.chooseTarget(root.targetId, root.target)
    }

    MenuLine {
    }

    MenuRow {
        iconName: "person"
        text: qsTr("Open member")
        available: root.memberId !== ""
        onTriggered: root.memberWanted(root.memberId)
    }

    MenuRow {
        iconName: "copy"
        text: qsTr("Copy request id")
        onTriggered: root.viewModel.copy(root.requestId)
    }
}
