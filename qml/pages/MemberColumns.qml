// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Shell
import Rollcall.Theme

// Where the member table's columns are and how wide, for its head and its rows alike. The member's own comes first and takes what is
// left; the others are as a person has laid them out, or as usual.
QtObject {
    id: root

    property real total: 0
    property bool compact: false
    property bool creditsShown: true
    property bool shares: false // the page about credits: their columns instead of those about the person
    property bool paceShown: false
    property bool ownStatuses: false // words of the platform's own, which may be long
    property string usedText
    property ColumnLayout layout: null

    readonly property real scale: Theme.textScale
    readonly property int edge: 20
    readonly property int check: root.compact ? 28 : 32
    readonly property int menu: 46
    readonly property var usualOrder: ["role", "status", "type", "teams", "credits", "left", "pace", "lastActive"]
    // 0 where a column is not offered. The type is the first to go where a name would have no room: it is in the details, and the
    // avatar's shape tells it too.
    readonly property var usual: ({
            "role": 124,
            "status": root.ownStatuses && root.total >= 960 * root.scale ? 216 : root.compact ? 84 : 86,
            "type": root.shares || root.total < 780 * root.scale ? 0 : root.compact ? 82 : 108,
            "teams": root.compact || root.shares ? 0 : 128,
            "credits": !root.creditsShown ? 0 : root.shares ? 196 : root.compact ? 136 : 140,
            "left": root.shares ? 96 : 0,
            "pace": root.shares && root.paceShown ? 112 : 0,
            "lastActive": root.shares ? 0 : 88
        })
    readonly property var offered: root.usualOrder.filter(column => root.usual[column] > 0)
    readonly property var shown: (root.layout ? root.layout.order : root.usualOrder).filter(column => root.usual[column] > 0 && !(root.layout && root.layout.hidden.includes(column)))
    readonly property var places: root.place(root.layout ? root.layout.widths : {})

    readonly property int member: root.places.member
    readonly property int role: root.widthOf("role")
    readonly property int roleX: root.xOf("role")
    readonly property int status: root.widthOf("status")
    readonly property int statusX: root.xOf("status")
    readonly property int type: root.widthOf("type")
    readonly property int typeX: root.xOf("type")
    readonly property int teams: root.widthOf("teams")
    readonly property int teamsX: root.xOf("teams")
    readonly property int credits: root.widthOf("credits")
    readonly property int creditsX: root.xOf("credits")
    readonly property int left: root.widthOf("left")
    readonly property int leftX: root.xOf("left")
    readonly property int pace: root.widthOf("pace")
    readonly property int paceX: root.xOf("pace")
    readonly property int lastActive: root.widthOf("lastActive")
    readonly property int lastActiveX: root.xOf("lastActive")

    function widthOf(column: string): int {
        return root.places.widths[column] ?? 0;
    }

    function xOf(column: string): int {
        return root.places.xs[column] ?? 0;
    }

    // What a person made too wide for this window is shown as usual: the name must have room.
    function place(wanted: var): var {
        const widths = {};
        let member = root.total - root.edge - root.check - root.menu;
        for (const column of root.shown) {
            widths[column] = Math.round((wanted[column] ?? root.usual[column]) * root.scale);
            member -= widths[column];
        }
        if (member < 120 && Object.keys(wanted).length > 0)
            return root.place({});
        const xs = {};
        let x = root.edge + root.check + Math.max(120, member);
        for (const column of root.shown) {
            xs[column] = x;
            x += widths[column];
        }
        return {
            "member": Math.max(120, member),
            "widths": widths,
            "xs": xs
        };
    }

    /// The column that is shown before (-1) or after (1) this one; empty at the ends.
    function beside(column: string, by: int): string {
        return root.shown[root.shown.indexOf(column) + by] ?? "";
    }

    function resize(column: string, by: real): void {
        root.layout?.resize(column, Math.round((root.widthOf(column) + by) / root.scale));
    }
}
