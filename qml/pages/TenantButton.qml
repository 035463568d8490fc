// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// The tenant on show and its control plane, in words and colour; opens the switcher. 52 high, or only the monogram on the rail.
T.AbstractButton {
    id: root

    required property CurrentTenant tenant
    property bool rail: false
    property bool open: false
    readonly property bool hasTenant: root.tenant.tenantId !== ""

    implicitWidth: root.rail ? 32 : 219
    implicitHeight: root.rail ? 32 : 52
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: root.hasTenant ? root.tenant.name : qsTr("Choose a tenant")

    Accessible.role: Accessible.ButtonMenu
    Accessible.name: root.tenant.personal ? qsTr("Tenant: %1, personal").arg(root.text) : qsTr("Tenant: %1").arg(root.text)
    Accessible.description: root.hasTenant ? qsTr("%1, %2. Opens the tenant switcher.").arg(root.tenant.host).arg(root.tenant.callerRole) : qsTr("Opens the tenant switcher.")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    Monogram {
        id: mark

        anchors.left: parent.left

        anchors.leftMargin: root.rail ? 0 : 9
        anchors.verticalCenter: parent.verticalCenter
        name: root.tenant.name
        key: root.tenant.tenantId
        letters: root.tenant.monogram
        visible: root.hasTenant
    }

    Icon {
        anchors.centerIn: mark
        name: "building"
        visible: !root.hasTenant
    }

    Column {
        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.right: arrows.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.rail

        RText {
            width: parent.width
            text: root.text
            font.weight: Theme.semibold
            Accessible.ignored: true
        }

        Row {
            width: parent.width
            spacing: 4
            visible: root.hasTenant

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "cloud-off"
                size: 12
                color: Theme.warn
                visible: root.tenant.offline
            }

            RText {
                width: parent.width - (root.tenant.offline ? 16 : 0)
                //: A person's own context, and the server that it is on
                text: root.tenant.personal ? qsTr("Personal · %1").arg(root.tenant.host) : root.tenant.host
                secondary: true
                color: root.tenant.offline ? Theme.warn : Theme.text2
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
        }
    }

    Icon {
        id: arrows

        anchors.right: parent.right
        anchors.rightMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        name: "chevrons"
        size: 14
        visible: !root.rail
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.rail ? "transparent" : root.down ? Theme.press : root.hovered || root.open ? Theme.raised : Theme.surface
        border.width: root.rail ? 0 : 1
        border.color: root.hovered ? Theme.border2 : Theme.border
    }

    FocusRing {
        shown: root.visualFocus
        around: Theme.radiusCard
    }

    TipLoader {
        target: root
        text: root.text
        shown: root.rail && root.hovered
    }
}
