// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Administration
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// People of a control plane, each with the tenants they belong to, their role and whether they are active there.
FocusScope {
    id: root

    required property PeopleModel found
    required property Console shell

    signal memberThereWanted(string tenantId, string memberId)
    signal invitationThereWanted(string tenantId, string address)

    function openThere(row: PersonRow): void {
        if (row.head)
            return;
        if (row.invitedAs !== "")
            root.invitationThereWanted(row.tenantId, row.invitedAs);
        else
            root.memberThereWanted(row.tenantId, row.memberId);
    }

    ListView {
        id: list

        objectName: "people-list"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.found
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        highlightMoveDuration: 0
        visible: root.found.state === RemoteSearch.Ready
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("People")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }
        onAtYEndChanged: {
            if (list.atYEnd && list.visible)
                root.found.readMore();
        }
        Keys.onReturnPressed: {
            const row = list.currentItem as PersonRow;
            if (row)
                root.openThere(row);
        }

        delegate: PersonRow {
            id: row

            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onOpened: root.openThere(row)
        }
    }

    StateView {
        anchors.fill: parent
        // By State: idle, loading, nothing, failed, ready.
        mode: [StateView.Empty, StateView.Loading, StateView.Filtered, StateView.Failed, StateView.Ready][root.found.state]
        iconName: root.found.state === RemoteSearch.Failed ? "error" : root.found.state === RemoteSearch.Idle ? "person" : "search"
        title: root.found.state === RemoteSearch.Failed ? qsTr("Nobody could be looked for") : root.found.state === RemoteSearch.Idle ? qsTr("Find a person in every tenant") : qsTr("Nobody matches")
        sentence: root.found.state === RemoteSearch.Failed ? root.found.problem : root.found.state === RemoteSearch.Idle ? qsTr("Type part of a name, an e-mail address or a phone number. Each tenant is listed with role and status.") : qsTr("Nobody with an account here, and nobody who is invited, has that in the name, e-mail address or phone number.")
        actionText: root.found.state === RemoteSearch.Failed ? qsTr("Retry") : ""
        onActionTriggered: root.found.refresh()
    }

    component PersonRow: TableRow {
        id: line

        required property int index
        required property bool head
        required property string person
        required property string address
        required property bool administrator
        required property bool nowhere
        required property bool accountless
        required property string invitedAs
        required property bool waiting
        required property string tenantId
        required property string tenant
        required property string monogram
        required property string roleText
        required property string status
        required property bool active
        required property string memberId
        required summary
        readonly property int role: 180 * Theme.textScale
        readonly property int standing: 120 * Theme.textScale
        readonly property int act: 110 * Theme.textScale

        width: ListView.view ? ListView.view.width : 0
        color: line.head ? Theme.bg : line.hovered || line.current ? Theme.hover : Theme.surface

        Cell {
            x: 20
            width: line.width - 40
            height: line.height
            visible: line.head
            column: qsTr("Person")
            value: line.summary

            Avatar {
                id: face

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: line.person
                key: line.address
            }

            RText {
                id: who

                anchors.left: face.right
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.4)
                heard: false
                text: line.person
                font.weight: Theme.semibold
            }

            RText {
                id: where

                anchors.left: who.right
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.35)
                heard: false
                horizontalAlignment: Text.AlignLeft
                text: line.address
                elide: Text.ElideMiddle
                color: Theme.text2
            }

            Pill {
                anchors.left: where.right
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                tone: Pill.Outline
                text: line.administrator ? qsTr("System administrator") : line.accountless ? qsTr("No account") : qsTr("In no tenant")
                visible: line.administrator || line.nowhere || line.accountless
                Accessible.ignored: true
            }
        }

        Row {
            anchors.left: parent.left
            anchors.leftMargin: 60
            height: line.height
            visible: !line.head

            Cell {
                width: Math.max(140, line.width - 60 - 16 - line.role - line.standing - line.act)
                height: line.height
                column: qsTr("Tenant")
                value: line.tenant

                Monogram {
                    id: mark

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    size: 28
                    name: line.tenant
                    key: line.tenantId
                    letters: line.monogram
                    visible: !line.head
                }

                RText {
                    anchors.left: mark.right
                    anchors.leftMargin: 12
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    heard: false
                    horizontalAlignment: Text.AlignLeft
                    text: line.tenant
                }
            }

            Cell {
                width: line.role
                height: line.height
                column: qsTr("Role")
                value: line.roleText

                RolePill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 8)
                    text: line.roleText
                    Accessible.ignored: true
                }
            }

            Cell {
                width: line.standing
                height: line.height
                column: qsTr("Status")
                value: line.status

                Pill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    tone: line.active ? Pill.Ok : line.waiting ? Pill.Info : line.invitedAs !== "" ? Pill.Warn : Pill.Neutral
                    text: line.status
                    Accessible.ignored: true
                }
            }

            Item {
                width: line.act
                height: line.height

                RButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    focusPolicy: line.current ? Qt.StrongFocus : Qt.ClickFocus
                    text: qsTr("Open there")
                    description: qsTr("%1 in %2").arg(line.person).arg(line.tenant)
                    onClicked: line.opened()
                }
            }
        }
    }
}
