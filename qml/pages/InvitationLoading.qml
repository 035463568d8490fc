// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// While the control plane is asked about the link.
InvitationCard {
    id: root

    required property string host

    footed: false

    Row {
        spacing: 16

        SkeletonBar {
            width: 40
            height: 40
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            SkeletonBar {
                width: 150
                height: 12
            }

            SkeletonBar {
                width: 110
                height: 10
            }
        }
    }

    Repeater {
        model: [1, 0.85, 0.93]

        SkeletonBar {
            required property real modelData

            width: parent ? parent.width * modelData : 0
            height: 10
        }
    }

    Row {
        spacing: 10

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.host === "" ? qsTr("Checking the invitation…") : qsTr("Checking the invitation with %1…").arg(root.host)
            color: Theme.text2
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
