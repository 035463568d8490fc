// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// Text in the type of the house, 13 px unless said otherwise. Always plain: what comes from a server is never read as
// markup. Give it a width to elide. `heard: false` is for a text that the control around it
// already says to a screen reader.
Text {
    id: root

    property bool secondary: false
    property bool heard: true

    font.family: Theme.fontFamily
    font.pixelSize: root.secondary ? Theme.sizeSecondary : Theme.sizeBody
    color: root.secondary ? Theme.text2 : Theme.text
    textFormat: Text.PlainText
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: !root.heard || !root.visible || root.text === ""
    // Said aloud so that it follows the interface: by default a text follows its own script.
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
}
