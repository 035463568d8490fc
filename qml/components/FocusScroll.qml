// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Keeps what has the focus in sight. Put it into a Flickable, whose content may be longer than the window is high.
Item {
    id: root

    required property Flickable flickable
    readonly property Item focused: root.Window.activeFocusItem

    onFocusedChanged: root.follow()

    function follow(): void {
        const content = root.flickable.contentItem;
        let above = root.focused;
        while (above && above !== content)
            above = above.parent;
        if (!above)
            return;
        const top = root.focused.mapToItem(content, 0, 0).y - Theme.s5;
        const bottom = top + root.focused.height + 2 * Theme.s5;
        const highest = Math.max(0, root.flickable.contentHeight - root.flickable.height);
        if (top < root.flickable.contentY)
            root.flickable.contentY = Math.max(0, top);
        else if (bottom > root.flickable.contentY + root.flickable.height)
            root.flickable.contentY = Math.min(highest, bottom - root.flickable.height, Math.max(0, top));
    }
}
