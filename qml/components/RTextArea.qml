// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A labelled field of several lines with a counter when `maximumLength` is given. Typing stops at the limit; pasted text is
// cut there. Tab leaves the field. `edited` is sent for every change of the text.
FocusScope {
    id: root

    property alias text: input.text
    property string label
    property bool optional: false
    property string placeholder
    property string error
    property string helper
    property int maximumLength: 0
    property int areaHeight: 76

    signal edited

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Item {
            width: parent.width
            height: 18 * Theme.textScale

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
                //: Characters typed of those allowed
                text: qsTr("%L1 / %L2").arg(input.length).arg(root.maximumLength)
                secondary: true
                visible: root.maximumLength > 0
            }
        }

        Rectangle {
            width: parent.width
            height: root.areaHeight * Theme.textScale
            radius: Theme.radiusControl
            color: root.enabled ? Theme.raised : Theme.sunken
            border.width: input.activeFocus ? 2 : 1
            border.color: root.error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.ctl

            Flickable {
                id: flick

                anchors.fill: parent
                anchors.margins: 2
                clip: true
                contentWidth: width
                contentHeight: input.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: RScrollBar {
                }

                T.TextArea {
                    id: input

                    width: flick.width
                    height: Math.max(flick.height, implicitHeight)
                    implicitHeight: contentHeight + topPadding + bottomPadding
                    leftPadding: 9
                    rightPadding: 9
                    topPadding: 7
                    bottomPadding: 7
                    focus: true
                    activeFocusOnTab: true
                    selectByMouse: true
                    horizontalAlignment: TextEdit.AlignLeft
                    wrapMode: TextEdit.Wrap
                    textFormat: TextEdit.PlainText
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.sizeBody
                    color: root.enabled ? Theme.text : Theme.disabled
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.accentInk
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.label
                    Accessible.description: root.error !== "" ? root.error : root.helper !== "" ? root.helper : root.placeholder
                    Accessible.multiLine: true
                    Accessible.editable: true

                    onTextChanged: {
                        if (root.maximumLength > 0 && input.length > root.maximumLength)
                            input.remove(root.maximumLength, input.length);
                        root.edited();
                    }
                    onCursorRectangleChanged: {
                        const at = input.cursorRectangle;
                        if (at.y < flick.contentY)
                            flick.contentY = at.y;
                        else if (at.y + at.height > flick.contentY + flick.height)
                            flick.contentY = at.y + at.height - flick.height;
                    }

                    RText {
                        heard: false
                        x: input.leftPadding
                        y: input.topPadding
                        text: root.placeholder
                        color: Theme.placeholder
                        visible: input.length === 0 && input.preeditText === ""
                    }
                }
            }
        }

        RText {
            width: parent.width
            text: root.error !== "" ? root.error : root.helper
            font.pixelSize: Theme.sizeSecondary
            color: root.error !== "" ? Theme.danger : Theme.text2
            wrapMode: Text.Wrap
            visible: text !== ""
        }
    }
}
