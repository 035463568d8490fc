// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Administration
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// The tenants of a control plane. Entering one is a press of its button, or Enter on its row.
FocusScope {
    id: root

    required property TenantsModel found
    required property Console shell
    readonly property int edge: 20
    readonly property int standing: 120 * Theme.textScale
    readonly property int numbers: 100 * Theme.textScale
    readonly property int own: root.width >= 760 ? 150 * Theme.textScale : 0
    readonly property int act: 96 * Theme.textScale
    readonly property int first: Math.max(140, root.width - 10 - root.edge - root.standing - 2 * root.numbers - root.own - root.act)

    signal filtersUnwanted

    TableHeader {
        id: head

        width: parent.width

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.edge

            Repeater {
                model: [{
                        "text": qsTr("Tenant"),
                        "width": root.first
                    }, {
                        "text": qsTr("State"),
                        "width": root.standing
                    }, {
                        "text": qsTr("Members"),
                        "width": root.numbers
                    }, {
                        "text": qsTr("Pending"),
                        "width": root.numbers
                    }, {
                        "text": qsTr("Your own role"),
                        "width": root.own
                    }]

                HeaderCell {
                    required property var modelData

                    width: modelData.width
                    height: head.height
                    visible: width > 0
                    text: modelData.text
                }
            }
        }
    }

    Banner {
        id: notice

        anchors.top: head.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.found.problem !== "" && root.found.state === RemoteSearch.Ready
        tone: Banner.Danger
        title: qsTr("The list could not be read again")
        text: root.found.problem
    }

    ListView {
        id: list

        objectName: "tenants-list"
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
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
        Accessible.name: qsTr("Tenants")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }
        onAtYEndChanged: {
            if (list.atYEnd && list.visible)
                root.found.readMore();
        }
        Keys.onReturnPressed: {
            if (list.currentItem)
                root.shell.enterAsAdministrator((list.currentItem as TenantRow).tenantId);
        }

        delegate: TenantRow {
            id: row

            sizes: root
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onOpened: root.shell.enterAsAdministrator(row.tenantId)
        }
    }

    StateView {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        // By State: idle, loading, nothing, failed, ready.
        mode: [StateView.Empty, StateView.Loading, StateView.Filtered, StateView.Failed, StateView.Ready][root.found.state]
        iconName: root.found.state === RemoteSearch.Failed ? "error" : "search"
        title: root.found.state === RemoteSearch.Failed ? qsTr("The tenants could not be read") : qsTr("No tenant matches")
        sentence: root.found.state === RemoteSearch.Failed ? root.found.problem : qsTr("The search and the filter leave none.")
        actionText: root.found.state === RemoteSearch.Failed ? qsTr("Retry") : root.found.narrowed ? qsTr("Clear filters") : ""
        onActionTriggered: {
            if (root.found.state === RemoteSearch.Failed)
                root.found.refresh();
            else
                root.filtersUnwanted();
        }
    }

    component TenantRow: TableRow {
        id: tenant

        required property int index
        required property string tenantId
        required property string name
        required property string monogram
        required property string members
        required property string pending
        required property string standing
        required property bool active
        required property string note
        required property string ownRole
        required summary
        property var sizes

        width: ListView.view ? ListView.view.width : 0

        Row {
            anchors.fill: parent
            anchors.leftMargin: tenant.sizes.edge

            Cell {
                width: tenant.sizes.first
                height: tenant.height
                column: qsTr("Tenant")
                value: tenant.name

                Monogram {
                    id: mark

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    size: 28
                    name: tenant.name
                    key: tenant.tenantId
                    letters: tenant.monogram
                }

                Column {
                    anchors.left: mark.right
                    anchors.leftMargin: 12
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter

                    RText {
                        width: parent.width
                        heard: false
                        horizontalAlignment: Text.AlignLeft
                        text: tenant.name
                        font.weight: Theme.medium
                    }

                    RText {
                        width: parent.width
                        heard: false
                        horizontalAlignment: Text.AlignLeft
                        text: tenant.note
                        secondary: true
                        visible: tenant.note !== ""
                    }
                }
            }

            Cell {
                width: tenant.sizes.standing
                height: tenant.height
                column: qsTr("State")
                value: tenant.standing

                Pill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    tone: tenant.active ? Pill.Ok : Pill.Warn
                    text: tenant.standing
                    Accessible.ignored: true
                }
            }

            Figure {
                width: tenant.sizes.numbers
                column: qsTr("Members")
                value: tenant.members
            }

            Figure {
                width: tenant.sizes.numbers
                column: qsTr("Pending")
                value: tenant.pending
            }

            Figure {
                width: tenant.sizes.own
                visible: width > 0
                column: qsTr("Your own role")
                value: tenant.ownRole === "" ? qsTr("Not a member") : tenant.ownRole
            }

            Item {
                width: tenant.sizes.act - 6
                height: tenant.height

                RButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    focusPolicy: tenant.current ? Qt.StrongFocus : Qt.ClickFocus
                    text: qsTr("Enter")
                    description: tenant.name
                    onClicked: tenant.opened()
                }
            }
        }
    }

    component Figure: Cell {
        id: figure

        height: Theme.rowHeight

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 8
            heard: false
            horizontalAlignment: Text.AlignLeft
            text: figure.value
            color: Theme.text2
        }
    }
}
