// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the activity log's columns, for its head and its rows alike. What was done to takes what is left; where that
// is too little the request's id goes into the row's menu.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool requestShown: root.total >= 980 * root.scale
    readonly property int edge: 20
    readonly property int time: 132 * root.scale
    readonly property int who: 168 * root.scale
    readonly property int what: 172 * root.scale
    readonly property int change: 142 * root.scale
    readonly property int request: root.requestShown ? 144 * root.scale : 0
    readonly property int actions: 46 * root.scale
    readonly property int target: Math.max(140, root.total - root.edge - root.time - root.who - root.what - root.change - root.request - root.actions)
}
