// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// What can be done with one invitation, or with the selected ones where that is among them. Off line the reason is said once.
RMenu {
    id: root

    required property InvitationPageModel viewModel
    property string invitationId
    property var ids: []
    property int invitationState: InvitationPageModel.InvitationStatus.Unknown
    property string memberId
    property string resendReason
    property string revokeReason
    property string linkReason
    readonly property bool several: root.ids.length > 1
    readonly property bool pending: root.invitationState === InvitationPageModel.InvitationStatus.Pending
    readonly property bool expired: root.invitationState === InvitationPageModel.InvitationStatus.Expired
    readonly property bool open: root.pending || root.expired

    signal revokeRequested(var ids)
    signal againRequested(string invitationId)
    signal memberWanted(string memberId)

    // A row that is not wanted takes no room, and the arrows pass it by. Not by `visible`, which is false while the menu is closed.
    component Act: MenuRow {
        property bool wanted: true

        visible: wanted
        available: wanted
        height: wanted ? implicitHeight : 0
    }

    title: qsTr("Actions for the invitation")

    Act {
        iconName: "copy"
        text: qsTr("Copy address")
        wanted: !root.several
        onTriggered: root.viewModel.copyAddress(root.invitationId)
    }

    Act {
        iconName: "person"
        text: qsTr("Open member")
        wanted: root.memberId !== "" && !root.several
        onTriggered: root.memberWanted(root.memberId)
    }

    MenuLine {
    }

    MenuReason {
        text: root.viewModel.offlineReason
        visible: text !== ""
        height: text !== "" ? implicitHeight : 0
    }

    Act {
        iconName: "send"
        text: root.several ? qsTr("%1 %2").arg(root.viewModel.resendText).arg(root.ids.length) : root.viewModel.resendText
        wanted: root.open && root.viewModel.canResend
        reason: root.resendReason
        onTriggered: root.viewModel.resend(root.ids)
    }

    Act {
        iconName: "link"
        text: qsTr("Copy link")
        wanted: root.pending && root.viewModel.canCopyLink && !root.several
        reason: root.linkReason
        onTriggered: root.viewModel.copyLink(root.invitationId)
    }

    Act {
        iconName: "mail"
        text: qsTr("Invite again")
        wanted: !root.pending && root.memberId === "" && !root.several
        reason: root.viewModel.inviteReason
        onTriggered: root.againRequested(root.invitationId)
    }

    Act {
        iconName: "ban"
        text: root.several ? qsTr("%1 %2…").arg(root.viewModel.revokeText).arg(root.ids.length) : qsTr("%1…").arg(root.viewModel.revokeText)
        wanted: root.open && root.viewModel.canRevoke
        destructive: true
        reason: root.revokeReason
        onTriggered: root.revokeRequested(root.ids)
    }
}
