// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell

// Who can take the top role on: a search and the first few that it finds.
Column {
    id: root

    required property TenantSession session

    signal chosen(string memberId)

    spacing: 8

    TransferCandidates {
        id: candidates

        session: root.session
        search: field.text
    }

    RField {
        id: field

        width: parent.width
        visible: candidates.anybody
        label: qsTr("Who takes it on?")
        leadingIcon: "search"
        placeholder: qsTr("Search by name or address")
    }

    Column {
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members who can take it on")

        Repeater {
            model: candidates

            RRadio {
                id: candidate

                required property string memberId
                required property string name
                required property string detail

                width: parent ? parent.width : 0
                inList: true
                text: candidate.name
                description: candidate.detail
                onClicked: root.chosen(candidate.memberId)
            }
        }
    }

    RText {
        width: parent.width
        visible: text !== ""
        secondary: true
        wrapMode: Text.Wrap
        text: candidates.nobodyText !== "" ? candidates.nobodyText : candidates.more > 0 ? qsTr("%Ln more: type to narrow it down", "", candidates.more) : ""
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
