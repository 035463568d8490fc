// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Review

// What changed between two moments, a line each. `label` says which.
ListView {
    id: root

    required property ComparisonModel changes
    property string label

    activeFocusOnTab: true
    clip: true
    model: root.changes
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    highlightMoveDuration: 0
    T.ScrollBar.vertical: RScrollBar {
    }
    Accessible.role: Accessible.Table
    Accessible.name: root.label

    onActiveFocusChanged: {
        if (root.activeFocus && root.currentIndex < 0)
            root.currentIndex = 0;
    }

    delegate: ReviewChangeRow {
        id: row

        current: ListView.isCurrentItem && root.activeFocus
        focused: ListView.isCurrentItem && root.activeFocus
        onPressed: {
            root.currentIndex = row.index;
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
    }
}
