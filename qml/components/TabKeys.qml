// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// The keys inside a row or a column of tabs: arrows lead to the next that is there, Home and End to the ends. They move the
// focus only, since a tab may open a whole page; Enter or the space bar does that.
QtObject {
    id: root

    function move(event: var, tabs: var, mirrored: bool): void {
        const shown = tabs.filter(tab => tab.visible && tab.enabled);
        const last = shown.length - 1;
        const at = shown.findIndex(tab => tab.activeFocus);
        const aside = mirrored ? -1 : 1;
        const targets = {};
        targets[Qt.Key_Left] = at - aside;
        targets[Qt.Key_Right] = at + aside;
        targets[Qt.Key_Up] = at - 1;
        targets[Qt.Key_Down] = at + 1;
        targets[Qt.Key_Home] = 0;
        targets[Qt.Key_End] = last;
        event.accepted = at >= 0 && event.key in targets;
        if (event.accepted)
            shown[Math.max(0, Math.min(last, targets[event.key]))].forceActiveFocus(Qt.TabFocusReason);
    }
}
