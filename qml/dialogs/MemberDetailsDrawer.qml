// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Everything about one member beside the list, and what can be done with them. `acted` is sent for what a person presses.
RDrawer {
    id: root

    required property TenantSession session
    required property string memberId
    property string host

    signal acted(int kind, string memberId)
    signal copied(string text)

    title: details.name
    subtitle: qsTr("in %1").arg(details.tenantName)
    tenantName: details.tenantName
    tenantKey: details.tenantId
    initialFocus: closing
    note: details.known ? menu.commonReason : qsTr("No longer a member here")
    actions: [
        RButton {
            id: closing

            text: qsTr("Close")
            onClicked: root.reject()
        }
    ]

    MemberDetails {
        id: details

        session: root.session
        memberId: root.memberId
    }

    MemberMenu {
        id: menu

        session: root.session
        memberId: root.memberId
    }

    Row {
        width: parent.width
        spacing: 12

        Avatar {
            size: 44
            name: details.name
            key: root.memberId
            service: details.apiOnly
            dimmed: details.disabled
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 56

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: details.name
                font.weight: Theme.semibold
            }

            RText {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: details.address
                secondary: true
                elide: Text.ElideMiddle
            }
        }
    }

    Flow {
        width: parent.width
        spacing: 8

        Repeater {
            model: menu

            RButton {
                id: act

                required property int kind
                required property string label
                required reason
                required iconName

                visible: act.kind !== MemberAct.Open
                small: true
                text: act.label
                onClicked: root.acted(act.kind, root.memberId)
            }
        }
    }

    Column {
        width: parent.width
        spacing: 0

        Repeater {
            model: details

            Item {
                id: line

                required property string label
                required property string value
                required property bool copyable
                required property bool monospace

                width: parent ? parent.width : 0
                height: Math.max(36, words.implicitHeight + 16)
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(line.label).arg(line.value)

                RText {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.topMargin: 9
                    width: 110
                    secondary: true
                    text: line.label
                    Accessible.ignored: true
                }

                RText {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: 118
                    anchors.right: copy.left
                    anchors.rightMargin: 8
                    anchors.top: parent.top
                    anchors.topMargin: 8
                    horizontalAlignment: Text.AlignLeft
                    text: line.value
                    font.family: line.monospace ? Theme.monoFamily : Theme.fontFamily
                    font.pixelSize: line.monospace ? Theme.sizeSecondary : Theme.sizeBody
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.ignored: true
                }

                IconButton {
                    id: copy

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    tiny: true
                    visible: line.copyable
                    iconName: "copy"
                    text: qsTr("Copy %1").arg(line.label)
                    onClicked: root.copied(line.value)
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }

    ApiKeysSection {
        width: parent.width
        session: root.session
        memberId: root.memberId
        host: root.host
        memberName: details.name
        tenantName: details.tenantName
        tenantKey: details.tenantId
    }
}
