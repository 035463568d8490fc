// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Says why the control it stands in cannot be used, when the pointer rests on it. A disabled item gets no hover events, so
// the pointer is watched from the parent of the control. `control` is the disabled item, `text` the reason.
Item {
    id: root

    required property Item control
    property string text

    HoverWatch {
        id: watch

        parent: root.control.parent
        enabled: root.text !== ""
        control: root.control
    }

    TipLoader {
        target: root.control
        text: root.text
        shown: watch.inside
    }
}
