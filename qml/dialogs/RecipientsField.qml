// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Invitations
import Rollcall.Theme

// Recipients as chips, with a field after them. Enter, comma, semicolon or a blank after an address makes a chip, so does a
// pasted list; Backspace in the empty field takes the last one back to be edited. Below stands a line for each chip with
// something to say. `commit` makes a chip of what is still being typed.
FocusScope {
    id: root

    required property InviteViewModel viewModel
    readonly property alias input: field
    readonly property bool typing: field.text.trim() !== ""

    signal memberWanted(string memberId)
    signal sendWanted

    function commit(): void {
        const text = field.text;
        field.clear();
        if (text.trim() !== "")
            root.viewModel.add(text);
    }

    function edit(chipId: string): void {
        root.commit();
        field.text = root.viewModel.take(chipId);
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Item {
            width: parent.width
            height: 18 * Theme.textScale

            RText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Recipients")
                font.pixelSize: Theme.sizeSecondary
                font.weight: Theme.medium
                Accessible.ignored: true
            }

            RText {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Paste a list: commas, spaces or new lines")
                secondary: true
            }
        }

        Rectangle {
            width: parent.width
            height: Math.min(220, Math.max(72, flow.implicitHeight + 18))
            radius: Theme.radiusControl
            color: Theme.raised
            border.width: field.activeFocus ? 2 : 1
            border.color: field.activeFocus ? Theme.accent : Theme.ctl

            TapHandler {
                onTapped: field.forceActiveFocus(Qt.MouseFocusReason)
            }

            Flickable {
                id: flick

                anchors.fill: parent
                anchors.margins: 3
                contentHeight: flow.implicitHeight + 12
                clip: contentHeight > height
                interactive: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                onContentHeightChanged: contentY = Math.max(0, contentHeight - height)

                Flow {
                    id: flow

                    x: 6
                    y: 6
                    width: flick.width - 12
                    spacing: 6
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Recipients to invite")

                    Repeater {
                        model: root.viewModel.recipients

                        RecipientChip {
                            required property string chipId
                            required property string label
                            required property bool faulty
                            required property bool passedOver
                            required property bool sending
                            required property string flaw
                            required property string reading
                            required phone

                            address: label
                            verdict: faulty ? RecipientChip.Invalid : passedOver ? RecipientChip.Skipped : RecipientChip.Neutral
                            verdictText: sending ? qsTr("is being sent") : flaw !== "" ? flaw : reading === "" ? qsTr("will be sent") : qsTr("will be sent") + ". " + reading
                            opacity: sending ? 0.6 : 1
                            onRemoved: {
                                root.viewModel.remove(chipId);
                                field.forceActiveFocus(Qt.OtherFocusReason);
                            }
                        }
                    }

                    TextInput {
                        id: field

                        objectName: "invite-recipients"
                        width: root.viewModel.total === 0 ? flow.width : Math.max(120, Math.min(flow.width, contentWidth + 12))
                        height: 24 * Theme.textScale
                        focus: true
                        activeFocusOnTab: true
                        readOnly: root.viewModel.sending
                        verticalAlignment: TextInput.AlignVCenter
                        selectByMouse: true
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.sizeBody
                        color: Theme.text
                        selectionColor: Theme.accent
                        selectedTextColor: Theme.accentInk
                        clip: true

                        Accessible.role: Accessible.EditableText
                        Accessible.name: qsTr("Recipients")
                        Accessible.description: root.viewModel.recipientsLabel
                        Accessible.editable: !field.readOnly

                        onTextChanged: {
                            if (/[,;\n\r\t\uFF0C\uFF1B\u3001]/.test(field.text) || /@\S+\s/.test(field.text))
                                root.commit();
                        }
                        onAccepted: root.commit()
                        onActiveFocusChanged: {
                            if (!field.activeFocus && root.typing)
                                root.commit();
                        }

                        Keys.onPressed: event => {
                            if (event.key === Qt.Key_Backspace && field.text === "" && root.viewModel.total > 0) {
                                root.edit("");
                                event.accepted = true;
                            } else if (event.matches(StandardKey.Paste)) {
                                event.accepted = root.viewModel.addFromClipboard();
                            } else if ((event.modifiers & Qt.ControlModifier) && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
                                event.accepted = true;
                                root.sendWanted();
                            }
                        }

                        RText {
                            anchors.fill: parent
                            text: root.viewModel.recipientsLabel
                            color: Theme.placeholder
                            visible: field.text === "" && field.preeditText === "" && root.viewModel.total === 0
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }

        Repeater {
            model: root.viewModel.recipients

            RecipientVerdict {
                width: column.width
                onEditWanted: chipId => root.edit(chipId)
                onMemberWanted: memberId => root.memberWanted(memberId)
            }
        }

        Repeater {
            model: root.viewModel.recipients

            RecipientReading {
                width: column.width
            }
        }

        RText {
            width: parent.width
            text: root.viewModel.recipientsHelp
            secondary: true
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
}
