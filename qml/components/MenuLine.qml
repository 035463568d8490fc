// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A line between two groups of a menu.
T.MenuSeparator {
    implicitWidth: 40
    implicitHeight: 9

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width - 12
            height: 1
            color: Theme.border
        }
    }
}
