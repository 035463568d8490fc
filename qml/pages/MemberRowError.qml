// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Why the change of the member above failed, and another try.
RowError {
    id: root

    required property MemberRow member

    text: root.member.failure
    indent: root.member.columns.edge + root.member.columns.check + 42

    RButton {
        small: true
        text: qsTr("Retry")
        onClicked: root.member.retried()
    }
}
