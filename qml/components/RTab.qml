// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A tab with a count. Only inside RTabBar.
T.TabButton {
    id: root

    property string count

    implicitWidth: row.implicitWidth
    implicitHeight: Math.round(36 * Theme.textScale)
    width: implicitWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.count
    Accessible.selectable: true
    Accessible.selected: root.checked
    Accessible.onPressAction: root.choose()
    Keys.onReturnPressed: root.choose()
    Keys.onEnterPressed: root.choose()

    function choose(): void {
        root.checked = true;
        root.clicked();
    }

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            RText {
                heard: false
                text: root.text
                font.weight: root.checked ? Theme.semibold : Theme.medium
                color: root.checked || root.hovered ? Theme.text : Theme.text2
            }

            RText {
                heard: false
                text: root.count
                color: Theme.text2
                visible: root.count !== ""
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.accent
            visible: root.checked
        }
    }

    FocusRing {
        shown: root.visualFocus
    }
}
