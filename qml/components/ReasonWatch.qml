// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Shows `text` while the pointer rests on `control`. A disabled item gets no hover events, so that the pointer is watched from
// the parent of the control.
Item {
    id: root

    property Item control: null
    property string text

    HoverWatch {
        id: watch

        parent: root.control ? root.control.parent : root
        control: root.control
    }

    TipLoader {
        target: root.control
        text: root.text
        shown: watch.inside
    }
}
