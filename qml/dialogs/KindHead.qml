// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// What the teams below it are called together: "Workspaces". Nothing where `text` is empty.
RText {
    id: root

    height: root.text === "" ? 0 : implicitHeight
    topPadding: 8
    bottomPadding: 4
    visible: root.text !== ""
    font.pixelSize: Theme.sizeSecondary
    font.weight: Theme.medium
    color: Theme.text2
}
