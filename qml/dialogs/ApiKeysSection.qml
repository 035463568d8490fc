// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// The API keys of one member in their details: which there are, a new one, and revoking one. Not there at all where the product
// has none, or where they are not the caller's business.
Column {
    id: root

    required property TenantSession session
    required property string memberId
    property string memberName
    property string tenantName
    property string tenantKey
    property string host

    function show(component: Component, properties: var): void {
        (component.createObject(root, properties) as T.Popup).open();
    }

    visible: list.shown
    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("API keys")

    ApiKeyList {
        id: list

        session: root.session
        memberId: root.memberId
        host: root.host
    }

    Item {
        width: parent.width
        height: add.height

        RText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: list.own ? qsTr("Your API keys") : qsTr("API keys")
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RButton {
            id: add

            anchors.right: parent.right
            small: true
            iconName: "plus"
            text: qsTr("New API key…")
            reason: list.createReason
            onClicked: root.show(making, {})
        }
    }

    Skeleton {
        width: parent.width
        visible: list.loading && list.error === ""
        rows: 2
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: list.error !== ""
        title: qsTr("Keys not read")
        text: list.error

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: list.refresh()
        }
    }

    RText {
        width: parent.width
        visible: list.empty
        secondary: true
        wrapMode: Text.Wrap
        text: list.own ? qsTr("You have no API key yet. With one, programs call models as you.") : qsTr("No API key yet.")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("API keys of %1").arg(root.memberName)

        Repeater {
            model: list

            ApiKeyRow {
                width: parent ? parent.width : 0
                reason: list.revokeReason
                onRevokeRequested: (keyId, name) => root.show(revoking, {
                            "keyId": keyId,
                            "keyName": name
                        })
            }
        }
    }

    Component {
        id: making

        NewApiKeyDialog {
            id: popup

            keys: list
            host: root.host
            memberName: root.memberName
            tenantName: root.tenantName
            tenantKey: root.tenantKey
            onClosed: popup.destroy()
        }
    }

    Component {
        id: revoking

        RevokeApiKeyDialog {
            id: asking

            keys: list
            host: root.host
            memberName: root.memberName
            tenantName: root.tenantName
            tenantKey: root.tenantKey
            onClosed: asking.destroy()
        }
    }
}
