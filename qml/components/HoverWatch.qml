// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Watches the parent of `control` and tells whether the pointer is over `control`, also while that is disabled.
HoverHandler {
    id: root

    property Item control: null
    readonly property bool inside: {
        if (!root.hovered || !root.parent || !root.control)
            return false;
        const at = root.control.mapFromItem(root.parent, root.point.position.x, root.point.position.y);
        return root.control.visible && root.control.contains(at);
    }
}
