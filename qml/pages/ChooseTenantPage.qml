// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Signed in, and no tenant on show: which one is the user's choice, since none may be acted in by accident.
Rectangle {
    id: root

    required property Console shell

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Choose a tenant")

    TenantSwitcherModel {
        id: switcherModel

        app: root.shell.app
        active: true
    }

    RText {
        id: heading

        anchors.left: parent.left

        anchors.leftMargin: 32
        y: 32
        text: switcherModel.tenantCount > 0 ? qsTr("Choose a tenant") : qsTr("No tenant yet")
        font.pixelSize: Theme.sizeTitle
        font.weight: Theme.semibold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    RText {
        id: sentence

        anchors.left: parent.left

        anchors.leftMargin: 32
        anchors.top: heading.bottom
        anchors.topMargin: 4
        width: Math.min(560, root.width - 64)
        text: switcherModel.tenantCount > 0 ? qsTr("Rollcall shows one tenant at a time, and its colour at the window's edge.") : qsTr("Your account belongs to none. Open the link of an invitation, or sign in with another account.")
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    TenantList {
        id: list

        objectName: "choose-tenants"
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.top: sentence.bottom
        anchors.topMargin: 20
        anchors.bottom: ways.top
        anchors.bottomMargin: 12
        width: Math.min(612, root.width - 40)
        focus: true
        tenants: switcherModel
        onChosen: (accountId, tenantId) => root.shell.showTenant(accountId, tenantId)
    }

    Row {
        id: ways

        anchors.left: parent.left

        anchors.leftMargin: 32
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        spacing: 8

        RButton {
            iconName: "link"
            text: qsTr("Open invitation link…")
            shortcutHint: "Ctrl+O"
            onClicked: root.shell.openInvitation("")
        }

        RButton {
            iconName: "plus"
            text: qsTr("Add control plane…")
            onClicked: root.shell.openSignIn()
        }
    }
}
