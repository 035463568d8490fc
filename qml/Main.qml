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
    readonly property string shownKey: names.fileOf(root.shell.page) + "/" + (root.inTenant ? root.shell.accountId + "/" + root.shell.tenant.tenantId : root.shell.page === Console.Invitation ? "" : root.shell.signInAccountId)
    property rect lastNormal: Qt.rect(0, 0, 0, 0)
    // The first page shows its list before anything else of the window is made.
    readonly property MembersPage firstPage: root.started ? null : page.item as MembersPage
    property bool started: false
    property bool complete: false

    width: 1280
    height: 800
    // A screen can be smaller, where everything on it is drawn large.
    minimumWidth: Math.min(720, Screen.width)
    minimumHeight: Math.min(480, Screen.height)
    title: root.inTenant ? qsTr("%1 – %2 – Rollcall").arg(names.titleOf(root.shell.page)).arg(root.shell.tenant.name) : qsTr("Rollcall")
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
        root.complete = true;
        root.showPage();
        if (root.shell.preferences.maximised)
            root.showMaximized();
        else
            root.show();
    }
    onShownKeyChanged: {
        if (root.complete)
            root.showPage();
    }
    onClosing: root.shell.preferences.rememberWindow(root.visibility === Window.Windowed ? Qt.rect(root.x, root.y, root.width, root.height) : root.lastNormal, root.visibility === Window.Maximized)
    onVisibilityChanged: {
        if (root.visibility === Window.Windowed)
            root.lastNormal = Qt.rect(root.x, root.y, root.width, root.height);
    }

    PageNames {
        id: names

        tenant: root.shell.tenant
    }

    SystemPalette {
        id: desktop
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.shell.preferences.theme === Preferences.Dark || (root.shell.preferences.theme === Preferences.System && desktop.window.hslLightness < 0.5)
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.shell.preferences.highContrast
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.shell.preferences.lessMotion
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
        overDialogs: root.started
        z: 2
    }

    Later {
        id: sidebar

        anchors.left: parent.left
        anchors.leftMargin: 4
        width: root.compact ? 56 : 236
        height: parent.height
        visible: root.framed
        file: "qrc:/Rollcall/Pages/Sidebar.qml"
        properties: {
            "shell": root.shell,
            "rail": Qt.binding(() => root.compact)
        }
        due: root.framed && (root.started || (root.firstPage !== null && root.firstPage.settled))
        patient: !root.started
    }

    Connections {
        target: sidebar.item
        ignoreUnknownSignals: true
        function onSwitcherRequested(): void {
            root.openSwitcher();
        }
    }

    Later {
        id: banner

        anchors.left: page.left
        anchors.right: parent.right
        visible: root.inTenant && root.shell.status.kind !== SessionStatus.Nothing
        file: "qrc:/Rollcall/Pages/SessionBanner.qml"
        properties: {
            "shell": root.shell
        }
        due: visible && root.started
    }

    Connections {
        target: root.firstPage
        function onStartingChanged(): void {
            root.started = true;
        }
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

    Later {
        id: switcher

        file: "qrc:/Rollcall/Pages/PopupLoader.qml"
        properties: {
            "parent": root.contentItem,
            "file": "qrc:/Rollcall/Pages/TenantSwitcher.qml"
        }
        due: root.started
    }

    Later {
        id: keys

        file: "qrc:/Rollcall/Pages/WindowShortcuts.qml"
        properties: {
            "shell": root.shell
        }
        due: root.started
    }

    Connections {
        target: keys.item
        ignoreUnknownSignals: true
        function onSwitcherRequested(): void {
            root.openSwitcher();
        }
        function onCloseRequested(): void {
            root.close();
        }
        function onTenantRequested(number: int): void {
            (switcher.item as PopupLoader)?.release();
            root.shell.showNth(number);
        }
    }

    function openSwitcher(): void {
        const popup = switcher.item as PopupLoader;
        if (!popup || popup.active)
            return;
        popup.show({
                "shell": root.shell,
                "width": Math.min(620, root.width - 24),
                "roomBelow": root.height - 16,
                "anchored": root.framed && !root.compact
            });
    }

    // A page belongs to one session for life: another tenant is another page, never the same one with other rows in it.
    function showPage(): void {
        const file = names.fileOf(root.shell.page);
        if (file === "") {
            page.source = "";
            return;
        }
        const listFirst = file === "MembersPage" && !root.started;
        root.started = root.started || !listFirst;
        const properties = root.inTenant ? {
            "session": root.shell.session,
            "host": root.shell.tenant.host
        } : root.shell.page === Console.Invitation ? {
            "shell": root.shell,
            "link": root.shell.invitationLink
        } : {
            "shell": root.shell
        };
        if (file === "MembersPage")
            Object.assign(properties, {
                    "preferences": root.shell.preferences,
                    "starting": listFirst
                });
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
