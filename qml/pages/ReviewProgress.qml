// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review

// How far carrying out is, and who it failed for.
Column {
    id: root

    required property ReviewExecution execution

    ProgressStrip {
        width: parent.width
        Accessible.ignored: !visible
        visible: root.execution.running
        text: root.execution.text
        value: root.execution.progress
        done: root.execution.doneCount
        failed: root.execution.failedCount
        note: qsTr("Cancel keeps what is already done")
        onCanceled: root.execution.cancel()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        visible: !root.execution.running && root.execution.failedCount > 0
        tone: Banner.Danger
        title: root.execution.text
        text: root.execution.failureText
    }
}
