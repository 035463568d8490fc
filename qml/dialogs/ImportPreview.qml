// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Sheets
import Rollcall.Theme

// The rows of a sheet before they are sent: a verdict each, editable in place, with the counts above. Part of ImportDialog.
Column {
    id: root

    required property ImportViewModel viewModel
    property real roomForRows: 300
    readonly property Item firstField: lookOnly
    readonly property int numberWidth: 44
    readonly property int addressWidth: Math.round(root.width * 0.31)
    readonly property int nameWidth: Math.round(root.width * 0.17)
    readonly property int roleWidth: Math.round(root.width * 0.14)

    spacing: 12

    Banner {
        width: parent.width
        card: true
        visible: text !== ""
        tone: root.viewModel.problem !== "" ? Banner.Danger : Banner.Warn
        title: root.viewModel.problem !== "" ? qsTr("Not everything was sent") : qsTr("Cannot be sent now")
        text: root.viewModel.problem !== "" ? root.viewModel.problem : root.viewModel.reason
    }

    RText {
        width: parent.width
        text: qsTr("%1: %2").arg(root.viewModel.source).arg(root.viewModel.description)
        secondary: true
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Row {
        width: parent.width
        spacing: 12

        Segmented {
            anchors.bottom: parent.bottom
            width: 260 * Theme.textScale
            visible: root.viewModel.choosable
            label: qsTr("What to do with them")
            options: [qsTr("Invite"), qsTr("Create directly")]
            currentIndex: root.viewModel.creating ? 1 : 0
            onChosen: index => root.viewModel.creating = index === 1
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            visible: roles.visible
            text: qsTr("Role where the sheet names none")
            secondary: true
        }

        RComboBox {
            id: roles

            objectName: "import-role"
            visible: !root.viewModel.creating && root.viewModel.roles.length > 1
            label: qsTr("Role where the sheet names none")
            model: root.viewModel.roles
            currentIndex: root.viewModel.roleIndex
            onActivated: index => root.viewModel.roleIndex = index
        }
    }

    Flow {
        width: parent.width
        spacing: 8

        Chip {
            objectName: "import-all"
            text: qsTr("All rows")
            count: qsTr("%L1").arg(root.viewModel.total)
            exclusive: true
            on: !root.viewModel.onlyLook
            onClicked: root.viewModel.onlyLook = false
        }

        Chip {
            id: lookOnly

            objectName: "import-look"
            text: qsTr("Needs a look")
            count: qsTr("%L1").arg(root.viewModel.look)
            exclusive: true
            on: root.viewModel.onlyLook
            onClicked: root.viewModel.onlyLook = true
        }

        Repeater {
            model: root.viewModel.verdicts

            Pill {
                required property var modelData

                height: Theme.controlHeightSmall
                text: qsTr("%1 %2").arg(modelData.count).arg(modelData.text)
                tone: modelData.good ? Pill.Ok : Pill.Outline
            }
        }
    }

    RCheckBox {
        objectName: "import-beyond"
        visible: root.viewModel.beyond > 0
        text: root.viewModel.beyond === 1 ? qsTr("Include the one for whom no credits are left") : qsTr("Include the %L1 for whom no credits are left").arg(root.viewModel.beyond)
        checked: root.viewModel.includeBeyond
        onClicked: root.viewModel.includeBeyond = !root.viewModel.includeBeyond
    }

    Column {
        width: parent.width

        TableHeader {
            id: head

            width: parent.width
            compact: true

            Row {
                anchors.fill: parent

                Repeater {
                    model: [{
                            "text": qsTr("Row"),
                            "width": root.numberWidth
                        }, {
                            "text": qsTr("E-mail or phone"),
                            "width": root.addressWidth
                        }, {
                            "text": qsTr("Name"),
                            "width": root.nameWidth
                        }, {
                            "text": qsTr("Role"),
                            "width": root.roleWidth
                        }, {
                            "text": qsTr("Verdict"),
                            "width": root.width - root.numberWidth - root.addressWidth - root.nameWidth - root.roleWidth
                        }]

                    HeaderCell {
                        required property var modelData

                        width: modelData.width
                        height: head.height
                        text: modelData.text
                    }
                }
            }
        }

        ListView {
            id: list

            objectName: "import-rows"
            width: parent.width
            height: Math.min(list.count * Math.round(40 * Theme.textScale), root.roomForRows)
            clip: true
            model: root.viewModel.rows
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            highlightMoveDuration: 0
            T.ScrollBar.vertical: RScrollBar {
            }
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("People to import")

            delegate: ImportPreviewRow {
                id: row

                width: list.width - 10
                numberWidth: root.numberWidth
                addressWidth: root.addressWidth
                nameWidth: root.nameWidth
                roleWidth: root.roleWidth
                frozen: root.viewModel.state === ImportViewModel.Sending
                onEdited: (field, text) => root.viewModel.edit(row.place, field, text)
                onReached: list.positionViewAtIndex(row.index, ListView.Contain)
            }
        }
    }
}
