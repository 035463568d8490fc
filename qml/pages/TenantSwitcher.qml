// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Every tenant of every control plane, over the page. Typing narrows it, arrows move, Enter switches, Esc closes. The tenant
// button is repeated above it, so that what is being left stays in sight over the scrim.
T.Popup {
    id: root

    required property Console shell
    property real roomBelow: 600
    property bool anchored: true
    property Item opener: null

    x: root.mirrored && parent ? parent.width - width - 12 : 12
    y: 8
    width: 620
    height: Math.min(root.roomBelow, frame.y + 52 + list.contentHeight + 14 + 44)
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        const window = root.parent ? root.parent.Window.window : null;
        root.opener = window ? window.activeFocusItem : null;
        search.forceActiveFocus(Qt.PopupFocusReason);
        list.currentIndex = switcherModel.firstChoice();
    }
    onClosed: {
        if (root.opener && root.opener.visible)
            root.opener.forceActiveFocus(Qt.PopupFocusReason);
        root.opener = null;
    }

    TenantSwitcherModel {
        id: switcherModel

        app: root.shell.app
        search: search.text.trim()
        active: true
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Switch tenant")

        TenantButton {
            anchors.left: parent.left
            width: 219
            height: 52
            tenant: root.shell.tenant
            open: true
            visible: root.anchored
            onClicked: root.close()
        }

        Item {
            id: frame

            y: root.anchored ? 58 : 0
            width: parent.width
            height: parent.height - y

            T.TextField {
                id: search

                objectName: "switcher-search"
                width: parent.width
                height: 52
                leftPadding: 44
                rightPadding: 60
                focus: true
                verticalAlignment: TextInput.AlignVCenter
                font.family: Theme.fontFamily
                font.pixelSize: 14 * Theme.textScale
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                selectByMouse: true

                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Switch to a tenant or control plane")
                Accessible.searchEdit: true
                Accessible.editable: true

                Keys.onUpPressed: list.step(-1)
                Keys.onDownPressed: list.step(1)
                onAccepted: list.choose()

                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 18
                    anchors.verticalCenter: parent.verticalCenter
                    name: "search"
                }

                RText {
                    anchors.fill: parent
                    anchors.leftMargin: search.leftPadding
                    text: qsTr("Switch to a tenant or control plane")
                    font: search.font
                    color: Theme.placeholder
                    visible: search.text === "" && search.preeditText === ""
                    Accessible.ignored: true
                }

                Kbd {
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Esc")
                }
            }

            Rectangle {
                y: 51
                width: parent.width
                height: 1
                color: Theme.border
            }

            TenantList {
                id: list

                objectName: "switcher-tenants"
                anchors.top: search.bottom
                anchors.topMargin: 7
                anchors.bottom: foot.top
                anchors.bottomMargin: 7
                width: parent.width
                tenants: switcherModel
                onChosen: (accountId, tenantId) => {
                    root.close();
                    root.shell.showTenant(accountId, tenantId);
                }
            }

            RText {
                anchors.centerIn: list
                text: qsTr("No tenant or control plane matches.")
                secondary: true
                visible: list.count === 0
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Item {
                id: foot

                anchors.bottom: parent.bottom
                width: parent.width
                height: 44

                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.border
                }

                Row {
                    anchors.left: parent.left
                    anchors.leftMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6

                    Repeater {
                        model: [["↑", ""], ["↓", qsTr("move")], [qsTr("Enter"), qsTr("switch")], ["Ctrl+T", qsTr("opens this")]]

                        Row {
                            id: hint

                            required property var modelData

                            spacing: 6

                            Kbd {
                                text: hint.modelData[0]
                            }

                            RText {
                                anchors.verticalCenter: parent.verticalCenter
                                rightPadding: 6
                                text: hint.modelData[1]
                                secondary: true
                                visible: text !== ""
                                Accessible.ignored: true
                            }
                        }
                    }
                }

                RButton {
                    anchors.right: parent.right
                    anchors.rightMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    iconName: "plus"
                    text: qsTr("Add control plane…")
                    onClicked: {
                        root.close();
                        root.shell.openSignIn();
                    }
                }
            }
        }
    }

    background: Item {
        Rectangle {
            y: frame.y
            width: parent.width
            height: parent.height - y
            radius: Theme.radiusPopup
            color: Theme.raised
            border.width: 1
            border.color: Theme.border2

            Halo {
            }
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
    }
}
