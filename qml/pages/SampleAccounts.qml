// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Who one can be on the embedded control plane, and what each lets one see. Choosing one fills in the address; the password is
// typed, as everywhere.
Rectangle {
    id: root

    required property OfferedPlane offered

    signal chosen(string identifier)

    implicitHeight: column.implicitHeight + 32
    radius: Theme.radiusDialog
    color: Theme.surface
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sample accounts")

    Column {
        id: column

        x: 16
        y: 16
        width: parent.width - 32
        spacing: 12

        RText {
            width: parent.width
            text: qsTr("Sample accounts")
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RText {
            width: parent.width
            text: qsTr("This control plane runs on your computer and came with sample tenants. The README tells the password.")
            secondary: true
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }

        Repeater {
            model: root.offered ? root.offered.accounts : []

            Column {
                id: sample

                required property string modelData
                required property int index

                width: column.width
                spacing: 1

                RButton {
                    kind: RButton.Link
                    small: true
                    implicitHeight: 18
                    text: sample.modelData
                    description: shows.text
                    onClicked: root.chosen(sample.modelData)
                }

                RText {
                    id: shows

                    width: parent.width
                    text: root.offered ? root.offered.shows(sample.index) : ""
                    secondary: true
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.ignored: true
                }
            }
        }
    }
}
