// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Invitations
import Rollcall.Shell

// Inviting people, from any page: the drawer, and the links that a control plane shows once. Costs nothing until `open` is
// called, and keeps what was typed while the drawer is closed. `memberWanted` asks for a member who has an address already.
Item {
    id: root

    required property TenantSession session
    property string host
    readonly property OneTimeLinks links: oneTimeLinks
    readonly property bool busy: invite.sending
    /// Somebody sees here what comes of the job.
    readonly property bool attached: invite.attached

    signal memberWanted(string memberId)
    signal noticed(string sentence)

    function open(address: string, roleId: string): void {
        invite.open(address, roleId);
        // By address: naming the type would load drawer, dialogs and what they import with the page.
        if (drawer.status === Loader.Null)
            drawer.setSource(Qt.resolvedUrl("InviteDrawer.qml"), {
                    "viewModel": invite
                });
    }

    function showLinks(): void {
        if (oneTimeLinks.count === 0)
            links.source = "";
        else if (!invite.sending && links.status === Loader.Null)
            links.setSource(Qt.resolvedUrl("OneTimeLinkDialog.qml"), {
                    "links": oneTimeLinks,
                    "tenantName": invite.tenantName,
                    "tenantKey": invite.tenantId
                });
    }

    OneTimeLinks {
        id: oneTimeLinks

        onCountChanged: root.showLinks()
    }

    InviteViewModel {
        id: invite

        session: root.session
        host: root.host
        links: oneTimeLinks
        onFinished: sent => {
            if (sent > 0)
                root.noticed(sent === 1 ? qsTr("1 invitation sent.") : qsTr("%L1 invitations sent.").arg(sent));
            root.showLinks();
        }
    }

    Loader {
        id: drawer
    }

    Connections {
        target: drawer.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            invite.close();
            drawer.source = "";
        }

        function onMemberWanted(memberId: string): void {
            root.memberWanted(memberId);
        }
    }

    Loader {
        id: links
    }

    Connections {
        target: links.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            oneTimeLinks.clear();
        }
    }
}
