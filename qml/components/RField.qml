// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A labelled field of one line. `error` turns the edge red, shows its icon and stands below, read aloud as part of the
// description; `errorAction` is the way out beside it. `helper` stands below when there is no error, `hint` at the end of
// the label's line. `password` hides the text and offers an eye. Items put inside stand at the end of the field.
// `edited` is sent for what a person types, `accepted` for Enter.
FocusScope {
    id: root

    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias validator: input.validator
    property alias inputMethodHints: input.inputMethodHints
    property alias input: input
    property string label
    property bool optional: false
    property string hint
    property string placeholder
    property string error
    property string errorAction
    property string helper
    property string leadingIcon
    property bool password: false
    property bool monospace: false
    property bool labelHidden: false
    property bool confirmed: false
    readonly property bool mirrored: root.LayoutMirroring.enabled
    readonly property string below: root.error !== "" ? root.error : root.helper
    default property alias trailing: extras.data

    signal accepted
    signal edited
    signal errorActionTriggered

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Item {
            width: parent.width
            height: 18 * Theme.textScale
            visible: !root.labelHidden && root.label !== ""

            Row {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                RText {
                    heard: false
                    text: root.label
                    font.pixelSize: Theme.sizeSecondary
                    font.weight: Theme.medium
                }

                RText {
                    text: qsTr("optional")
                    secondary: true
                    visible: root.optional
                }
            }

            RText {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: root.hint
                secondary: true
            }
        }

        T.TextField {
            id: input

            property bool shown: false

            width: parent.width
            height: Theme.controlHeight
            leftPadding: root.mirrored ? tail.width + 10 : 11 + (lead.visible ? 24 : 0)
            rightPadding: root.mirrored ? 11 + (lead.visible ? 24 : 0) : tail.width + 10
            horizontalAlignment: TextInput.AlignLeft
            verticalAlignment: TextInput.AlignVCenter
            focus: true
            activeFocusOnTab: true
            selectByMouse: true
            hoverEnabled: true
            font.family: root.monospace ? Theme.monoFamily : Theme.fontFamily
            font.pixelSize: root.monospace ? Theme.sizeSecondary : Theme.sizeBody
            color: root.enabled ? Theme.text : Theme.disabled
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            echoMode: root.password && !input.shown ? TextInput.Password : TextInput.Normal
            passwordCharacter: "•"

            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.description: root.below !== "" ? root.below : root.placeholder
            Accessible.editable: !input.readOnly
            Accessible.readOnly: input.readOnly
            // Qt 6.4 gives no name to what is marked as a password, and Controls marks it by itself; the echo mode still tells.
            Accessible.onPasswordEditChanged: {
                if (Accessible.passwordEdit)
                    Accessible.passwordEdit = false;
            }

            onTextEdited: root.edited()
            onAccepted: root.accepted()

            RText {
                heard: false
                anchors.fill: parent
                anchors.leftMargin: 11 + (lead.visible ? 24 : 0)
                anchors.rightMargin: tail.width + 10
                text: root.placeholder
                color: Theme.placeholder
                font: input.font
                visible: input.text === "" && input.preeditText === ""
            }

            Icon {
                id: lead

                anchors.left: parent.left
                anchors.leftMargin: 11
                anchors.verticalCenter: parent.verticalCenter
                name: root.leadingIcon
                visible: root.leadingIcon !== ""
            }

            Row {
                id: tail

                anchors.right: parent.right
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                spacing: 0

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 26
                    fillMode: Image.Pad
                    name: root.error !== "" ? "error" : "check"
                    color: root.error !== "" ? Theme.danger : Theme.ok
                    visible: root.error !== "" || root.confirmed
                }

                IconButton {
                    tiny: true
                    iconName: input.shown ? "eye-off" : "eye"
                    text: input.shown ? qsTr("Hide password") : qsTr("Show password")
                    visible: root.password
                    onClicked: input.shown = !input.shown
                }

                Row {
                    id: extras

                    anchors.verticalCenter: parent.verticalCenter
                }
            }

            background: Rectangle {
                radius: Theme.radiusControl
                color: input.readOnly ? Theme.bg : root.enabled ? Theme.raised : Theme.sunken
                border.width: input.activeFocus ? 2 : 1
                border.color: root.error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : input.readOnly || !root.enabled ? Theme.border2 : Theme.ctl
            }
        }

        Row {
            width: parent.width
            spacing: 6
            visible: root.below !== ""

            // Measured apart: the implicit width of a text that wraps follows its width.
            TextMetrics {
                id: measured

                text: root.below
                font.family: Theme.fontFamily
                font.pixelSize: Theme.sizeSecondary
            }

            RText {
                text: root.below
                font.pixelSize: Theme.sizeSecondary
                color: root.error !== "" ? Theme.danger : Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                width: Math.min(Math.ceil(measured.advanceWidth) + 1, parent.width - (wayOut.visible ? wayOut.width + 6 : 0))
                Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
                Accessible.name: root.below
            }

            RButton {
                id: wayOut

                kind: RButton.Link
                small: true
                implicitHeight: 16
                labelColor: Theme.text
                text: root.errorAction
                visible: root.error !== "" && root.errorAction !== ""
                onClicked: root.errorActionTriggered()
            }
        }
    }

    function selectAll(): void {
        input.selectAll();
    }
}
