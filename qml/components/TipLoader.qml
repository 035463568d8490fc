// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// Makes the tooltip of `target` only while it is `shown`, so that controls do not each carry a popup. Loaded by file, because
// Qt 6.4's Loader does not take an inline component of a file with bound components.
Loader {
    id: root

    required property Item target
    property string text
    property bool shown: false

    active: root.shown && root.text !== ""
    source: "RToolTip.qml"
    onLoaded: {
        const tip = root.item as RToolTip;
        tip.parent = root.target;
        tip.text = Qt.binding(() => root.text);
        tip.visible = true;
    }
}
