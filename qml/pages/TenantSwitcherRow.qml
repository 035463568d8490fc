// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// A tenant, 44 high, or a line between tenants: the control plane above them, how many more there are, what went wrong.
Item {
    id: root

    required property int index
    required property int kind
    required property string accountId
    required property string tenantId
    required property string title
    required property string detail
    required property string caller
    required property string monogram
    required property string stateText
    required property int mark
    required property string shortcut
    required property bool isCurrent
    required property string description
    property bool highlighted: false
    readonly property bool tenant: root.kind === TenantSwitcherModel.TenantRow
    readonly property bool group: root.kind === TenantSwitcherModel.GroupRow
    readonly property bool alarming: root.mark > TenantSwitcherModel.BusyMark
    readonly property string markIcon: {
        switch (root.mark) {
        case TenantSwitcherModel.DoneMark:
            return "check";
        case TenantSwitcherModel.BusyMark:
            return "sync";
        case TenantSwitcherModel.WarningMark:
            return "warn";
        case TenantSwitcherModel.LockMark:
            return "lock";
        case TenantSwitcherModel.OfflineMark:
            return "cloud-off";
        default:
            return "";
        }
    }

    signal chosen

    implicitHeight: Math.round((root.tenant ? 44 : root.group ? 36 : 38) * Theme.textScale)

    Accessible.role: root.tenant ? Accessible.ListItem : root.group ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.description
    Accessible.selectable: root.tenant
    Accessible.selected: root.isCurrent
    Accessible.focusable: root.tenant
    Accessible.onPressAction: {
        if (root.tenant)
            root.chosen();
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 6
        anchors.rightMargin: 6
        radius: Theme.radiusControl
        color: root.highlighted ? Theme.accentSoft : pointer.hovered && root.tenant ? Theme.hover : "transparent"
    }

    HoverHandler {
        id: pointer
    }

    TapHandler {
        enabled: root.tenant
        onTapped: root.chosen()
    }

    Monogram {
        id: badge

        anchors.left: parent.left

        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        size: 28
        name: root.title
        key: root.tenantId
        letters: root.monogram
        visible: root.tenant
    }

    Icon {
        anchors.centerIn: badge
        name: root.markIcon !== "" ? root.markIcon : "building"
        color: root.alarming ? Theme.warn : Theme.text2
        visible: !root.tenant && !root.group
    }

    Column {
        id: words

        anchors.left: root.group ? parent.left : badge.right
        anchors.leftMargin: root.group ? 16 : 12
        anchors.right: root.tenant ? role.left : parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter

        Row {
            width: parent.width
            spacing: 8

            RText {
                width: Math.min(implicitWidth, words.width - (tag.visible ? tag.width + 8 : 0))
                text: root.title
                font.pixelSize: root.group ? Theme.sizeSecondary : Theme.sizeBody
                font.weight: root.group ? Theme.semibold : root.tenant ? Theme.medium : Theme.regular
                color: root.tenant || root.group ? Theme.text : root.alarming ? Theme.warn : Theme.text2
                Accessible.ignored: true
            }

            Pill {
                id: tag

                anchors.verticalCenter: parent.verticalCenter
                square: true
                text: qsTr("Current")
                visible: root.isCurrent
                Accessible.ignored: true
            }

            RText {
                text: root.detail
                secondary: true
                visible: root.group
                Accessible.ignored: true
            }
        }

        RText {
            width: parent.width
            text: root.detail
            secondary: true
            visible: root.tenant && root.detail !== ""
            Accessible.ignored: true
        }
    }

    RText {
        id: role

        anchors.left: parent.left

        anchors.leftMargin: root.tenant ? Math.round(parent.width * 0.42) : parent.width - width - 16
        anchors.verticalCenter: parent.verticalCenter
        width: root.tenant ? Math.round(parent.width * 0.24) : implicitWidth
        text: root.caller
        secondary: true
        visible: root.tenant || root.group
        Accessible.ignored: true
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Math.round(parent.width * 0.66)
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: root.tenant && root.stateText !== ""

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.markIcon
            size: 14
            color: root.alarming ? Theme.warn : root.mark === TenantSwitcherModel.DoneMark ? Theme.ok : Theme.text2
        }

        RText {
            width: Math.min(implicitWidth, root.width - parent.x - 20 - key.width - 24)
            text: root.stateText
            secondary: true
            color: root.alarming ? Theme.warn : Theme.text2
            Accessible.ignored: true
        }
    }

    Kbd {
        id: key

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: root.shortcut
        visible: root.shortcut !== ""
    }
}
