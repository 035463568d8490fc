// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Dialogs
import Rollcall.Shell
import Rollcall.Teams

// The dialogs of the page of teams, each made when it is asked for, and what is said when one is done.
Item {
    id: root

    required property TenantSession session
    required property TeamsViewModel viewModel
    property string host
    property string kindId

    signal told(string sentence)

    // A popup needs an item as its first parent to find the window; then it moves to the overlay by itself.
    function show(component: Component): void {
        (component.createObject(root) as T.Popup).open();
    }

    function create(kindId: string): void {
        root.kindId = kindId;
        root.show(creating);
    }

    function rename(): void {
        root.show(renaming);
    }

    function remove(): void {
        root.show(removing);
    }

    function addPeople(): void {
        root.show(adding);
    }

    Component {
        id: creating

        TeamNameDialog {
            id: popup

            session: root.session
            host: root.host
            teams: root.viewModel.teams
            kindId: root.kindId
            onClosed: popup.destroy()
            onDone: (teamId, name) => {
                root.viewModel.wanted = teamId;
                root.viewModel.refresh();
                root.told(qsTr("%1 is there now").arg(name));
            }
        }
    }

    Component {
        id: renaming

        TeamNameDialog {
            id: popup

            session: root.session
            host: root.host
            teams: root.viewModel.teams
            teamId: root.viewModel.teamId
            onClosed: popup.destroy()
            onDone: (teamId, name) => {
                root.viewModel.refresh();
                root.told(qsTr("The name is now %1").arg(name));
            }
        }
    }

    Component {
        id: removing

        DeleteTeamDialog {
            id: popup

            session: root.session
            host: root.host
            teams: root.viewModel.teams
            teamId: root.viewModel.teamId
            onClosed: popup.destroy()
            onDone: name => {
                root.viewModel.refresh();
                root.told(qsTr("%1 is deleted").arg(name));
            }
        }
    }

    Component {
        id: adding

        TeamPeopleDialog {
            id: popup

            session: root.session
            host: root.host
            teamName: root.viewModel.teamName
            kindId: root.viewModel.kindId
            inside: root.viewModel.insideIds()
            tenant: root.viewModel.tenantName
            tenantId: root.viewModel.tenantId
            onClosed: popup.destroy()
            onChosen: memberIds => root.viewModel.add(memberIds)
        }
    }
}
