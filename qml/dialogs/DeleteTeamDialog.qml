// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams
import Rollcall.Theme

// Dissolving a team: who it touches and which tenant in words, and Cancel under the focus. Enter never confirms.
RDialog {
    id: root

    required property TenantSession session
    required property TeamsModel teams
    required property string teamId
    property string host

    signal done(string name)

    title: qsTr("Delete %1 %2?").arg(form.kindWord).arg(form.name)
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    busy: form.busy
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Danger
            text: qsTr("Delete %1").arg(form.kindWord)
            busy: form.busy
            reason: form.reason
            onClicked: form.remove()
        }
    ]

    TeamForm {
        id: form

        session: root.session
        host: root.host
        teams: root.teams
        teamId: root.teamId
        onSucceeded: (teamId, name) => {
            root.done(name);
            root.close();
        }
    }

    RText {
        width: parent.width
        text: form.people === "" ? qsTr("Nobody is in it. This cannot be undone.") : qsTr("%1 lose what they have through it, and stay in the %2 %3. This cannot be undone.").arg(form.people).arg(form.tenantWord).arg(form.tenantName)
        color: Theme.text2
        wrapMode: Text.Wrap
        lineHeight: 18 * Theme.textScale
        lineHeightMode: Text.FixedHeight
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not deleted")
        text: form.error
    }
}
