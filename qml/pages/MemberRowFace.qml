// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Who a member is, where their line will say it: what the first frame of the console shows of a row.
Item {
    id: root

    required property MemberRow member
    readonly property bool compact: root.member.compact
    readonly property real room: root.member.columns.member - (root.compact ? 22 : 28) - 28

    Grid {
        x: root.LayoutMirroring.enabled ? root.width - lead - width : lead

        readonly property real lead: root.member.columns.edge + root.member.columns.check + (root.compact ? 30 : 38)

        y: (root.height - height) / 2
        columns: root.compact ? 2 : 1
        columnSpacing: 8
        rowSpacing: 1

        Text {
            width: Math.min(implicitWidth, root.room)
            text: root.member.name
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.family: Theme.fontFamily
            font.pixelSize: Theme.sizeBody
            font.weight: Theme.medium
            color: root.member.dimmed ? Theme.text2 : Theme.text
        }

        Text {
            width: Math.min(implicitWidth, root.room)
            text: root.compact ? "" : root.member.address
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.family: Theme.fontFamily
            font.pixelSize: Theme.sizeSecondary
            color: Theme.text2
            lineHeight: 16 * Theme.textScale
            lineHeightMode: Text.FixedHeight
        }
    }
}
