// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// The window's leading edge: which tenant, its pages, and as whom. 236 wide, or a `rail` of 56 in a narrow window, where every
// word becomes a tooltip. That one acts as system administrator is never hidden.
Rectangle {
    id: root

    required property Console shell
    property bool rail: false
    readonly property CurrentTenant tenant: root.shell.tenant
    readonly property bool hasTenant: root.tenant.tenantId !== ""

    signal switcherRequested

    width: root.rail ? 56 : 236
    color: Theme.bg
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidebar")

    TenantButton {
        id: switcher

        objectName: "sidebar-tenant"
        x: root.rail ? (root.width - width) / 2 : 8
        y: root.rail ? 12 : 8
        width: root.rail ? 32 : root.width - 17
        rail: root.rail
        tenant: root.tenant
        onClicked: root.switcherRequested()
    }

    // Whose quota calls spend is said where the tenant is said. The rail says it in the tenant's tooltip only.
    RText {
        id: context

        x: 18
        y: 66
        width: root.width - 36
        visible: !root.rail && root.hasTenant && root.tenant.contextNote !== ""
        text: root.tenant.contextNote
        secondary: true
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.StaticText
        Accessible.name: root.tenant.contextNote
    }

    Column {
        id: pages

        x: 8
        y: root.rail ? 60 : context.visible ? context.y + context.height + 10 : 72
        width: root.width - (root.rail ? 16 : 17)
        spacing: root.rail ? 4 : 2
        visible: root.hasTenant
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Pages")
        Keys.onPressed: event => keys.move(event, Array.from(pages.children), root.LayoutMirroring.enabled)

        TabKeys {
            id: keys
        }

        NavRow {
            objectName: "sidebar-members"
            width: parent.width
            rail: root.rail
            iconName: "members"
            text: qsTr("Members")
            count: root.tenant.memberCount < 0 ? "" : Number(root.tenant.memberCount).toLocaleString(Qt.locale(), "f", 0)
            current: root.shell.page === Console.Members
            onClicked: root.shell.openPage(Console.Members)
        }

        NavRow {
            objectName: "sidebar-invitations"
            width: parent.width
            rail: root.rail
            visible: !root.tenant.personal
            iconName: "mail"
            text: qsTr("Invitations")
            current: root.shell.page === Console.Invitations || root.shell.page === Console.Links
            onClicked: root.shell.openPage(Console.Invitations)
        }

        NavRow {
            objectName: "sidebar-pending"
            width: parent.width
            rail: root.rail
            visible: root.tenant.recordsOffered && !root.tenant.personal
            iconName: "clock"
            text: qsTr("Pending")
            badge: root.tenant.pendingCount > 0 ? Number(root.tenant.pendingCount).toLocaleString(Qt.locale(), "f", 0) : ""
            current: root.shell.page === Console.Pending
            onClicked: root.shell.openPage(Console.Pending)
        }

        NavRow {
            objectName: "sidebar-teams"
            width: parent.width
            rail: root.rail
            visible: root.tenant.teamsOffered
            iconName: "team"
            text: root.tenant.teamsWord
            current: root.shell.page === Console.Teams
            onClicked: root.shell.openPage(Console.Teams)
        }

        NavRow {
            objectName: "sidebar-credits"
            width: parent.width
            rail: root.rail
            visible: root.tenant.creditsOffered
            iconName: "coins"
            text: root.tenant.creditsWord
            current: root.shell.page === Console.Credits
            onClicked: root.shell.openPage(Console.Credits)
        }

        NavRow {
            objectName: "sidebar-roles"
            width: parent.width
            rail: root.rail
            visible: root.tenant.rolesOffered
            iconName: "lock"
            text: qsTr("Roles")
            current: root.shell.page === Console.Roles
            onClicked: root.shell.openPage(Console.Roles)
        }

        NavRow {
            objectName: "sidebar-tokens"
            width: parent.width
            rail: root.rail
            visible: root.tenant.tokensOffered
            iconName: "key"
            text: qsTr("Admin tokens")
            current: root.shell.page === Console.Tokens
            onClicked: root.shell.openPage(Console.Tokens)
        }

        NavRow {
            objectName: "sidebar-activity"
            width: parent.width
            rail: root.rail
            visible: root.tenant.activityOffered
            iconName: "activity"
            text: qsTr("Activity")
            current: root.shell.page === Console.Activity
            onClicked: root.shell.openPage(Console.Activity)
        }

        NavRow {
            objectName: "sidebar-review"
            width: parent.width
            rail: root.rail
            visible: root.tenant.reviewOffered
            iconName: "review"
            text: qsTr("Review")
            current: root.shell.page === Console.Review
            onClicked: root.shell.openPage(Console.Review)
        }
    }

    Column {
        id: notices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: account.top
        anchors.margins: 8
        spacing: 8

        NavRow {
            objectName: "sidebar-tenants"
            width: parent.width
            rail: root.rail
            visible: root.shell.administrator !== null
            iconName: "building"
            text: qsTr("All tenants and people")
            current: root.shell.page === Console.Tenants
            onClicked: root.shell.openTenants()
        }

        SidebarNotice {
            width: parent.width
            rail: root.rail
            visible: root.shell.offered !== null && root.shell.offered.notice !== ""
            iconName: "server"
            text: root.shell.offered ? root.shell.offered.notice : ""
        }

        SidebarNotice {
            objectName: "sidebar-administrator"
            width: parent.width
            rail: root.rail
            visible: root.tenant.systemAdministrator
            iconName: "shield"
            text: qsTr("You act as system administrator")
        }
    }

    AccountFoot {
        id: account

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        rail: root.rail
        shell: root.shell
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
}
