// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The quota of one member: a bar with its numbers, or a sentence where there is no share to show.
Item {
    id: root

    property string used
    property string total
    property real share: 0
    property bool metered: false
    property bool missing: false
    property bool compact: false

    implicitHeight: meter.implicitHeight

    CreditsBar {
        id: meter

        width: parent.width
        visible: !root.missing
        compact: root.compact
        known: root.metered
        used: root.used
        total: root.total
        value: root.share
    }

    Row {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: root.missing

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "coins"
            size: 14
            color: Theme.warn
        }

        RText {
            text: root.used
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
            color: Theme.warn
            Accessible.ignored: true
        }
    }
}
