// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// A titled row of samples.
Column {
    id: root

    property string title
    default property alias samples: flow.data

    spacing: 6

    RText {
        text: root.title
        secondary: true
    }

    Flow {
        id: flow

        width: root.width
        spacing: 12
    }
}
