// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// The mark of a change, 18 square; beside it always stands a word.
Rectangle {
    id: root

    required property int mark

    implicitWidth: 18
    implicitHeight: 18
    radius: Theme.radiusCheck
    visible: root.mark !== ReviewMark.None
    // By mark: none, joined, left, role, credits, status.
    color: ["transparent", Theme.okSoft, Theme.dangerSoft, Theme.infoSoft, Theme.sunken, Theme.warnSoft][root.mark]

    Icon {
        anchors.centerIn: parent
        name: ["check", "plus", "minus", "swap", "coins", "warn"][root.mark]
        size: 12
        color: [Theme.text2, Theme.ok, Theme.danger, Theme.info, Theme.text2, Theme.warn][root.mark]
    }
}
