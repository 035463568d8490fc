// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// One of many, as a field of 32 with a list below it. `label` names it (and is shown above by the page or a RField-like
// column); `model` and `textRole` as in any combo box. `activated` is sent when a person picks.
T.ComboBox {
    id: root

    property string label
    property bool quiet: false
    property string reason

    enabled: root.reason === ""
    implicitWidth: 180
    implicitHeight: Theme.controlHeight
    leftPadding: root.mirrored ? 32 : 11
    rightPadding: root.mirrored ? 11 : 32
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody

    Accessible.role: Accessible.ComboBox
    Accessible.name: root.label
    Accessible.description: root.reason !== "" ? root.reason : root.displayText
    Accessible.onPressAction: root.popup.open()
    Keys.onReturnPressed: root.popup.open()

    contentItem: RText {
        heard: false
        text: root.displayText
        color: root.enabled ? Theme.text : Theme.disabled
    }

    indicator: Icon {
        x: root.mirrored ? 11 : root.width - width - 11
        y: (root.height - height) / 2
        name: "chevron-down"
        size: 14
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: !root.enabled ? Theme.sunken : root.hovered ? Theme.hover : Theme.raised
        border.width: root.activeFocus && !root.popup.visible ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : root.enabled ? Theme.border2 : Theme.border
    }

    delegate: T.ItemDelegate {
        id: option

        required property int index
        required property var modelData

        width: ListView.view ? ListView.view.width : 0
        height: Math.round(30 * Theme.textScale)
        highlighted: root.highlightedIndex === option.index
        text: root.textAt(option.index)
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: option.text
        Accessible.selectable: true
        Accessible.selected: root.currentIndex === option.index
        Accessible.onPressAction: option.clicked()

        Item {
            anchors.fill: parent

            RText {
                heard: false
                anchors.left: parent.left
                anchors.leftMargin: 10
                anchors.right: mark.left
                anchors.verticalCenter: parent.verticalCenter
                text: option.text
            }

            Icon {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: 10
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: 14
                visible: root.currentIndex === option.index
            }
        }

        background: Rectangle {
            radius: Theme.radiusControl
            color: option.highlighted ? Theme.sunken : "transparent"
        }
    }

    popup: T.Popup {
        y: root.height + 4
        width: root.width
        implicitHeight: Math.min(implicitContentHeight + 12, 320)
        padding: 6
        margins: 8

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            highlightMoveDuration: 0
            T.ScrollBar.vertical: RScrollBar {
            }
            Accessible.role: Accessible.List
            Accessible.name: root.label
        }

        background: Rectangle {
            radius: Theme.radiusPopup
            color: Theme.raised
            border.width: 1
            border.color: Theme.border2

            Halo {
            }
        }
    }

    Reason {
        control: root
        text: root.reason
    }
}
