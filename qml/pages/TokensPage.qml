// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme
import Rollcall.Tokens

// The admin tokens of a tenant: credentials of machines. Each is shown once, when it is made; revoking ends it at once.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool denied: tokens.state === TokensViewModel.Denied

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Admin tokens")

    function askRevoke(row: TokenRow): void {
        revoke.tokenId = row.tokenId;
        revoke.setSource("qrc:/Rollcall/Dialogs/RevokeTokenDialog.qml", {
                "name": row.name,
                "host": root.host,
                "tenantName": tokens.tenantName,
                "tenantKey": tokens.tenantId
            });
    }

    function create(): void {
        if (creation.status === Loader.Null)
            creation.setSource("qrc:/Rollcall/Dialogs/CreateTokenDialog.qml", {
                    "tokens": tokens,
                    "host": root.host,
                    "tenantName": tokens.tenantName,
                    "tenantKey": tokens.tenantId
                });
    }

    TokensViewModel {
        id: tokens

        session: root.session
        host: root.host
        onNoticed: sentence => toast.show(sentence, "")
    }

    TokenColumns {
        id: columnWidths

        total: root.width - 10
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    PageTitle {
        id: head

        width: parent.width
        title: qsTr("Admin tokens")
        asOfText: tokens.asOfText
        reading: tokens.reading

        RButton {
            objectName: "tokens-create"
            kind: RButton.Primary
            iconName: "plus"
            text: qsTr("Create admin token")
            reason: tokens.changeReason
            onClicked: root.create()
        }

        IconButton {
            framed: true
            iconName: "sync"
            text: qsTr("Read again")
            onClicked: tokens.refresh()
        }
    }

    Banner {
        id: notice

        anchors.top: head.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: tokens.problem !== "" && tokens.state === TokensViewModel.Ready
        tone: Banner.Danger
        title: qsTr("The list could not be read again")
        text: tokens.problem

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: tokens.refresh()
        }
    }

    TableHeader {
        id: tableHead

        anchors.top: notice.bottom
        width: parent.width
        visible: !root.denied

        Row {
            anchors.fill: parent
            anchors.leftMargin: columnWidths.edge

            Repeater {
                model: [{
                        "text": qsTr("Name"),
                        "width": columnWidths.name
                    }, {
                        "text": qsTr("May"),
                        "width": columnWidths.scopes
                    }, {
                        "text": qsTr("Status"),
                        "width": columnWidths.status
                    }, {
                        "text": qsTr("Expires"),
                        "width": columnWidths.expires
                    }, {
                        "text": qsTr("Last used"),
                        "width": columnWidths.used
                    }, {
                        "text": qsTr("Created"),
                        "width": columnWidths.created
                    }, {
                        "text": qsTr("By"),
                        "width": columnWidths.maker
                    }]

                HeaderCell {
                    required property var modelData

                    width: modelData.width
                    height: tableHead.height
                    visible: width > 0
                    text: modelData.text
                }
            }
        }
    }

    ListView {
        id: list

        objectName: "tokens-list"
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: tokens.rows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        highlightMoveDuration: 0
        visible: tokens.state === TokensViewModel.Ready
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Admin tokens")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }
        Keys.onDeletePressed: {
            const row = list.currentItem as TokenRow;
            if (row && row.active && tokens.changeReason === "")
                root.askRevoke(row);
        }

        delegate: TokenRow {
            id: row

            viewModel: tokens
            columns: columnWidths
            current: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onRevokeRequested: root.askRevoke(row)
        }
    }

    StateView {
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        // By State: loading, empty, failed, denied, ready.
        mode: [StateView.Loading, StateView.Empty, StateView.Failed, StateView.Empty, StateView.Ready][tokens.state]
        iconName: root.denied ? "lock" : tokens.state === TokensViewModel.Failed ? "error" : "key"
        title: [qsTr("Reading the tokens"), qsTr("There is no admin token yet"), qsTr("The tokens could not be read"), qsTr("No admin tokens to see here"), ""][tokens.state]
        sentence: tokens.state === TokensViewModel.Empty ? qsTr("A token lets a program manage members through the API. It is shown once, when it is made.") : tokens.problem
        actionText: tokens.state === TokensViewModel.Empty ? qsTr("Create admin token") : tokens.state === TokensViewModel.Failed ? qsTr("Retry") : ""
        actionReason: tokens.state === TokensViewModel.Empty ? tokens.changeReason : ""
        onActionTriggered: {
            if (tokens.state === TokensViewModel.Empty)
                root.create();
            else
                tokens.refresh();
        }
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        text: tokens.countText
        note: root.width > 700 && tokens.countText !== "" ? qsTr("Read is for looking things up, write for changing them.") : ""
    }

    Loader {
        id: creation
    }

    Connections {
        target: creation.item
        ignoreUnknownSignals: true

        function onClosed(): void {
            creation.source = "";
        }
    }

    Loader {
        id: revoke

        property string tokenId
    }

    Connections {
        target: revoke.item
        ignoreUnknownSignals: true

        function onConfirmed(): void {
            tokens.revoke(revoke.tokenId);
        }

        function onClosed(): void {
            revoke.source = "";
            list.forceActiveFocus(Qt.PopupFocusReason);
        }
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
        z: 5
    }
}
