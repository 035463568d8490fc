// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The rows of the sidebar, wide and as a rail, and the tabs.
Section {
    title: "Sidebar"

    Rectangle {
        width: 236
        height: 150
        color: Theme.bg

        Column {
            x: 12
            y: 6
            width: 212
            spacing: 2

            NavRow {
                width: parent.width
                iconName: "members"
                text: "Members"
                count: "212"
                current: true
            }

            NavRow {
                width: parent.width
                iconName: "mail"
                text: "Invitations"
            }

            NavRow {
                width: parent.width
                iconName: "clock"
                text: "Pending"
                badge: "23"
            }
        }
    }

    Rectangle {
        width: 56
        height: 150
        color: Theme.bg

        Column {
            x: 8
            y: 6
            spacing: 4

            NavRow {
                rail: true
                iconName: "members"
                text: "Members"
                count: "212"
                current: true
            }

            NavRow {
                rail: true
                iconName: "clock"
                text: "Pending"
                badge: "23"
            }
        }
    }

    RTabBar {
        objectName: "gallery-tabs"

        RTab {
            text: "Records"
            count: "187"
        }

        RTab {
            text: "Links"
            count: "6"
        }
    }
}
