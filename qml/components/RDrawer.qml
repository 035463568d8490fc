// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Theme

// A drawer of 480 at the trailing edge, for composing while the list stays in sight. Same parts as RDialog: head with the
// tenant, a body that scrolls, `note` and `actions` in the footer. Esc and the close button reject; a click on the scrim
// does nothing, so nothing typed is lost.
T.Popup {
    id: root

    property string title
    property string subtitle
    property string tenantName
    property string tenantKey
    property string note
    property bool busy: false
    property Item initialFocus: null
    property Item opener: null
    property alias actions: actionRow.data
    default property alias body: column.data

    signal rejected

    parent: T.Overlay.overlay
    x: !parent || root.mirrored ? 0 : parent.width - width
    y: 0
    width: Math.min(480, parent ? parent.width : 480)
    height: parent ? parent.height : 0
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

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.subtitle

        Keys.onEscapePressed: root.reject()

        DialogHeader {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: 24
            anchors.rightMargin: 14
            anchors.topMargin: 16
            title: root.title
            subtitle: root.subtitle
            tenantName: root.tenantName
            tenantKey: root.tenantKey
            onCloseRequested: root.reject()
        }

        Flickable {
            id: flick

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.topMargin: 20
            anchors.bottom: foot.top
            contentWidth: width
            contentHeight: column.implicitHeight + 20
            clip: true
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
            height: 64

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.border
            }

            RText {
                anchors.left: parent.left
                anchors.leftMargin: 24
                anchors.right: actionRow.left
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                text: root.note
                secondary: true
                wrapMode: Text.Wrap
                maximumLineCount: 3
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
        color: Theme.surface

        Rectangle {
            x: root.mirrored ? parent.width - 1 : 0
            width: 1
            height: parent.height
            color: Theme.border
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slide
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            property: "x"
            from: !root.parent || root.mirrored ? -root.width : root.parent.width
            to: !root.parent || root.mirrored ? 0 : root.parent.width - root.width
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "x"
            to: !root.parent || root.mirrored ? -root.width : root.parent.width
            duration: Theme.slide
            easing.type: Easing.InCubic
        }
    }

    function reject(): void {
        if (root.busy)
            return;
        root.rejected();
        root.close();
    }
}
