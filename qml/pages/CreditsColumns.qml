// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the ledger's columns, for its head and its rows alike. The names share what is left.
QtObject {
    id: root

    property real total: 0
    property bool compact: false

    readonly property int edge: 20
    readonly property real free: root.total - root.edge - 16
    readonly property real event: Math.min(190 * Theme.textScale, root.free * 0.24)
    readonly property real number: 104 * Theme.textScale
    readonly property real pool: root.compact ? 0 : 124 * Theme.textScale
    readonly property real when: 104 * Theme.textScale
    readonly property real name: Math.max(80, (root.free - root.event - root.number - root.pool - root.when) / 2)
}
