// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// What is on, off or in between, and one of several.
Section {
    title: "Choices"

    RCheckBox {
        objectName: "gallery-check"
        text: "Keep me signed in"
        checked: true
    }

    RCheckBox {
        text: "Off"
    }

    RCheckBox {
        text: "Some"
        tristate: true
        checkState: Qt.PartiallyChecked
    }

    RCheckBox {
        text: "Not now"
        reason: "Off line"
        checked: true
    }

    RSwitch {
        objectName: "gallery-switch"
        text: "Enabled"
        accessibleName: "Link"
        checked: true
    }

    RSwitch {
        text: "Used up"
        reason: "The link was used"
    }

    Segmented {
        objectName: "gallery-segmented"
        width: 400
        label: "Sign in with"
        options: ["E-mail and password", "Admin token"]
    }

    RComboBox {
        objectName: "gallery-combo"
        label: "Expires after"
        model: ["1 day", "7 days", "30 days"]
        currentIndex: 1
    }

    RComboBox {
        label: "Expires after"
        model: ["7 days"]
        reason: "Set by the control plane"
    }
}
