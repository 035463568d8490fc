// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// A filter of the members page: a chip that opens a menu of what can be chosen, with how many each would leave. The menu is
// made when it is first asked for, since the page has to be there at once.
Chip {
    id: root

    required property MembersViewModel viewModel
    required property int facet
    property var options: []
    property var chosen: []
    property MemberFilterMenu menu: null

    on: root.chosen.length > 0
    count: root.on ? qsTr("%L1").arg(root.chosen.length) : ""
    trailingIcon: "chevron-down"
    onClicked: {
        if (!root.menu)
            root.menu = made.createObject(root) as MemberFilterMenu;
        root.menu.openAt(root);
    }

    Component {
        id: made

        MemberFilterMenu {
            viewModel: root.viewModel
            facet: root.facet
            title: root.text
            options: root.options
            chosen: root.chosen
        }
    }
}
