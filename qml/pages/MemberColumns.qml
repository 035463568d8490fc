// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the member table's columns, for its head and its rows alike. The member's own takes what is left.
QtObject {
    id: root

    property real total: 0
    property bool compact: false
    property bool teamsShown: !root.compact && !root.shares
    property bool creditsShown: true
    // The first to go where a name would have no room: it is in the details, and the avatar's shape tells it too.
    readonly property bool typeShown: !root.shares && root.total >= 780 * root.scale
    property bool shares: false // the page about credits: their columns instead of those about the person
    property bool paceShown: false
    property string usedText

    readonly property real scale: Theme.textScale
    readonly property int edge: 20
    readonly property int check: root.compact ? 28 : 32
    readonly property int role: 124 * root.scale
    readonly property int status: (root.compact ? 84 : 86) * root.scale
    readonly property int type: root.typeShown ? (root.compact ? 82 : 108) * root.scale : 0
    readonly property int teams: root.teamsShown ? 128 * root.scale : 0
    readonly property int credits: root.creditsShown ? (root.shares ? 196 : root.compact ? 136 : 140) * root.scale : 0
    readonly property int left: root.shares ? 96 * root.scale : 0
    readonly property int pace: root.shares && root.paceShown ? 112 * root.scale : 0
    readonly property int lastActive: root.shares ? 0 : 88 * root.scale
    readonly property int menu: 46
    readonly property int member: Math.max(120, root.total - root.edge - root.check - root.role - root.status - root.type - root.teams - root.credits - root.left - root.pace - root.lastActive - root.menu)
}
