// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the pending table's columns, for its head and its rows alike. The recipient takes what is left.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool roomy: root.total >= 940 * root.scale
    readonly property int edge: 20
    readonly property int check: 32
    readonly property int role: 128 * root.scale
    readonly property int age: (root.roomy ? 56 : 44) * root.scale
    readonly property int expires: (root.roomy ? 156 : 136) * root.scale
    readonly property int sent: (root.roomy ? 124 : 100) * root.scale
    readonly property int attention: (root.roomy ? 180 : 150) * root.scale
    readonly property int menu: 48
    readonly property int recipient: Math.max(140, root.total - root.edge - root.check - root.role - root.age - root.expires - root.sent - root.attention - root.menu)
}
