// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// The state of an invitation: its word, an icon of its own, and a colour that says how well it is.
Pill {
    id: root

    property int invitationState: InvitationPageModel.InvitationStatus.Unknown
    property bool busy: false

    // By InvitationStatus: pending, accepted, rejected, revoked, expired, unknown.
    tone: [Pill.Info, Pill.Ok, Pill.Outline, Pill.Outline, Pill.Warn, Pill.Outline][root.invitationState]
    iconName: root.busy ? "sync" : ["half-disc", "check", "x", "ban", "clock", "info"][root.invitationState]
    Accessible.ignored: true
}
