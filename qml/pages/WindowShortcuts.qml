// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Shell

// The keys that work wherever one is in the window.
Item {
    id: root

    required property Console shell

    signal switcherRequested
    signal closeRequested
    signal tenantRequested(int number)

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: root.switcherRequested()
    }

    Shortcut {
        sequence: "F5"
        enabled: root.shell.inTenant
        onActivated: root.shell.sync()
    }

    Shortcut {
        sequence: "Ctrl+O"
        onActivated: root.shell.openInvitation("")
    }

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.closeRequested()
    }

    Instantiator {
        model: 9
        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            onActivated: root.tenantRequested(index + 1)
        }
    }
}
