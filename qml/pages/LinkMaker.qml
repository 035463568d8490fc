// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Links

// Makes a link from any page that has the links' view model: the dialog, when it is asked for.
Item {
    id: root

    required property LinksViewModel page

    signal generated(string sentence)
    signal closed

    function open(): void {
        if (root.page.generateReason === "")
            dialog.setSource(Qt.resolvedUrl("../Dialogs/GenerateLinkDialog.qml"), {
                    "page": root.page
                });
    }

    Loader {
        id: dialog
    }

    Connections {
        target: dialog.item
        ignoreUnknownSignals: true

        function onGenerated(sentence: string): void {
            root.generated(sentence);
        }

        function onClosed(): void {
            dialog.source = "";
            root.closed();
        }
    }
}
