// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Makes a popup when it is asked for and lets it go when it has closed, so that what is rarely opened costs nothing at start.
// By address, because Qt 6.4's Loader does not take an inline component of a file with bound components.
Loader {
    id: root

    required property string file

    active: false

    function show(properties: var): void {
        properties["parent"] = root.parent;
        root.active = true;
        root.setSource(root.file, properties);
        const popup = root.item as T.Popup;
        popup.closed.connect(() => Qt.callLater(root.release));
        popup.open();
    }

    function release(): void {
        root.source = "";
        root.active = false;
    }
}
