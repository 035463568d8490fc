// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Radio buttons with a sentence below, in a list and as cards.
Section {
    title: "Roles"

    Rectangle {
        width: 431
        height: roles.height + 8
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: 1
        border.color: Theme.border2

        Column {
            id: roles

            x: 4
            y: 4
            width: parent.width - 8

            RRadio {
                width: parent.width
                inList: true
                checked: true
                text: "Member"
                description: "Uses the resources it is given"
            }

            RRadio {
                objectName: "gallery-radio"
                width: parent.width
                inList: true
                text: "Developer admin"
                description: "Manages applications, API keys and logs"
            }

            RRadio {
                width: parent.width
                inList: true
                text: "Super admin"
                reason: "Cannot be granted by invitation; use"
                linkText: "Transfer"
            }
        }
    }

    Row {
        spacing: 12

        RadioCard {
            width: 249
            checked: true
            iconName: "person"
            text: "Dashboard user"
            description: "Signs in with e-mail and password"
        }

        RadioCard {
            width: 249
            iconName: "key"
            text: "API-only"
            description: "Owns API keys, cannot sign in"
        }
    }
}
