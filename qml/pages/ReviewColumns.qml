// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the review's columns, for its head and its rows alike. The change takes what is left; where that is too little the
// less important columns go, the decision last.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool decidedShown: root.total >= 940 * root.scale
    readonly property bool activeShown: root.total >= 830 * root.scale
    readonly property int edge: 20
    readonly property int role: 124 * root.scale
    readonly property int active: root.activeShown ? 92 * root.scale : 0
    readonly property int decided: root.decidedShown ? 92 * root.scale : 0
    readonly property int decision: 168 * root.scale
    readonly property int actions: 40 * root.scale
    readonly property int member: Math.max(190, Math.min(270, root.total * 0.27)) * root.scale
    readonly property int change: Math.max(120, root.total - root.edge - root.member - root.role - root.active - root.decided - root.decision - root.actions)
}
