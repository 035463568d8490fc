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

    title: root.viewModel.recipients(root.ids).join(qsTr(", "))

    MenuRow {
        iconName: "copy"
        text: qsTr("Copy address")
        visible: !root.several
        height: visible ? implicitHeight : 0
        onTriggered: root.viewModel.copyAddress(root.invitationId)
    }

    MenuRow {
        iconName: "person"
        text: qsTr("Open member")
        visible: root.memberId !== "" && !root.several
        height: visible ? implicitHeight : 0
        onTriggered: root.memberWanted(root.memberId)
    }

    MenuLine {
    }

    MenuReason {
        text: root.viewModel.offlineReason
        visible: text !== ""
        height: visible ? implicitHeight : 0
    }

    MenuRow {
        iconName: "send"
        text: root.several ? qsTr("%1 %2").arg(root.viewModel.resendText).arg(root.ids.length) : root.viewModel.resendText
        visible: root.open && root.viewModel.canResend
        height: visible ? implicitHeight : 0
        reason: root.resendReason
        onTriggered: root.viewModel.resend(root.ids)
    }

    MenuRow {
        iconName: "link"
        text: qsTr("Copy link")
        visible: root.pending && root.viewModel.canCopyLink && !root.several
        height: visible ? implicitHeight : 0
        reason: root.linkReason
        onTriggered: root.viewModel.copyLink(root.invitationId)
    }

    MenuRow {
        iconName: "mail"
        text: qsTr("Invite again")
        visible: !root.pending && root.memberId === "" && !root.several
        height: visible ? implicitHeight : 0
        reason: root.viewModel.inviteReason
        onTriggered: root.againRequested(root.invitationId)
    }

    MenuRow {
        iconName: "ban"
        text: root.several ? qsTr("%1 %2…").arg(root.viewModel.revokeText).arg(root.ids.length) : qsTr("%1…").arg(root.viewModel.revokeText)
        visible: root.open && root.viewModel.canRevoke
        height: visible ? implicitHeight : 0
        destructive: true
        reason: root.revokeReason
        onTriggered: root.revokeRequested(root.ids)
    }
}
