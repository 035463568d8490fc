// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Who is signed in and as what, at the foot of the sidebar, and the account menu.
Item {
    id: root

    required property Console shell
    property bool rail: false
    readonly property CurrentTenant tenant: root.shell.tenant
    readonly property bool known: root.shell.accountId !== ""

    implicitHeight: root.rail ? 92 : 56

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
        visible: !root.rail
    }

    Avatar {
        id: avatar

        anchors.left: parent.left

        anchors.leftMargin: root.rail ? (root.width - width) / 2 : 14
        y: root.rail ? root.height - 40 : (root.height - height) / 2
        name: root.tenant.callerName
        key: root.shell.accountId
        visible: root.known

        HoverHandler {
            id: pointer
        }

        TipLoader {
            target: avatar
            text: qsTr("%1, %2").arg(root.tenant.callerName).arg(root.tenant.callerRole)
            shown: root.rail && pointer.hovered
        }
    }

    Column {
        anchors.left: avatar.right
        anchors.leftMargin: 10
        anchors.right: gear.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.known && !root.rail
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Signed in: %1, %2").arg(root.tenant.callerName).arg(root.tenant.callerRole)

        RText {
            width: parent.width
            text: root.tenant.callerName
            font.weight: Theme.medium
            Accessible.ignored: true
        }

        RText {
            width: parent.width
            text: root.tenant.callerRole
            secondary: true
            visible: text !== ""
            Accessible.ignored: true
        }
    }

    IconButton {
        id: gear

        objectName: "sidebar-account-menu"
        anchors.right: parent.right
        anchors.rightMargin: root.rail ? (root.width - width) / 2 : 6
        y: root.rail ? root.height - 88 : (root.height - height) / 2
        iconName: "gear"
        text: qsTr("Account menu")
        onClicked: menu.show({
                "shell": root.shell
            })
    }

    PopupLoader {
        id: menu

        parent: gear
        file: "qrc:/Rollcall/Pages/AccountMenu.qml"
    }
}
