// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Credits: some, all, nearly all, not known yet, and small.
Section {
    title: "Quota"

    CreditsBar {
        used: "18,240"
        total: "50,000"
        value: 0.36
    }

    CreditsBar {
        used: "20,000"
        total: "20,000"
        value: 1
    }

    CreditsBar {
        used: "19,260"
        total: "20,000"
        value: 0.963
    }

    CreditsBar {
        used: "Set on joining"
        known: false
    }

    CreditsBar {
        compact: true
        used: "18,240"
        value: 0.36
    }

    CreditsBar {
        compact: true
        value: 1
    }
}
