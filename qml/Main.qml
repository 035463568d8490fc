// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Pages
import Rollcall.Shell
import Rollcall.Theme

// The window: the tenant's stripe, the sidebar, the banner and the page. Pages are loaded by address when they are first shown,
// so that starting costs no more than what is on show.
Window {
    id: root

    required property Console shell
    readonly property bool compact: root.width < 1100
    readonly property bool inTenant: root.shell.inTenant
    readonly property bool framed: root.inTenant || root.shell.page === Console.ChooseTenant || root.shell.page === Console.Tenants
    readonly property string shownKey: root.fileOf(root.shell.page) + "/" + (root.inTenant ? root.shell.accountId + "/" + root.shell.tenant.tenantId : root.shell.page === Console.Invitation ? "" : root.shell.signInAccountId)
    property rect lastNormal: Qt.rect(0, 0, 0, 0)

    width: 1280
    height: 800
    // A screen can be smaller, where everything on it is drawn large.
    minimumWidth: Math.min(720, Screen.width)
    minimumHeight: Math.min(480, Screen.height)
    title: root.inTenant ? qsTr("%1 – %2 – Rollcall").arg(root.pageTitle(root.shell.page)).arg(root.shell.tenant.name) : qsTr("Rollcall")
    color: Theme.surface
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: {
        const saved = root.shell.preferences.window;
        if (saved.width > 0) {
            root.x = saved.x;
            root.y = saved.y;
        }
        root.width = Math.max(root.minimumWidth, Math.min(saved.width > 0 ? saved.width : root.width, Screen.width));
        root.height = Math.max(root.minimumHeight, Math.min(saved.width > 0 ? saved.height : root.height, Screen.height));
        root.showPage();
        if (root.shell.preferences.maximised)
            root.showMaximized();
        else
            root.show();
    }
    onShownKeyChanged: root.showPage()
    onClosing: root.shell.preferences.rememberWindow(root.visibility === Window.Windowed ? Qt.rect(root.x, root.y, root.width, root.height) : root.lastNormal, root.visibility === Window.Maximized)
    onVisibilityChanged: {
        if (root.visibility === Window.Windowed)
            root.lastNormal = Qt.rect(root.x, root.y, root.width, root.height);
    }

    SystemPalette {
        id: desktop
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.shell.preferences.theme === Preferences.Dark || (root.shell.preferences.theme === Preferences.System && desktop.window.hslLightness < 0.5)
    }

    Assistance {
        id: assistance
    }

    Binding {
        target: Theme
        property: "assisted"
        value: assistance.active
    }

    Binding {
        target: Theme
        property: "tenantSlots"
        value: root.shell.tenantColours
    }

    Connections {
        target: root.shell

        function onWindowWanted(): void {
            root.show();
            root.raise();
            root.requestActivate();
        }
    }

    Stripe {
        anchors.left: parent.left
        height: parent.height
        key: root.inTenant ? root.shell.tenant.tenantId : ""
        z: 2
    }

    Sidebar {
        id: sidebar

        anchors.left: parent.left
        anchors.leftMargin: 4
        height: parent.height
        visible: root.framed
        rail: root.compact
        shell: root.shell
        onSwitcherRequested: root.openSwitcher()
    }

    SessionBanner {
        id: banner

        anchors.left: page.left
        anchors.right: parent.right
        visible: root.inTenant && root.shell.status.kind !== SessionStatus.Nothing
        shell: root.shell
    }

    Loader {
        id: page

        objectName: "window-page"
        anchors.left: root.framed ? sidebar.right : parent.left
        anchors.leftMargin: root.framed ? 0 : 4
        anchors.right: parent.right
        anchors.top: banner.visible ? banner.bottom : parent.top
        anchors.bottom: parent.bottom
        focus: true
    }

    Connections {
        target: page.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            root.shell.goBack();
        }

        function onPageWanted(wanted: int): void {
            root.shell.openPage(wanted);
        }

        function onMemberWanted(memberId: string): void {
            root.shell.openPage(Console.Members);
            (page.item as MembersPage).reveal(memberId);
        }

        function onTransactionsWanted(memberId: string): void {
            root.shell.openPage(Console.Credits);
            (page.item as CreditsPage).showTransactions(memberId);
        }

        function onMemberThereWanted(tenantId: string, memberId: string): void {
            root.shell.enterAsAdministrator(tenantId);
            root.shell.openPage(Console.Members);
            (page.item as MembersPage).reveal(memberId);
        }

        function onInvitationThereWanted(tenantId: string, address: string): void {
            root.shell.enterAsAdministrator(tenantId);
            root.shell.openPage(Console.Invitations);
            (page.item as InvitationsPage).find(address);
        }
    }

    PopupLoader {
        id: switcher

        parent: root.contentItem
        file: "qrc:/Rollcall/Pages/TenantSwitcher.qml"
    }

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: root.openSwitcher()
    }

    Shortcut {
        sequence: "F5"
        enabled: root.inTenant
        onActivated: root.shell.sync()
    }

    Shortcut {
        sequence: "Ctrl+O"
        onActivated: root.shell.openInvitation("")
    }

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.close()
    }

    Instantiator {
        model: 9
        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            onActivated: {
                switcher.release();
                root.shell.showNth(index + 1);
            }
        }
    }

    function openSwitcher(): void {
        if (switcher.active)
            return;
        switcher.show({
                "shell": root.shell,
                "width": Math.min(620, root.width - 24),
                "roomBelow": root.height - 16,
                "anchored": root.framed && !root.compact
            });
    }

    function pageTitle(page: int): string {
        switch (page) {
        case Console.Invitations:
        case Console.Links:
            return qsTr("Invitations");
        case Console.Pending:
            return qsTr("Pending");
        case Console.Teams:
            return root.shell.tenant.teamsWord;
        case Console.Credits:
            return root.shell.tenant.creditsWord;
        case Console.Roles:
            return qsTr("Roles");
        case Console.Tokens:
            return qsTr("Admin tokens");
        case Console.Activity:
            return qsTr("Activity");
        default:
            return qsTr("Members");
        }
    }

    function fileOf(page: int): string {
        switch (page) {
        case Console.SignIn:
            return "SignInPage";
        case Console.ChooseTenant:
            return "ChooseTenantPage";
        case Console.Members:
            return "MembersPage";
        case Console.Invitations:
            // The product may invite by link only, or not by link: then the other list is all that there is.
            return root.shell.tenant.recordsOffered ? "InvitationsPage" : "LinksPage";
        case Console.Pending:
            return "PendingPage";
        case Console.Links:
            return root.shell.tenant.linksOffered ? "LinksPage" : "InvitationsPage";
        case Console.Teams:
            return "TeamsPage";
        case Console.Credits:
            return "CreditsPage";
        case Console.Roles:
            return "RolesPage";
        case Console.Tokens:
            return "TokensPage";
        case Console.Activity:
            return "ActivityPage";
        case Console.Tenants:
            return "TenantsPage";
        case Console.Invitation:
            return "InvitationPage";
        default:
            return "";
        }
    }

    // A page belongs to one session for life: another tenant is another page, never the same one with other rows in it.
    function showPage(): void {
        const file = root.fileOf(root.shell.page);
        if (file === "") {
            page.source = "";
            return;
        }
        const properties = root.inTenant ? {
            "session": root.shell.session,
            "host": root.shell.tenant.host
        } : root.shell.page === Console.Invitation ? {
            "shell": root.shell,
            "link": root.shell.invitationLink
        } : {
            "shell": root.shell
        };
        page.setSource("qrc:/Rollcall/Pages/" + file + ".qml", properties);
        if (page.item && !root.focusIsInside(page.item as Item))
            (page.item as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    // A page that has chosen where typing starts keeps it.
    function focusIsInside(item: Item): bool {
        let holder = root.activeFocusItem ? root.activeFocusItem.parent : null;
        while (holder && holder !== item)
            holder = holder.parent;
        return holder === item;
    }
}
