// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams
import Rollcall.Theme

// One team, workspace or group for several members. The rows of the list tell what became of each.
RDialog {
    id: root

    required property TenantSession session
    required property var names
    property string host
    property string teamId
    property string kindId
    property string teamName

    signal chosen(string kindId, string teamId, string name, string role)

    title: qsTr("Add %Ln members", "", root.names.length)
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: cancel
    note: root.teamName === "" ? "" : qsTr("They are added to %1").arg(root.teamName)
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: qsTr("Add")
            available: root.teamId !== ""
            reason: form.reason
            onClicked: {
                root.chosen(root.kindId, root.teamId, root.teamName, "");
                root.close();
            }
        }
    ]

    TeamForm {
        id: form

        session: root.session
        host: root.host
        teams: choices
    }

    TeamsModel {
        id: choices

        session: root.session
        host: root.host
        Component.onCompleted: choices.refresh()
    }

    RText {
        width: parent.width
        text: {
            const shown = root.names.slice(0, 5).join(qsTr(", "));
            return root.names.length > 5 ? qsTr("%1 and %Ln more", "", root.names.length - 5).arg(shown) : shown;
        }
        wrapMode: Text.Wrap
        font.weight: Theme.medium
    }

    RText {
        width: parent.width
        visible: choices.count === 0
        text: choices.error !== "" ? choices.error : choices.loading ? qsTr("Reading…") : qsTr("There are none yet. An administrator can make the first one.")
        secondary: choices.error === ""
        color: choices.error === "" ? Theme.text2 : Theme.danger
        wrapMode: Text.Wrap
    }

    ListView {
        id: list

        width: parent.width
        height: contentHeight
        interactive: false
        model: choices
        cacheBuffer: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Add to")
        delegate: Column {
            id: choice

            required property string teamId
            required property string kindId
            required property string kindHead
            required property string name
            required property string people

            width: list.width

            KindHead {
                width: parent.width
                text: choice.kindHead
            }

            RRadio {
                width: parent.width
                inList: true
                text: choice.name
                description: choice.people
                checked: root.teamId === choice.teamId
                onClicked: {
                    root.kindId = choice.kindId;
                    root.teamName = choice.name;
                    root.teamId = choice.teamId;
                }
            }
        }
    }
}
