// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// One of a few, side by side, 32 high. `options` are the words; `chosen` is sent when a person picks another. Left and Right
// move. `label` names the group.
FocusScope {
    id: root

    property list<string> options
    property int currentIndex: 0
    property string label

    signal chosen(int index)

    implicitWidth: 240
    implicitHeight: Theme.controlHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.sunken
        border.width: 1
        border.color: Theme.border
    }

    Row {
        id: row

        anchors.fill: parent
        anchors.margins: 3

        Repeater {
            id: repeater

            model: root.options

            T.RadioButton {
                id: option

                required property int index
                required property string modelData

                width: row.width / root.options.length
                height: row.height
                text: option.modelData
                checked: root.currentIndex === option.index
                focus: option.checked
                focusPolicy: option.checked ? Qt.StrongFocus : Qt.ClickFocus
                hoverEnabled: true

                Accessible.role: Accessible.RadioButton
                Accessible.name: option.text
                Accessible.checkable: true
                Accessible.checked: option.checked
                Accessible.onPressAction: root.choose(option.index)
                Accessible.onToggleAction: root.choose(option.index)
                Keys.onLeftPressed: root.step(root.LayoutMirroring.enabled ? 1 : -1)
                Keys.onRightPressed: root.step(root.LayoutMirroring.enabled ? -1 : 1)

                onClicked: root.choose(option.index)

                contentItem: RText {
                    heard: false
                    text: option.text
                    font.weight: option.checked ? Theme.semibold : Theme.medium
                    color: option.checked || option.hovered ? Theme.text : Theme.text2
                    horizontalAlignment: Text.AlignHCenter
                }

                background: Rectangle {
                    radius: 4
                    color: option.checked ? Theme.raised : "transparent"
                    border.width: option.checked ? 1 : 0
                    border.color: Theme.border2

                    FocusRing {
                        shown: option.visualFocus
                        around: 4
                    }
                }
            }
        }
    }

    function choose(index: int): void {
        if (index === root.currentIndex)
            return;
        root.currentIndex = index;
        root.chosen(index);
    }

    function step(by: int): void {
        const next = root.currentIndex + by;
        if (next < 0 || next >= root.options.length)
            return;
        root.choose(next);
        (repeater.itemAt(next) as T.RadioButton).forceActiveFocus(Qt.TabFocusReason);
    }
}
