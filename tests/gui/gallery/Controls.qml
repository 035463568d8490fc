// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The controls, each in the states it can be in.
Rectangle {
    id: root

    property bool mirror: false

    width: 1280
    height: 1080
    LayoutMirroring.enabled: root.mirror
    LayoutMirroring.childrenInherit: true
    color: Theme.surface

    Stripe {
        height: parent.height
        key: "acme"
    }

    Column {
        x: 24
        y: 16
        width: 600
        spacing: 14

        ButtonSamples {
            width: parent.width
        }

        ChoiceSamples {
            width: parent.width
        }

        RoleSamples {
            width: parent.width
        }

        ChipSamples {
            width: parent.width
        }

        IdentitySamples {
            width: parent.width
        }

        IconSamples {
            width: parent.width
        }
    }

    Column {
        x: 660
        y: 16
        width: 590
        spacing: 14

        FieldSamples {
            width: parent.width
        }

        NavigationSamples {
            width: parent.width
        }

        NoticeSamples {
            width: parent.width
        }

        QuotaSamples {
            width: parent.width
        }
    }

    Toast {
        id: toast

        objectName: "gallery-toast"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 24
    }

    Component.onCompleted: toast.show("Disabled Olumide Adeyemi", "Undo")
}
