// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// Where a link is pasted. It is hidden like a password, since whoever sees it can use it.
InvitationCard {
    id: root

    signal opened(string link)
    signal closed

    Component.onCompleted: link.input.forceActiveFocus()

    RText {
        text: qsTr("Open an invitation")
        font.pixelSize: Math.round(18 * Theme.textScale)
        font.weight: Theme.semibold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    RField {
        id: link

        width: parent.width
        label: qsTr("Invitation link")
        password: true
        leadingIcon: "link"
        helper: qsTr("Paste the link from the e-mail or message that invited you.")
        onAccepted: root.opened(link.text)
    }

    foot: [
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            RButton {
                text: qsTr("Close")
                onClicked: root.closed()
            }

            RButton {
                text: qsTr("Open invitation")
                kind: RButton.Primary
                available: link.text.trim() !== ""
                onClicked: root.opened(link.text)
            }
        }
    ]
}
