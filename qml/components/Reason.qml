// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Says why the control it stands in cannot be used, when the pointer rests on it. `control` is the disabled item, `text` the
// reason. Nearly every control can have one and few do, so that nothing is made before there is a reason.
Loader {
    id: root

    required property Item control
    property string text

    active: root.text !== ""
    source: "ReasonWatch.qml"
    onLoaded: {
        const watch = root.item as ReasonWatch;
        watch.control = root.control;
        watch.text = Qt.binding(() => root.text);
    }
}
