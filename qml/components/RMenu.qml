// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A menu of MenuRow, MenuLine and MenuReason. Open it with `popupAt(item)` below a control or `popup()` at the pointer.
// Arrows move, Enter acts, Esc closes, and the focus goes back to who had it.
T.Menu {
    id: root

    property Item opener: null

    implicitWidth: Math.max(180, longest + leftPadding + rightPadding)
    implicitHeight: Math.min(contentHeight + topPadding + bottomPadding, parent && parent.Window.window ? parent.Window.window.height - 16 : 400)
    padding: 6
    margins: 8
    overlap: 0
    modal: false
    delegate: MenuRow {
    }

    // T.Menu does not measure its rows.
    readonly property real longest: {
        let widest = 0;
        for (let i = 0; i < root.count; ++i) {
            const row = root.itemAt(i);
            if (row)
                widest = Math.max(widest, row.implicitWidth);
        }
        return widest;
    }

    onAboutToShow: {
        const window = root.parent ? root.parent.Window.window : null;
        root.opener = window ? window.activeFocusItem : null;
    }
    // A dialog that one of the rows has opened meanwhile keeps the focus.
    onClosed: {
        const window = root.parent ? root.parent.Window.window : null;
        const popup = root.popupOf(window ? window.activeFocusItem : null);
        const taken = popup !== null && popup !== root.contentItem.parent && popup !== root.popupOf(root.opener);
        if (root.opener && root.opener.visible && !taken)
            root.opener.forceActiveFocus(Qt.PopupFocusReason);
        root.opener = null;
    }

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        currentIndex: root.currentIndex
        clip: interactive
        T.ScrollBar.vertical: RScrollBar {
        }
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.title
    }

    background: Rectangle {
        radius: Theme.radiusPopup
        color: Theme.raised
        border.width: 1
        border.color: Theme.border2

        Halo {
        }
    }

    T.Overlay.modal: Item {
    }
    T.Overlay.modeless: Item {
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.fade
        }
    }

    // Out of the menu again, for an Instantiator: removeItem() would destroy what that still owns, and its index counts rows that
    // have left already where it lets all of them go.
    function takeRow(row: Item): void {
        for (let i = 0; i < root.count; ++i) {
            if (root.itemAt(i) === row) {
                root.takeItem(i);
                return;
            }
        }
    }

    // What stands directly in the overlay and holds the item; null for an item of the page below.
    function popupOf(item: Item): Item {
        const overlay = root.parent ? root.parent.T.Overlay.overlay : null;
        for (let inner = item; inner; inner = inner.parent) {
            if (inner.parent && inner.parent === overlay)
                return inner;
        }
        return null;
    }

    function popupAt(item: Item): void {
        const wide = root.implicitWidth;
        root.popup(item, item.LayoutMirroring.enabled ? 0 : item.width - wide, item.height + 4);
        root.currentIndex = 0;
    }
}
