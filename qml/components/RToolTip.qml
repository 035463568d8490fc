// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A line under the pointer: why a control is off, or the whole of an elided text. Set `text` and `visible`.
T.ToolTip {
    id: root

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(360, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: 6
    horizontalPadding: 10
    verticalPadding: 6
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: RText {
        heard: false
        text: root.text
        font.pixelSize: Theme.sizeSecondary
        color: Theme.dark ? Theme.text : "#FFFFFF"
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.dark ? Theme.press : "#1C1D1F"
        border.width: Theme.dark ? 1 : 0
        border.color: Theme.border2
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
    }
}
