// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the record table's columns, for its head and its rows alike. The recipient takes what is left; where that is
// too little the sender goes, and the actions move into the row's menu.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool senderShown: root.total >= 860 * root.scale
    readonly property bool actionsShown: root.total >= 960 * root.scale
    readonly property int edge: 20
    readonly property int role: 128 * root.scale
    readonly property int status: 104 * root.scale
    readonly property int sender: root.senderShown ? 138 * root.scale : 0
    readonly property int sent: 68 * root.scale
    readonly property int end: 110 * root.scale
    readonly property int actions: (root.actionsShown ? 220 : 46) * root.scale
    readonly property int recipient: Math.max(140, root.total - root.edge - root.role - root.status - root.sender - root.sent - root.end - root.actions)
}
