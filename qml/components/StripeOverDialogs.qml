// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// The overlay of popups shows only while one is open and covers everything, so it needs a stripe of its own.
Item {
    id: root

    required property Stripe stripe
    readonly property Item overlay: T.Overlay.overlay

    Rectangle {
        parent: root.overlay
        x: root.LayoutMirroring.enabled && parent ? parent.width - width : 0
        z: 1e6
        width: root.stripe.width
        height: parent ? parent.height : 0
        color: root.stripe.color
    }
}
