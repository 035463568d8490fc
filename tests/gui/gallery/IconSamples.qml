// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Every icon.
Section {
    title: "Icons"

    Repeater {
        model: ["members", "person", "team", "mail", "phone", "clock", "activity", "review", "search", "plus", "minus", "dots", "gear", "chevron-down", "chevron-up", "chevron-left", "chevron-right", "chevrons", "sort", "export", "import", "shield", "key", "link", "lock", "unlock", "warn", "error", "info", "check", "x", "sync", "refresh", "cloud", "cloud-off", "trash", "ban", "coins", "copy", "eye", "eye-off", "server", "building", "swap", "not-equal", "calendar", "undo", "arrow-up", "arrow-down", "arrow-right", "filter", "edit", "sign-out", "send", "transfer", "sun", "moon", "list", "inbox"]

        Icon {
            required property string modelData

            name: modelData
            size: 18
        }
    }
}
