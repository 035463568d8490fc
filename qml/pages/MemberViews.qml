// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// The views of the member list: what administrators ask of it again and again, one at a time. Its menu is made when it is first asked
// for, since the page has to be there at once.
Chip {
    id: root

    required property MembersViewModel viewModel
    property MemberViewMenu menu: null

    objectName: "members-view"
    on: root.viewModel.view !== MembersViewModel.View.All
    text: root.on ? root.viewModel.viewText : qsTr("View")
    trailingIcon: "chevron-down"
    onClicked: {
        if (!root.menu)
            root.menu = made.createObject(root) as MemberViewMenu;
        root.menu.openAt(root);
    }

    Component {
        id: made

        MemberViewMenu {
            viewModel: root.viewModel
        }
    }
}
