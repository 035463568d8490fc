// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams
import Rollcall.Theme

// Choosing who is put into a team.
RDialog {
    id: root

    required property TenantSession session
    required property string teamName
    required property string kindId
    required property var inside
    property string host
    property string tenant
    property string tenantId

    signal chosen(var memberIds)

    title: qsTr("Add people to %1").arg(root.teamName)
    subtitle: root.host === "" ? qsTr("in %1").arg(root.tenant) : qsTr("in %1, %2").arg(root.tenant).arg(root.host)
    tenantName: root.tenant
    tenantKey: root.tenantId
    width: Math.min(520, root.parent ? root.parent.width - 32 : 520)
    initialFocus: search
    note: candidates.note
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: candidates.chosen.length === 0 ? qsTr("Add") : qsTr("Add %Ln people", "", candidates.chosen.length)
            available: candidates.chosen.length > 0
            onClicked: {
                root.chosen(candidates.chosen);
                root.close();
            }
        }
    ]

    TeamCandidates {
        id: candidates

        session: root.session
        kindId: root.kindId
        inside: root.inside
        search: search.text
    }

    SearchField {
        id: search

        width: parent.width
        placeholder: qsTr("Search members")
        shortcutHint: ""
    }

    ListView {
        id: list

        width: parent.width
        height: Math.round(Math.min(8, Math.max(2, list.count)) * 44 * Theme.textScale)
        clip: true
        model: candidates
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: RScrollBar {
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members who are not in it")

        delegate: Item {
            id: row

            required property string memberId
            required property string name
            required property string address
            required property bool picked

            width: list.width
            height: Math.round(44 * Theme.textScale)

            RCheckBox {
                id: tick

                anchors.left: parent.left
                anchors.leftMargin: 2
                anchors.verticalCenter: parent.verticalCenter
                accessibleName: row.name
                checkState: row.picked ? Qt.Checked : Qt.Unchecked
                onClicked: candidates.toggle(row.memberId)
            }

            Avatar {
                id: who

                anchors.left: tick.right
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                name: row.name
                key: row.memberId
            }

            Column {
                anchors.left: who.right
                anchors.leftMargin: 10
                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter

                RText {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    text: row.name
                    font.weight: Theme.medium
                    Accessible.ignored: true
                }

                RText {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    visible: row.address !== row.name
                    text: row.address
                    secondary: true
                    elide: Text.ElideMiddle
                    Accessible.ignored: true
                }
            }

            TapHandler {
                onTapped: candidates.toggle(row.memberId)
            }
        }

        RText {
            anchors.centerIn: parent
            visible: list.count === 0
            text: search.text === "" ? qsTr("Everybody is in it.") : qsTr("Nobody matches.")
            secondary: true
        }
    }
}
