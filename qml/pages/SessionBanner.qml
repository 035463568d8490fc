// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell
import Rollcall.Theme

// Above every page of a tenant, while there is something to say: offline and since when, or an account that needs its user;
// always with the way out.
Banner {
    id: root

    required property Console shell
    readonly property SessionStatus status: root.shell.status
    readonly property bool signIn: root.status.kind === SessionStatus.SignInAgain || root.status.kind === SessionStatus.Keychain

    objectName: "session-banner"
    tone: Banner.Warn
    iconName: root.status.kind === SessionStatus.Offline ? "cloud-off" : "lock"
    title: root.status.title
    text: root.status.text

    RText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.status.nextTry
        font.pixelSize: Theme.sizeSecondary
        color: Theme.warn
        visible: text !== ""
    }

    RButton {
        small: true
        iconName: root.status.locked ? "" : "refresh"
        text: root.status.locked ? qsTr("Unlock…") : qsTr("Retry")
        busy: root.status.retrying
        visible: root.status.kind === SessionStatus.Offline || root.status.kind === SessionStatus.Keychain || root.status.locked
        onClicked: root.status.retry()
    }

    RButton {
        small: true
        text: qsTr("Sign in again")
        visible: root.signIn
        onClicked: root.shell.openSignIn(root.shell.accountId)
    }

    RButton {
        small: true
        text: qsTr("OK")
        description: qsTr("Hides this notice")
        visible: root.status.kind === SessionStatus.SessionOnly
        onClicked: root.status.dismiss()
    }
}
