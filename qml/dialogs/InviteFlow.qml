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
    readonly property bool attached: invite.attached || importer.status !== Loader.Null
    property bool importNext: false

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

    /// Many at once, from a file or pasted cells.
    function importPeople(): void {
        root.importNext = false;
        if (importer.status === Loader.Null)
            importer.setSource(Qt.resolvedUrl("ImportDialog.qml"), {
                    "session": root.session,
                    "host": root.host,
                    "links": oneTimeLinks
                });
    }

    function showLinks(): void {
        if (oneTimeLinks.count === 0)
            links.source = "";
        else if (!invite.sending && importer.status === Loader.Null && links.status === Loader.Null)
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
            // Only now: a drawer that closes gives the focus back to where it came from.
            if (root.importNext)
                root.importPeople();
        }

        function onMemberWanted(memberId: string): void {
            root.memberWanted(memberId);
        }

        function onImportWanted(): void {
            root.importNext = true;
        }
    }

    Loader {
        id: importer
    }

    Connections {
        target: importer.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            importer.source = "";
            root.showLinks();
        }

        function onFinished(sent: int, creating: bool): void {
            if (sent > 0)
                root.noticed(creating ? qsTr("%L1 members created.").arg(sent) : sent === 1 ? qsTr("1 invitation sent.") : qsTr("%L1 invitations sent.").arg(sent));
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
