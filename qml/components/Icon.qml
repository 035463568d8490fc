// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// An icon of the house in one colour. `name` is a file of resources/icons without its ending, `size` its edge in logical
// pixels. Decoration only: the control around it carries the name a screen reader says.
Image {
    id: root

    property string name
    property int size: 16
    property color color: Theme.text2

    width: root.size
    height: root.size
    sourceSize.width: root.size * Screen.devicePixelRatio
    sourceSize.height: root.size * Screen.devicePixelRatio
    source: root.name === "" ? "" : "image://icon/" + root.name + "?" + ("" + root.color).slice(1)
    Accessible.ignored: true
}
