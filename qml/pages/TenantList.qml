// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell

// The tenants of every account, grouped by control plane. Up and Down move over what can be chosen, Enter chooses.
ListView {
    id: root

    required property TenantSwitcherModel tenants

    signal chosen(string accountId, string tenantId)

    model: root.tenants
    clip: true
    currentIndex: -1
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0 // as in MembersTable
    activeFocusOnTab: true
    highlightMoveDuration: 0
    T.ScrollBar.vertical: RScrollBar {
    }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tenants")

    Keys.onUpPressed: root.step(-1)
    Keys.onDownPressed: root.step(1)
    Keys.onReturnPressed: root.choose()
    Keys.onEnterPressed: root.choose()
    onActiveFocusChanged: {
        if (root.activeFocus && root.currentIndex < 0)
            root.currentIndex = root.tenants.firstChoice();
    }

    Connections {
        target: root.tenants

        function onModelReset(): void {
            root.currentIndex = root.tenants.firstChoice();
        }
    }

    delegate: TenantSwitcherRow {
        width: ListView.view.width
        highlighted: ListView.isCurrentItem
        onChosen: {
            root.currentIndex = index;
            root.choose();
        }
    }

    function step(by: int): void {
        const next = root.tenants.nextChoice(root.currentIndex, by);
        if (next >= 0)
            root.currentIndex = next;
    }

    function choose(): void {
        const row = root.currentItem as TenantSwitcherRow;
        if (!row || row.kind !== TenantSwitcherModel.TenantRow)
            return;
        root.chosen(row.accountId, row.tenantId);
    }
}
