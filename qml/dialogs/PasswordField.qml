// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Theme

// A password that is given to somebody else: typed or generated, shown on request, copied for a minute, with its strength.
Column {
    id: root

    required property CreateMemberForm form

    signal copied(string secret)

    spacing: 8

    Row {
        width: parent.width
        spacing: 8

        RField {
            id: field

            width: parent.width - generate.width - 8
            label: qsTr("Password")
            password: true
            monospace: true
            error: root.form.passwordError
            text: root.form.password
            onEdited: root.form.password = field.text
            onAccepted: root.form.submit()

            IconButton {
                tiny: true
                iconName: "copy"
                text: qsTr("Copy password")
                available: field.text !== ""
                onClicked: root.copied(field.text)
            }
        }

        RButton {
            id: generate

            y: 24 * Theme.textScale
            iconName: "refresh"
            text: qsTr("Generate")
            onClicked: root.form.generate()
        }
    }

    Row {
        width: parent.width
        spacing: 4
        visible: root.form.strengthText !== ""

        Repeater {
            model: 4

            Rectangle {
                required property int index

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: 56
                height: 4
                radius: 2
                color: index < root.form.strength ? (root.form.strength > 2 ? Theme.ok : Theme.warnMark) : Theme.track
            }
        }

        RText {
            leftPadding: 8
            text: root.form.strengthText
            font.pixelSize: Theme.sizeSecondary
            color: root.form.strength > 2 ? Theme.ok : Theme.warn
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Password strength: %1").arg(root.form.strengthText)
        }
    }

    RText {
        width: parent.width
        secondary: true
        wrapMode: Text.Wrap
        text: qsTr("Share it through a secure channel. It is not shown again.")
    }
}
