// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Banners of every tone, across a page and as cards.
Section {
    title: "Notices"

    Banner {
        width: parent.width
        iconName: "cloud-off"
        title: "Offline: showing the list cached 2 h ago"
        text: "Changes need the server."

        RButton {
            small: true
            iconName: "sync"
            text: "Retry"
        }
    }

    Banner {
        width: parent.width
        tone: Banner.Danger
        title: "The server did not answer"
        text: "The rows below are from 12:16."
    }

    Banner {
        width: parent.width
        card: true
        title: "Shown once."
        text: "This control plane never returns the link again. If it is lost, resend the invitation to get a new one."
    }

    Banner {
        width: parent.width
        card: true
        stacked: true
        title: "This invitation is for a different account"
        text: "This invitation was sent to li.wei@acme.example. You are signed in as <zhang.san@globex.example>."
    }

    Banner {
        width: parent.width
        card: true
        tone: Banner.Neutral
        title: "Anyone who holds an enabled link can join."
        text: "Disable or delete the links you do not need."
    }
}
