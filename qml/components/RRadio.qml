// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// One choice of several, with a `description` under it and an icon before it. In a list (`inList`) the chosen one is filled
// with soft accent; as a `card` it stands alone with an edge. `locked` shows a lock and the `reason` in place of the
// description, with `linkText` as the way out. Radios of one parent exclude each other.
T.RadioButton {
    id: root

    property string description
    property string iconName
    property string reason
    property string linkText
    property bool available: true
    property bool card: false
    property bool inList: false
    readonly property bool locked: root.reason !== ""

    signal linkActivated

    enabled: root.available
    checkable: !root.locked
    autoExclusive: true
    implicitWidth: leftPadding + words.implicitWidth + rightPadding
    implicitHeight: topPadding + words.implicitHeight + bottomPadding
    topPadding: root.card ? 12 : root.inList ? 4 : 2
    bottomPadding: root.topPadding
    leftPadding: root.mirrored ? 12 : root.edge + 16 + 10
    rightPadding: root.mirrored ? root.edge + 16 + 10 : 12
    focusPolicy: root.locked ? Qt.NoFocus : Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.sizeBody

    readonly property int edge: root.card ? 13 : root.inList ? 10 : 0

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.description: root.locked ? root.reason : root.description
    Accessible.checkable: !root.locked
    Accessible.checked: root.checked
    Accessible.onPressAction: root.choose()
    Accessible.onToggleAction: root.choose()
    Keys.onReturnPressed: root.choose()

    indicator: Item {
        x: root.mirrored ? root.width - width - root.edge : root.edge
        y: root.description === "" && !root.locked ? (root.height - height) / 2 : root.card ? 14 : (root.height - height) / 2
        implicitWidth: 16
        implicitHeight: 16

        Rectangle {
            anchors.fill: parent
            radius: 8
            color: root.checked ? "transparent" : Theme.raised
            border.width: root.checked ? 5 : root.hovered ? 1.5 : 1
            border.color: !root.enabled ? Theme.border2 : root.checked ? Theme.accent : Theme.ctl
            visible: !root.locked

            Rectangle {
                anchors.centerIn: parent
                width: 6
                height: 6
                radius: 3
                color: Theme.accentInk
                visible: root.checked
            }

            FocusRing {
                shown: root.visualFocus
                around: 8
            }
        }

        Icon {
            anchors.centerIn: parent
            name: "lock"
            visible: root.locked
        }
    }

    Column {
        id: words

        x: root.leftPadding
        y: root.topPadding
        width: root.availableWidth

        Row {
            width: parent.width
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: 14
                visible: root.iconName !== ""
            }

            RText {
                heard: false
                text: root.text
                font.weight: root.description !== "" || root.locked ? Theme.medium : Theme.regular
                color: root.locked || !root.enabled ? Theme.text2 : Theme.text
                lineHeight: 18
                lineHeightMode: Text.FixedHeight
            }
        }

        Row {
            width: root.availableWidth
            spacing: 4
            visible: root.description !== "" || root.locked

            RText {
                heard: false
                text: root.locked ? root.reason : root.description
                secondary: true
                wrapMode: Text.Wrap
                width: Math.min(implicitWidth, parent.width - (way.visible ? way.width + 4 : 0))
                lineHeight: 16
                lineHeightMode: Text.FixedHeight
            }

            RButton {
                id: way

                kind: RButton.Link
                small: true
                implicitHeight: 16
                text: root.linkText
                visible: root.linkText !== ""
                onClicked: root.linkActivated()
            }
        }
    }

    background: Rectangle {
        radius: root.card ? Theme.radiusCard : Theme.radiusCheck
        color: (root.card || root.inList) && root.checked ? Theme.accentSoft : root.inList && root.hovered && !root.locked ? Theme.hover : "transparent"
        border.width: root.card ? (root.checked ? 2 : 1) : 0
        border.color: root.checked ? Theme.accent : Theme.border2
    }

    function choose(): void {
        if (!root.enabled || root.locked)
            return;
        root.checked = true;
        root.toggled();
        root.clicked();
    }
}
