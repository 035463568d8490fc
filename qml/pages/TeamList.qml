// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Teams
import Rollcall.Theme

// The teams, workspaces and groups by kind. The current one is the one whose people are shown.
ListView {
    id: root

    required property TeamsViewModel viewModel

    objectName: "teams-list"
    activeFocusOnTab: true
    clip: true
    model: root.viewModel.teams
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    currentIndex: root.viewModel.teams.rowOf(root.viewModel.teamId)
    T.ScrollBar.vertical: RScrollBar {
    }

    Accessible.role: Accessible.List
    Accessible.name: root.viewModel.title

    Keys.onUpPressed: root.step(-1)
    Keys.onDownPressed: root.step(1)

    Connections {
        target: root.viewModel

        function onTeamChanged(): void {
            root.currentIndex = root.viewModel.teams.rowOf(root.viewModel.teamId);
        }
    }

    function step(by: int): void {
        const id = root.viewModel.teams.idAt(root.currentIndex + by);
        if (id !== "")
            root.viewModel.teamId = id;
    }

    delegate: Item {
        id: row

        required property string teamId
        required property string name
        required property string kindHead
        required property string kindLabel
        required property string people
        readonly property bool current: row.teamId === root.viewModel.teamId
        readonly property int headHeight: row.kindHead === "" ? 0 : Math.round(36 * Theme.textScale)

        width: root.width
        height: row.headHeight + Math.round(36 * Theme.textScale)

        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2, %3").arg(row.name).arg(row.kindLabel).arg(row.people)
        Accessible.selectable: true
        Accessible.selected: row.current
        Accessible.focusable: true
        Accessible.focused: row.current && root.activeFocus
        Accessible.onPressAction: root.viewModel.teamId = row.teamId

        RText {
            anchors.left: parent.left
            anchors.leftMargin: 20
            y: row.headHeight - implicitHeight - 6
            visible: row.kindHead !== ""
            text: row.kindHead
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            color: Theme.text2
        }

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            anchors.topMargin: row.headHeight + 1
            anchors.bottomMargin: 1
            radius: Theme.radiusControl
            color: row.current ? Theme.accentSoft : hover.hovered ? Theme.hover : Theme.surface

            FocusRing {
                shown: row.current && root.activeFocus
                inner: true
                around: Theme.radiusControl
            }
        }

        RText {
            anchors.left: parent.left
            anchors.leftMargin: 20
            anchors.right: count.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: row.headHeight / 2
            horizontalAlignment: Text.AlignLeft
            text: row.name
            color: row.current ? Theme.accentText : Theme.text
            font.weight: row.current ? Theme.medium : Theme.regular
            Accessible.ignored: true
        }

        RText {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: row.headHeight / 2
            text: row.people
            secondary: true
            color: row.current ? Theme.accentText : Theme.text2
            Accessible.ignored: true
        }

        HoverHandler {
            id: hover
        }

        TapHandler {
            onTapped: {
                root.viewModel.teamId = row.teamId;
                root.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }
}
