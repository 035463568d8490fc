// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Teams
import Rollcall.Theme

// The parts of a tenant at the left, the people of the chosen one at the right.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property bool compact: root.width < 860

    Accessible.role: Accessible.Pane
    Accessible.name: page.title

    TeamsViewModel {
        id: page

        session: root.session
        host: root.host
        onTold: sentence => toast.show(sentence, "")
        onFailed: sentence => toast.show(sentence, "")
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    TeamsHead {
        id: head

        width: parent.width
        viewModel: page
        compact: root.compact
        onNewWanted: kindId => tools.create(kindId)
    }

    Banner {
        id: notice

        anchors.top: head.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        Accessible.ignored: !visible
        visible: page.teams.error !== "" && page.teams.count > 0
        tone: Banner.Danger
        title: qsTr("The list could not be read again")
        text: page.teams.error

        RButton {
            small: true
            text: qsTr("Retry")
            onClicked: page.refresh()
        }
    }

    TeamList {
        id: list

        anchors.left: parent.left
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: (root.compact ? 216 : 264) * Math.min(1.5, Theme.textScale)
        focus: true
        visible: page.teams.count > 0
        viewModel: page
    }

    Rectangle {
        id: line

        anchors.left: list.right
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: 1
        color: Theme.border
        visible: list.visible
    }

    TeamPeople {
        anchors.left: line.right
        anchors.right: parent.right
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        visible: list.visible
        viewModel: page
        compact: root.compact
        onAddWanted: tools.addPeople()
        onRenameWanted: tools.rename()
        onDeleteWanted: tools.remove()
    }

    StateView {
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        mode: page.teams.count > 0 ? StateView.Ready : page.teams.error !== "" ? StateView.Failed : page.teams.loading ? StateView.Loading : StateView.Empty
        iconName: page.teams.error !== "" ? "error" : "team"
        title: page.teams.error !== "" ? qsTr("The list could not be read") : qsTr("There are none yet")
        sentence: page.teams.error !== "" ? page.teams.error : qsTr("People are put into them once they are made.")
        actionText: page.teams.error !== "" ? qsTr("Retry") : page.kinds.length > 0 ? qsTr("New %1").arg(page.kinds[0].label.toLowerCase()) : ""
        actionReason: page.teams.error !== "" ? "" : page.manageReason
        onActionTriggered: page.teams.error !== "" ? page.refresh() : tools.create(page.kinds[0].kindId)
    }

    TeamTools {
        id: tools

        session: root.session
        host: root.host
        viewModel: page
        onTold: sentence => toast.show(sentence, "")
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        z: 5
    }
}
