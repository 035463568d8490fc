// SPDX-License-Identifier: MIT
import QtQuick

// Has what a person moved read, and reached by Tab, where it is seen: both go by the order of an item's children. Nothing is done
// where the columns are in their usual order.
Item {
    id: root

    required property MemberColumns columns
    required property Item line
    required property var cells // by column
    required property Item last // comes after all columns
    property bool moved: false
    readonly property var shown: root.columns.shown

    onShownChanged: root.arrange()
    Component.onCompleted: root.arrange()

    function arrange(): void {
        const usual = root.columns.usualOrder.filter(column => root.shown.includes(column));
        if (!root.moved && usual.join() === root.shown.join())
            return;
        root.moved = true;
        for (const column of root.shown)
            root.putLast(root.cells[column]);
        root.putLast(root.last);
    }

    // By way of this item, since without a parent there is nothing to be anchored to.
    function putLast(item: Item): void {
        item.parent = root;
        item.parent = root.line;
    }
}
