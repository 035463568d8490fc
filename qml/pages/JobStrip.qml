// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Jobs

// The job that the tenant is at, whichever page began it: how far it is, or what is left to be done about it.
Column {
    id: root

    required property JobStatus status
    readonly property bool telling: root.status.running || (root.status.finished && root.status.verdict !== "")

    ProgressStrip {
        width: parent.width
        Accessible.ignored: !visible
        visible: root.status.running
        text: root.status.text
        value: root.status.progress
        done: root.status.doneCount
        failed: root.status.failedCount
        note: root.status.note
        still: root.status.held || root.status.paused || root.status.waiting
        cancellable: !root.status.cancelling
        cancelText: root.status.held ? qsTr("Undo") : qsTr("Cancel")
        pausable: !root.status.held && !root.status.cancelling
        paused: root.status.paused
        onCanceled: root.status.cancel()
        onPauseToggled: root.status.paused ? root.status.resume() : root.status.pause()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        visible: root.status.finished && root.status.verdict !== ""
        tone: root.status.failedCount > 0 ? Banner.Danger : Banner.Warn
        title: root.status.text
        text: root.status.verdict

        RButton {
            objectName: "job-read-again"
            small: true
            text: qsTr("Read again")
            visible: root.status.unknownCount > 0
            onClicked: root.status.readAgain()
        }

        RButton {
            objectName: "job-retry-failed"
            small: true
            text: qsTr("Retry failed")
            visible: root.status.failedCount > 0
            onClicked: root.status.retryFailed()
        }

        IconButton {
            small: true
            iconName: "x"
            text: qsTr("Dismiss")
            onClicked: root.status.dismiss()
        }
    }
}
