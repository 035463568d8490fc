// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// One grey bar of a skeleton.
Rectangle {
    implicitWidth: 120
    implicitHeight: 10
    height: 10
    radius: height / 2
    color: Theme.sunken
    Accessible.ignored: true
}
