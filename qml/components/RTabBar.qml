// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// Tabs of a page; put RTab inside. Arrows, Home and End move between them, `currentIndex` says which is shown.
T.TabBar {
    id: root

    implicitHeight: Math.round(36 * Theme.textScale)
    implicitWidth: contentWidth
    spacing: 20

    Accessible.role: Accessible.PageTabList
    Keys.onPressed: event => keys.move(event, Array.from(root.contentChildren), root.mirrored)

    TabKeys {
        id: keys
    }

    contentItem: ListView {
        model: root.contentModel
        currentIndex: root.currentIndex
        spacing: root.spacing
        orientation: ListView.Horizontal
        interactive: false
        highlightMoveDuration: 0
        implicitWidth: contentWidth
    }

    background: Item {
    }
}
