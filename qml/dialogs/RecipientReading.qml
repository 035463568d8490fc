// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// The quiet line under the recipients that says how a phone number was read. Hidden for e-mail, and where something is wrong.
RText {
    id: root

    required property string reading
    required property string flaw

    visible: root.reading !== "" && root.flaw === ""
    height: visible ? implicitHeight : 0
    text: root.reading
    secondary: true
    wrapMode: Text.Wrap
    elide: Text.ElideNone
}
