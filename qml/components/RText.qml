// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Text in the type of the house, 13 px unless said otherwise. Always plain: what comes from a server is never read as
// markup. Give it a width to elide.
Text {
    id: root

    property bool secondary: false

    font.family: Theme.fontFamily
    font.pixelSize: root.secondary ? Theme.sizeSecondary : Theme.sizeBody
    color: root.secondary ? Theme.text2 : Theme.text
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
