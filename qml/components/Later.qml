// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// A part of the window that reading the list does not need: made when it is `due`; where it is `patient` then, in the idle time
// between frames, which is how the console starts. `properties` may hold Qt.binding(). By address, because Qt 6.4's Loader does not
// take an inline component of a file with bound components, and because types that are not named are not loaded before they are due.
Loader {
    id: root

    required property string file
    property var properties: ({})
    property bool due: true
    property bool patient: false
    property bool complete: false // before that `due` may be anything

    Component.onCompleted: {
        root.complete = true;
        root.make();
    }
    onDueChanged: root.make()

    function make(): void {
        if (!root.due || !root.complete)
            return;
        // Decided once: a Loader of Qt 6.4 that is told to hurry while its type is still read starts anew, without its properties.
        root.asynchronous = root.patient;
        root.setSource(root.file, root.properties);
    }
}
