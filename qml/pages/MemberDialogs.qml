// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Dialogs
import Rollcall.Members
import Rollcall.Shell

// The dialogs of the members page, each made when it is asked for. The page loads this with the first of them, so that none
// of it is paid for at start.
Item {
    id: root

    property TenantSession session
    property string host
    property var memberIds: []
    property var names: []
    property int kind: MemberAct.Open
    readonly property string memberId: root.memberIds.length > 0 ? root.memberIds[0] : ""

    signal acted(int kind, string memberId)
    signal told(string text)
    signal disabled(string memberId, string name)
    signal bulkConfirmed(int kind, var memberIds, string role)
    signal teamChosen(var memberIds, string kindId, string teamId, string name, string role)
    signal showRequested(string memberId)
    signal copied(string text)
    signal secretCopied(string secret)

    // A popup needs an item as its first parent to find the window; then it moves to the overlay by itself.
    function show(component: Component): void {
        (component.createObject(root) as T.Popup).open();
    }

    function create(): void {
        root.show(creating);
    }

    function open(kind: int, memberIds: var, names: var): void {
        root.memberIds = memberIds;
        root.names = names;
        if (kind === MemberAct.Transfer)
            return root.show(transferring);
        const dialogs = [details, null, editing, changingRole, disabling, null, removing, leaving, null, editingTeams, addingToTeam, sharing, sharing, limiting];
        root.kind = kind;
        if (dialogs[kind])
            root.show(dialogs[kind]);
    }

    Component {
        id: creating

        CreateMemberDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            onCreated: (memberId, name) => {
                root.told(qsTr("%1 is a member of %2").arg(name).arg(popup.tenantName));
                root.showRequested(memberId);
            }
            onShowRequested: memberId => root.showRequested(memberId)
            onSecretCopied: secret => root.secretCopied(secret)
        }
    }

    Component {
        id: details

        MemberDetailsDrawer {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberId: root.memberId
            onActed: (kind, memberId) => {
                // It leads to another place, where this would be in the way.
                if (kind === MemberAct.ShowTransactions)
                    popup.close();
                root.acted(kind, memberId);
            }
            onCopied: text => root.copied(text)
        }
    }

    Component {
        id: editing

        EditMemberDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberId: root.memberId
            onDone: name => root.told(qsTr("The name is now %1").arg(name))
        }
    }

    Component {
        id: changingRole

        ChangeRoleDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberIds: root.memberIds
            onDone: (name, roleLabel) => root.told(qsTr("%1 is now %2").arg(name).arg(roleLabel))
            onTransferRequested: memberId => root.acted(MemberAct.Transfer, memberId)
            onBulkConfirmed: (memberIds, role) => root.bulkConfirmed(MemberAct.ChangeRole, memberIds, role)
        }
    }

    Component {
        id: disabling

        DisableMemberDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberIds: root.memberIds
            names: root.names
            onConfirmed: (memberId, name) => root.disabled(memberId, name)
            onBulkConfirmed: (kind, memberIds) => root.bulkConfirmed(kind, memberIds, "")
        }
    }

    Component {
        id: removing

        RemoveMemberDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberIds: root.memberIds
            names: root.names
            onConfirmed: (memberId, name) => root.told(qsTr("%1 is no longer a member of %2").arg(name).arg(popup.tenantName))
            onBulkConfirmed: (kind, memberIds) => root.bulkConfirmed(kind, memberIds, "")
        }
    }

    Component {
        id: editingTeams

        MemberTeamsDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberId: root.memberId
        }
    }

    Component {
        id: addingToTeam

        AddToTeamDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            names: root.names
            onChosen: (kindId, teamId, name, role) => root.teamChosen(root.memberIds, kindId, teamId, name, role)
        }
    }

    Component {
        id: sharing

        ShareDialog {
            id: popup

            session: root.session
            host: root.host
            kind: root.kind
            onClosed: popup.destroy()
            memberIds: root.memberIds
            names: root.names
            onDone: text => root.told(text)
            onBulkConfirmed: (kind, memberIds, amount) => root.bulkConfirmed(kind, memberIds, amount)
        }
    }

    Component {
        id: limiting

        LimitsDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberId: root.memberId
            onDone: name => root.told(qsTr("The limits of %1 are set").arg(name))
        }
    }

    Component {
        id: leaving

        LeaveDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberIds: root.memberIds
            names: root.names
            onConfirmed: root.told(qsTr("You have left %1").arg(popup.tenantName))
        }
    }

    Component {
        id: transferring

        TransferDialog {
            id: popup

            session: root.session
            host: root.host
            onClosed: popup.destroy()
            memberId: root.memberId
            onDone: (name, roleLabel) => root.told(qsTr("%1 is now %2 of %3").arg(name).arg(roleLabel).arg(popup.tenantName))
        }
    }
}
