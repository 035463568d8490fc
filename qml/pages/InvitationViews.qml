// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations

// The views of invitations, as MemberViews has those of the members: one at a time, with how many are in each. `brief` keeps its
// name where there is no room for what is chosen.
Chip {
    id: root

    required property InvitationPageModel viewModel
    property bool brief: false
    property bool wanted: true

    on: root.viewModel.view !== InvitationPageModel.View.AnyInvitation
    text: root.on && !root.brief ? root.viewModel.viewText : qsTr("View")
    visible: root.wanted && root.viewModel.viewOptions.length > 0
    Accessible.description: root.viewModel.viewText
    trailingIcon: "chevron-down"
    onClicked: menu.popup(root, root.LayoutMirroring.enabled ? root.width - menu.implicitWidth : 0, root.height + 4)

    RMenu {
        id: menu

        title: qsTr("View")

        MenuRow {
            text: qsTr("All invitations")
            checkable: true
            checked: !root.on
            onTriggered: root.viewModel.showView(InvitationPageModel.View.AnyInvitation)
        }

        MenuLine {
        }

        Instantiator {
            model: root.viewModel.viewOptions
            delegate: MenuRow {
                id: row

                required property var modelData

                text: row.modelData.text
                count: qsTr("%L1").arg(row.modelData.count)
                checkable: true
                checked: root.viewModel.view === row.modelData.key
                onTriggered: root.viewModel.showView(row.modelData.key)
            }
            onObjectAdded: (index, object) => menu.insertItem(index + 2, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
