// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams

// What one member is in, over all teams, workspaces and groups. Each tick is sent at once, so there is nothing to confirm.
RDialog {
    id: root

    required property TenantSession session
    required property string memberId
    property string host

    title: memberTeams.title
    subtitle: qsTr("%1 in %2").arg(memberTeams.name).arg(memberTeams.tenantName)
    tenantName: memberTeams.tenantName
    tenantKey: memberTeams.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: done
    note: qsTr("Changes are made at once")
    actions: [
        RButton {
            id: done

            text: qsTr("Done")
            onClicked: root.reject()
        }
    ]

    MemberTeams {
        id: memberTeams

        session: root.session
        host: root.host
        memberId: root.memberId
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: memberTeams.error !== ""
        title: qsTr("Not read")
        text: memberTeams.error

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: memberTeams.refresh()
        }
    }

    RText {
        width: parent.width
        visible: memberTeams.loading && memberTeams.error === ""
        text: qsTr("Reading…")
        secondary: true
    }

    RText {
        width: parent.width
        visible: !memberTeams.loading && memberTeams.count === 0 && memberTeams.error === ""
        text: qsTr("There are none yet. An administrator can make the first one.")
        secondary: true
        wrapMode: Text.Wrap
    }

    ListView {
        id: list

        width: parent.width
        height: contentHeight
        interactive: false
        visible: !memberTeams.loading
        model: memberTeams
        cacheBuffer: 0
        delegate: TeamTickRow {
            id: row

            required property string teamId

            width: list.width
            onToggled: inside => memberTeams.setInside(row.teamId, inside)
            onRoleChosen: roleIndex => memberTeams.setRole(row.teamId, roleIndex)
        }
        Accessible.role: Accessible.List
        Accessible.name: memberTeams.title
    }
}
