// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams

// The name of a new team of `kindId`, or another one for that of `teamId`.
RDialog {
    id: root

    required property TenantSession session
    required property TeamsModel teams
    property string host
    property string teamId
    property string kindId

    signal done(string teamId, string name)

    Component.onCompleted: field.text = form.name

    title: root.teamId === "" ? qsTr("New %1").arg(form.kindWord) : qsTr("Rename %1").arg(form.name)
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: field
    busy: form.busy
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: root.teamId === "" ? qsTr("Create") : qsTr("Rename")
            busy: form.busy
            reason: form.reason
            available: field.text.trim() !== ""
            onClicked: form.save(field.text)
        }
    ]

    TeamForm {
        id: form

        session: root.session
        host: root.host
        teams: root.teams
        teamId: root.teamId
        kindId: root.kindId
        onSucceeded: (teamId, name) => {
            root.done(teamId, name);
            root.close();
        }
    }

    RField {
        id: field

        width: parent.width
        label: qsTr("Name")
        maximumLength: 100
        error: form.fieldError
        onTextChanged: form.forget()
        onAccepted: form.save(field.text)
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not saved")
        text: form.error
    }
}
