// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// One decision or one secret, over a scrim: 480–600 wide, with the tenant in its head. What is put inside is the body and
// scrolls when it does not fit; `actions` are the buttons of the footer, `note` the words before them. Focus goes to
// `initialFocus` (for what destroys: Cancel), cannot leave, and returns to the opener. Esc rejects, unless `closable` is
// off; a click on the scrim does nothing, so nothing typed is lost. Set `busy` while the answer is out.
T.Popup {
    id: root

    property string title
    property string subtitle
    property string tenantName
    property string tenantKey
    property string note
    property bool closable: true
    property bool busy: false
    property Item initialFocus: null
    property Item opener: null
    property alias actions: actionRow.data
    property alias noteItems: noteRow.data
    default property alias body: column.data

    signal rejected

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(560, parent ? parent.width - 32 : 560)
    height: Math.min(implicitHeight, parent ? parent.height - 32 : implicitHeight)
    implicitHeight: frame.implicitHeight
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose

    onAboutToShow: {
        const window = root.parent ? root.parent.Window.window : null;
        root.opener = window ? window.activeFocusItem : null;
    }
    onOpened: {
        if (root.initialFocus)
            root.initialFocus.forceActiveFocus(Qt.TabFocusReason);
        else
            frame.forceActiveFocus(Qt.PopupFocusReason);
    }
    onClosed: {
        if (root.opener && root.opener.visible)
            root.opener.forceActiveFocus(Qt.PopupFocusReason);
        root.opener = null;
    }

    FocusScope {
        id: frame

        anchors.fill: parent

        implicitHeight: head.implicitHeight + 20 + 16 + column.implicitHeight + 20 + foot.height

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.subtitle

        Keys.onEscapePressed: root.reject()

        DialogHeader {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 24
            anchors.topMargin: 20
            title: root.title
            subtitle: root.subtitle
            tenantName: root.tenantName
            tenantKey: root.tenantKey
            closable: root.closable
            onCloseRequested: root.reject()
        }

        Flickable {
            id: flick

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.topMargin: 16
            anchors.bottom: foot.top
            contentWidth: width
            contentHeight: column.implicitHeight + 20
            clip: contentHeight > height + 1
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: RScrollBar {
            }

            FocusScroll {
                flickable: flick
            }

            Column {
                id: column

                x: 24
                width: flick.width - 48
                spacing: 16
            }
        }

        Item {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: actionRow.children.length > 0 ? Math.max(64, actionRow.implicitHeight + 24) : 0
            visible: actionRow.children.length > 0

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.border
            }

            Row {
                id: noteRow

                anchors.left: parent.left
                anchors.leftMargin: 24
                anchors.verticalCenter: parent.verticalCenter

                RText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(0, Math.min(implicitWidth, foot.width - actionRow.width - 64))
                    text: root.note
                    secondary: true
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    visible: root.note !== ""
                }
            }

            Row {
                id: actionRow

                anchors.right: parent.right
                anchors.rightMargin: 24
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.raised
        border.width: 1
        border.color: Theme.border2

        Halo {
            around: Theme.radiusDialog
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.fade
        }
    }

    function reject(): void {
        if (!root.closable || root.busy)
            return;
        root.rejected();
        root.close();
    }
}
