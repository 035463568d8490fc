// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// What opens over a page: menu, drawer, dialog.
Rectangle {
    id: root

    property alias menu: menu
    property alias drawer: drawer
    property alias dialog: dialog

    width: 1280
    height: 800
    color: Theme.surface

    Stripe {
        height: parent.height
        key: "acme"
    }

    RButton {
        id: opener

        objectName: "gallery-opener"
        x: 900
        y: 40
        text: "Open"
        focus: true
        onClicked: menu.popupAt(opener)
    }

    RMenu {
        id: menu

        title: "Actions"

        MenuRow {
            iconName: "person"
            text: "Open details"
            shortcutHint: "Enter"
        }

        MenuRow {
            objectName: "gallery-copy"
            iconName: "copy"
            text: "Copy e-mail"
            shortcutHint: "Ctrl+C"
        }

        MenuLine {
        }

        MenuReason {
            text: "These need the server"
        }

        MenuRow {
            iconName: "shield"
            text: "Change role…"
            reason: "These need the server"
        }

        MenuRow {
            iconName: "trash"
            text: "Remove…"
            destructive: true
        }
    }

    RDialog {
        id: dialog

        title: "Create member"
        subtitle: "in Acme Robotics, cloud.aisix.example"
        tenantName: "Acme Robotics"
        tenantKey: "acme"
        note: "Active at once, no e-mail is sent"
        initialFocus: cancel
        actions: [
            RButton {
                id: cancel

                objectName: "gallery-cancel"
                text: "Cancel"
                onClicked: dialog.reject()
            },
            RButton {
                kind: RButton.Primary
                text: "Create member"
            }
        ]

        RField {
            width: parent.width
            label: "E-mail"
            text: "karthikeyan.s@acme.example"
            error: "E-mail already registered on this control plane."
            errorAction: "Show the member"
        }

        RField {
            width: parent.width
            label: "Display name"
            text: "Karthikeyan Subramaniam"
        }
    }

    RDrawer {
        id: drawer

        title: "Invite to Acme Robotics"
        subtitle: "cloud.aisix.example"
        tenantName: "Acme Robotics"
        tenantKey: "acme"
        note: "2 of 6 will not be sent"
        actions: [
            RButton {
                text: "Cancel"
                onClicked: drawer.reject()
            },
            RButton {
                kind: RButton.Primary
                text: "Send 4 invitations"
                shortcutHint: "Ctrl+Enter"
            }
        ]

        Segmented {
            width: parent.width
            label: "How"
            options: ["E-mail or phone", "Link"]
        }

        RTextArea {
            width: parent.width
            label: "Message"
            optional: true
            maximumLength: 500
            text: "Welcome to the robotics lab. Reply to me if the link fails."
        }
    }
}
