// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Theme

// The state of a member: a mark of 8–12 and its word. The mark's shape says it without the colour: a disc, a half disc, a
// struck ring. `text` is the control plane's word; it is always shown. `busy` turns in place of the mark.
Row {
    id: root

    enum Status {
        Active,
        Invited,
        Disabled,
        Failed,
        Queued,
        Unknown
    }

    property int status: StatusMark.Unknown
    property string text
    property bool busy: false
    property real room: Infinity // what does not fit is cut short; whoever reads aloud hears all of it

    spacing: 6

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Item {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        width: root.status === StatusMark.Failed || root.status === StatusMark.Queued || root.busy ? 13 : 10
        height: 13

        Icon {
            anchors.centerIn: parent
            visible: !root.busy
            size: root.status === StatusMark.Active ? 10 : root.status === StatusMark.Failed || root.status === StatusMark.Queued ? 13 : 11
            name: ["disc", "half-disc", "struck", "error", "clock", "info"][root.status]
            color: [Theme.ok, Theme.info, Theme.text2, Theme.danger, Theme.text2, Theme.text2][root.status]
        }

        Loader {
            anchors.centerIn: parent
            active: root.busy
            source: "SilentSpinner.qml"
        }
    }

    RText {
        heard: false
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.room - mark.width - root.spacing)
        text: root.text
        color: root.status === StatusMark.Failed ? Theme.danger : root.status === StatusMark.Disabled || root.status === StatusMark.Queued || root.status === StatusMark.Unknown ? Theme.text2 : Theme.text
    }
}
