// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Shell

// What concerns the account and the window rather than a page: theme and how it moves, an invitation's link, signing out, quitting.
RMenu {
    id: root

    required property Console shell
    readonly property AccountActions actions: root.shell.accountActions

    title: qsTr("Account menu")
    y: -implicitHeight - 6

    ThemeRow {
        text: qsTr("Theme of the desktop")
        choice: Preferences.System
        preferences: root.shell.preferences
    }

    ThemeRow {
        text: qsTr("Light theme")
        choice: Preferences.Light
        preferences: root.shell.preferences
    }

    ThemeRow {
        text: qsTr("Dark theme")
        choice: Preferences.Dark
        preferences: root.shell.preferences
    }

    MenuLine {
    }

    MenuRow {
        text: qsTr("High contrast")
        checkable: true
        checked: root.shell.preferences.highContrast
        onTriggered: {
            root.shell.preferences.highContrast = !root.shell.preferences.highContrast;
            checked = Qt.binding(() => root.shell.preferences.highContrast);
        }
    }

    MenuRow {
        text: qsTr("Less motion")
        checkable: true
        checked: root.shell.preferences.lessMotion
        onTriggered: {
            root.shell.preferences.lessMotion = !root.shell.preferences.lessMotion;
            checked = Qt.binding(() => root.shell.preferences.lessMotion);
        }
    }

    MenuLine {
    }

    MenuRow {
        iconName: "link"
        text: qsTr("Open invitation link…")
        shortcutHint: "Ctrl+O"
        onTriggered: root.shell.openInvitation("")
    }

    MenuRow {
        iconName: "building"
        text: qsTr("All tenants and people")
        visible: root.shell.administrator !== null
        height: visible ? implicitHeight : 0
        onTriggered: root.shell.openTenants()
    }

    MenuRow {
        iconName: "server"
        text: qsTr("Control planes and accounts…")
        onTriggered: root.shell.openSignIn()
    }

    MenuLine {
    }

    MenuRow {
        iconName: "sign-out"
        text: root.actions.identifier !== "" ? qsTr("Sign out %1").arg(root.actions.identifier) : qsTr("Sign out")
        available: root.actions.signedIn && !root.actions.busy
        onTriggered: root.actions.signOut()
    }

    MenuRow {
        iconName: "x"
        text: qsTr("Quit")
        shortcutHint: "Ctrl+Q"
        onTriggered: root.parent.Window.window.close()
    }

    component ThemeRow: MenuRow {
        id: row

        required property Preferences preferences
        required property int choice

        checkable: true
        checked: row.preferences.theme === row.choice
        onTriggered: {
            row.preferences.theme = row.choice;
            row.checked = Qt.binding(() => row.preferences.theme === row.choice);
        }
    }
}
