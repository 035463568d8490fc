// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Administration
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// What a system administrator sees of a whole control plane: every tenant, and people in all of them. Nothing is changed here;
// a tenant is entered first, and the sidebar then says at all times as what.
FocusScope {
    id: root

    required property Console shell
    readonly property bool people: kinds.currentIndex === 1

    signal closed
    signal memberThereWanted(string tenantId, string memberId)
    signal invitationThereWanted(string tenantId, string address)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("All tenants and people")

    TenantsModel {
        id: tenants

        account: root.shell.administrator
        host: root.shell.administratorHost
    }

    PeopleModel {
        id: persons

        account: root.shell.administrator
        host: root.shell.administratorHost
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    PageTitle {
        id: head

        width: parent.width
        title: qsTr("All tenants and people")
        reading: tenants.reading || persons.reading

        IconButton {
            framed: true
            iconName: "sync"
            text: qsTr("Read again")
            onClicked: root.people ? persons.refresh() : tenants.refresh()
        }

        RButton {
            text: qsTr("Back")
            iconName: "chevron-left"
            onClicked: root.closed()
        }
    }

    Banner {
        id: standing

        anchors.top: head.bottom
        width: parent.width
        tone: Banner.Info
        iconName: "shield"
        title: qsTr("You act as system administrator on %1").arg(root.shell.administratorHost)
        text: qsTr("Whatever you do in a tenant stands in its activity log as such.")
    }

    Item {
        id: tools

        anchors.top: standing.bottom
        width: parent.width
        height: 52 * Theme.textScale

        Segmented {
            id: kinds

            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            width: 220 * Theme.textScale
            label: qsTr("Look for")
            options: [qsTr("Tenants"), qsTr("People")]
            onChosen: search.text = root.people ? persons.search : tenants.search
        }

        SearchField {
            id: search

            objectName: "tenants-search"
            anchors.left: kinds.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(360, root.width - kinds.width - states.width - 72) * Theme.textScale
            focus: true
            placeholder: root.people ? qsTr("Find a person by name, e-mail or phone") : qsTr("Find a tenant")
            onTextChanged: {
                if (root.people)
                    persons.search = search.text;
                else
                    tenants.search = search.text;
            }
            onLeftDown: (list.item as Item).forceActiveFocus(Qt.TabFocusReason)
            onAccepted: (list.item as Item).forceActiveFocus(Qt.TabFocusReason)
        }

        FilterChip {
            id: states

            anchors.left: search.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.people
            text: qsTr("State")
            options: [{
                    "key": "active",
                    "text": qsTr("Active")
                }, {
                    "key": "suspended",
                    "text": qsTr("Suspended")
                }]
            selected: tenants.tenantState === "" ? [] : [tenants.tenantState]
            onToggled: key => tenants.tenantState = tenants.tenantState === key ? "" : key
            onCleared: tenants.tenantState = ""
        }
    }

    Loader {
        id: list

        anchors.top: tools.bottom
        anchors.bottom: foot.top
        width: parent.width
    }

    Component.onCompleted: root.showList()
    onPeopleChanged: root.showList()

    function showList(): void {
        list.setSource(root.people ? "PeopleList.qml" : "TenantsTable.qml", {
                "found": root.people ? persons : tenants,
                "shell": root.shell
            });
    }

    Connections {
        target: list.item
        ignoreUnknownSignals: true

        function onMemberThereWanted(tenantId: string, memberId: string): void {
            root.memberThereWanted(tenantId, memberId);
        }

        function onInvitationThereWanted(tenantId: string, address: string): void {
            root.invitationThereWanted(tenantId, address);
        }

        function onFiltersUnwanted(): void {
            search.text = "";
            tenants.tenantState = "";
        }
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        text: root.people ? persons.countText : tenants.countText
        note: root.people && persons.countText !== "" ? qsTr("With what they are in every tenant.") : ""
    }

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }
}
