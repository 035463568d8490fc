// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the link table's columns, for its head and its rows alike. The link takes what is left; where that is too little
// its maker goes.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool creatorShown: root.total >= 900 * root.scale
    readonly property int edge: 20
    readonly property int role: 132 * root.scale
    readonly property int uses: 132 * root.scale
    readonly property int end: 132 * root.scale
    readonly property int state: 112 * root.scale
    readonly property int creator: root.creatorShown ? 156 * root.scale : 0
    readonly property int actions: 56 * root.scale
    readonly property int link: Math.max(200, root.total - root.edge - root.role - root.uses - root.end - root.state - root.creator - root.actions)
}
