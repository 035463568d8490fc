// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Every kind of button, able, busy and unable.
Section {
    title: "Buttons"

    RButton {
        objectName: "gallery-default"
        text: "Create member"
    }

    RButton {
        objectName: "gallery-primary"
        kind: RButton.Primary
        iconName: "plus"
        text: "Invite"
    }

    RButton {
        kind: RButton.Danger
        text: "Remove…"
    }

    RButton {
        kind: RButton.Primary
        text: "Send 4 invitations"
        shortcutHint: "Ctrl+Enter"
    }

    RButton {
        objectName: "gallery-reason"
        iconName: "cloud-off"
        text: "Invite"
        reason: "These need the server"
    }

    RButton {
        text: "Disabling…"
        busy: true
    }

    RButton {
        kind: RButton.Ghost
        labelColor: Theme.text2
        iconName: "sort"
        trailingIcon: "chevron-down"
        text: "Recently changed"
    }

    RButton {
        kind: RButton.Ghost
        labelColor: Theme.text2
        iconName: "export"
        text: "Export"
    }

    RButton {
        kind: RButton.Link
        text: "Transfer"
    }

    RButton {
        small: true
        iconName: "copy"
        text: "Copy"
    }

    RButton {
        small: true
        kind: RButton.Danger
        iconName: "ban"
        text: "Revoke…"
    }

    IconButton {
        objectName: "gallery-more"
        framed: true
        iconName: "dots"
        text: "More"
    }

    IconButton {
        iconName: "gear"
        text: "Settings"
    }

    IconButton {
        iconName: "trash"
        text: "Delete"
        reason: "Not allowed"
    }
}
