// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Theme

// The widths of the admin tokens' columns, for their head and rows alike. The name takes what is left; where that is too little
// it goes without saying who made a token.
QtObject {
    id: root

    property real total: 0

    readonly property real scale: Theme.textScale
    readonly property bool makerShown: root.total >= 900 * root.scale
    readonly property int edge: 20
    readonly property int scopes: 128 * root.scale
    readonly property int status: 104 * root.scale
    readonly property int expires: 130 * root.scale
    readonly property int used: 116 * root.scale
    readonly property int created: 100 * root.scale
    readonly property int maker: root.makerShown ? 140 * root.scale : 0
    readonly property int actions: 96 * root.scale
    readonly property int name: Math.max(140, root.total - root.edge - root.scopes - root.status - root.expires - root.used - root.created - root.maker - root.actions)
}
