// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
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
    readonly property string memberId: root.memberIds.length > 0 ? root.memberIds[0] : ""

    signal acted(kind: int, memberId: string)
    signal told(text: string)
    signal disabled(memberId: string, name: string)
    signal bulkConfirmed(kind: int, memberIds: var, role: string)
    signal showRequested(memberId: string)
    signal copied(text: string)
    signal secretCopied(secret: string)

    function create(): void {
        loader.show(creating);
    }

    function open(kind: int, memberIds: var, names: var): void {
        root.memberIds = memberIds;
        root.names = names;
        const dialogs = [details, null, editing, changingRole, disabling, null, removing, leaving];
        if (dialogs[kind])
            loader.show(dialogs[kind]);
    }

    Loader {
        id: loader

        function show(component: Component): void {
            loader.sourceComponent = null;
            loader.sourceComponent = component;
        }

        function done(): void {
            loader.sourceComponent = null;
        }
    }

    component Host: Item {}

    Component {
        id: creating

        Host {
            CreateMemberDialog {
                session: root.session
                host: root.host
                Component.onCompleted: open()
                onClosed: loader.done()
                onCreated: (memberId, name) => {
                    root.told(qsTr("%1 is a member of %2").arg(name).arg(tenantName));
                    root.showRequested(memberId);
                }
                onShowRequested: memberId => root.showRequested(memberId)
                onSecretCopied: secret => root.secretCopied(secret)
            }
        }
    }

    Component {
        id: details

        Host {
            MemberDetailsDrawer {
                session: root.session
                host: root.host
                memberId: root.memberId
                Component.onCompleted: open()
                onClosed: loader.done()
                onActed: (kind, memberId) => root.acted(kind, memberId)
                onCopied: text => root.copied(text)
            }
        }
    }

    Component {
        id: editing

        Host {
            EditMemberDialog {
                session: root.session
                host: root.host
                memberId: root.memberId
                Component.onCompleted: open()
                onClosed: loader.done()
                onDone: name => root.told(qsTr("The name is now %1").arg(name))
            }
        }
    }

    Component {
        id: changingRole

        Host {
            ChangeRoleDialog {
                session: root.session
                host: root.host
                memberIds: root.memberIds
                Component.onCompleted: open()
                onClosed: loader.done()
                onDone: (name, roleLabel) => root.told(qsTr("%1 is now %2").arg(name).arg(roleLabel))
                onBulkConfirmed: (memberIds, role) => root.bulkConfirmed(MemberAct.ChangeRole, memberIds, role)
            }
        }
    }

    Component {
        id: disabling

        Host {
            DisableMemberDialog {
                session: root.session
                host: root.host
                memberIds: root.memberIds
                names: root.names
                Component.onCompleted: open()
                onClosed: loader.done()
                onConfirmed: (memberId, name) => root.disabled(memberId, name)
                onBulkConfirmed: (kind, memberIds) => root.bulkConfirmed(kind, memberIds, "")
            }
        }
    }

    Component {
        id: removing

        Host {
            RemoveMemberDialog {
                session: root.session
                host: root.host
                memberIds: root.memberIds
                names: root.names
                Component.onCompleted: open()
                onClosed: loader.done()
                onConfirmed: (memberId, name) => root.told(qsTr("%1 is no longer a member of %2").arg(name).arg(tenantName))
                onBulkConfirmed: (kind, memberIds) => root.bulkConfirmed(kind, memberIds, "")
            }
        }
    }

    Component {
        id: leaving

        Host {
            LeaveDialog {
                session: root.session
                host: root.host
                memberIds: root.memberIds
                names: root.names
                Component.onCompleted: open()
                onClosed: loader.done()
                onConfirmed: root.told(qsTr("You have left %1").arg(tenantName))
            }
        }
    }
}
