// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Sheets
import Rollcall.Shell

// Inviting or creating the people of a file or of pasted text: choose, look, send. Bad rows never block good ones. It is wider
// than other dialogs, since it shows a table.
RDialog {
    id: root

    required property TenantSession session
    property string host
    property OneTimeLinks links: null
    readonly property bool choosing: people.state === ImportViewModel.Choosing || people.state === ImportViewModel.Reading
    readonly property bool working: people.state === ImportViewModel.Reading || people.state === ImportViewModel.Sending
    readonly property bool done: !root.choosing && people.sent > 0 && people.sendable === 0

    signal finished(int sent, bool creating)

    function forward(): void {
        if (root.choosing)
            choice.go();
        else if (root.done)
            root.close();
        else
            people.send();
    }

    Component.onCompleted: open()

    title: qsTr("Import people into %1").arg(people.tenantName)
    subtitle: root.host
    tenantName: people.tenantName
    tenantKey: people.tenantId
    width: Math.min(root.choosing ? 600 : 960, root.parent ? root.parent.width - 32 : 960)
    initialFocus: choice.firstField
    busy: people.state === ImportViewModel.Sending && people.creating
    note: people.waitText !== "" ? people.waitText : people.footText
    actions: [
        RButton {
            objectName: "import-cancel"
            text: root.working ? qsTr("Stop") : root.done ? qsTr("Another file") : root.choosing ? qsTr("Cancel") : qsTr("Back")
            onClicked: {
                if (root.working)
                    people.stop();
                else if (root.choosing)
                    root.reject();
                else
                    people.reset();
            }
        },
        RButton {
            objectName: "import-forward"
            kind: RButton.Primary
            text: root.choosing ? qsTr("Preview") : root.done ? qsTr("Done") : people.sendText
            shortcutHint: root.working ? "" : "Ctrl+Enter"
            busy: root.working
            reason: root.choosing || root.done ? "" : people.reason
            available: root.choosing ? choice.ready : root.done || people.sendable > 0
            onClicked: root.forward()
        }
    ]

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: !root.working
        onActivated: root.forward()
    }

    ImportViewModel {
        id: people

        session: root.session
        host: root.host
        links: root.links
        onFinished: sent => root.finished(sent, people.creating)
        onStateChanged: {
            if (people.state === ImportViewModel.Preview && choice.visible)
                Qt.callLater(preview.firstField.forceActiveFocus, Qt.TabFocusReason);
        }
    }

    ImportChoice {
        id: choice

        width: parent.width
        visible: root.choosing
        viewModel: people
    }

    ImportPreview {
        id: preview

        width: parent.width
        visible: !root.choosing
        viewModel: people
        roomForRows: Math.max(160, (root.parent ? root.parent.height : 600) - 400)
    }

    RProgressBar {
        width: parent.width
        visible: people.state === ImportViewModel.Sending
        value: people.progress
    }
}
