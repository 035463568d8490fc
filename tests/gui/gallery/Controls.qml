// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// The controls, each in the states it can be in.
Rectangle {
    id: root

    property bool mirror: false

    width: 1280
    height: 1080
    LayoutMirroring.enabled: root.mirror
    LayoutMirroring.childrenInherit: true
    color: Theme.surface

    Stripe {
        height: parent.height
        key: "acme"
    }

    Column {
        x: 24
        y: 16
        width: 600
        spacing: 14

        Section {
            width: parent.width
            title: "Buttons"

            RButton {
                objectName: "gallery-default"
                text: "Create member"
            }

            RButton {
                objectName: "gallery-primary"
                kind: RButton.Primary
                iconName: "plus"
                text: "Invite"
            }

            RButton {
                kind: RButton.Danger
                text: "Remove…"
            }

            RButton {
                kind: RButton.Primary
                text: "Send 4 invitations"
                shortcutHint: "Ctrl+Enter"
            }

            RButton {
                objectName: "gallery-reason"
                iconName: "cloud-off"
                text: "Invite"
                reason: "These need the server"
            }

            RButton {
                text: "Disabling…"
                busy: true
            }

            RButton {
                kind: RButton.Ghost
                labelColor: Theme.text2
                iconName: "sort"
                trailingIcon: "chevron-down"
                text: "Recently changed"
            }

            RButton {
                kind: RButton.Ghost
                labelColor: Theme.text2
                iconName: "export"
                text: "Export"
            }

            RButton {
                kind: RButton.Link
                text: "Transfer"
            }

            RButton {
                small: true
                iconName: "copy"
                text: "Copy"
            }

            RButton {
                small: true
                kind: RButton.Danger
                iconName: "ban"
                text: "Revoke…"
            }

            IconButton {
                objectName: "gallery-more"
                framed: true
                iconName: "dots"
                text: "More"
            }

            IconButton {
                iconName: "gear"
                text: "Settings"
            }

            IconButton {
                iconName: "trash"
                text: "Delete"
                reason: "Not allowed"
            }
        }

        Section {
            width: parent.width
            title: "Choices"

            RCheckBox {
                objectName: "gallery-check"
                text: "Keep me signed in"
                checked: true
            }

            RCheckBox {
                text: "Off"
            }

            RCheckBox {
                text: "Some"
                tristate: true
                checkState: Qt.PartiallyChecked
            }

            RCheckBox {
                text: "Not now"
                reason: "Off line"
                checked: true
            }

            RSwitch {
                objectName: "gallery-switch"
                text: "Enabled"
                accessibleName: "Link"
                checked: true
            }

            RSwitch {
                text: "Used up"
                reason: "The link was used"
            }

            Segmented {
                objectName: "gallery-segmented"
                width: 400
                label: "Sign in with"
                options: ["E-mail and password", "Admin token"]
            }

            RComboBox {
                objectName: "gallery-combo"
                label: "Expires after"
                model: ["1 day", "7 days", "30 days"]
                currentIndex: 1
            }

            RComboBox {
                label: "Expires after"
                model: ["7 days"]
                reason: "Set by the control plane"
            }
        }

        Section {
            width: parent.width
            title: "Roles"

            Rectangle {
                width: 431
                height: roles.height + 8
                radius: Theme.radiusControl
                color: Theme.raised
                border.width: 1
                border.color: Theme.border2

                Column {
                    id: roles

                    x: 4
                    y: 4
                    width: parent.width - 8

                    RRadio {
                        width: parent.width
                        inList: true
                        checked: true
                        text: "Member"
                        description: "Uses the resources it is given"
                    }

                    RRadio {
                        objectName: "gallery-radio"
                        width: parent.width
                        inList: true
                        text: "Developer admin"
                        description: "Manages applications, API keys and logs"
                    }

                    RRadio {
                        width: parent.width
                        inList: true
                        text: "Super admin"
                        reason: "Cannot be granted by invitation; use"
                        linkText: "Transfer"
                    }
                }
            }

            Row {
                spacing: 12

                RadioCard {
                    width: 249
                    checked: true
                    iconName: "person"
                    text: "Dashboard user"
                    description: "Signs in with e-mail and password"
                }

                RadioCard {
                    width: 249
                    iconName: "key"
                    text: "API-only"
                    description: "Owns API keys, cannot sign in"
                }
            }
        }

        Section {
            width: parent.width
            title: "Chips and pills"

            FilterChip {
                objectName: "gallery-filter"
                text: "Role"
                options: [{
                        "key": "member",
                        "text": "Member",
                        "count": 180
                    }, {
                        "key": "admin",
                        "text": "Developer admin",
                        "count": 12
                    }]
            }

            FilterChip {
                text: "Status"
                selected: ["active"]
                options: []
            }

            Chip {
                text: "All"
                count: "187"
                on: true
                exclusive: true
            }

            Chip {
                text: "Pending"
                count: "23"
                exclusive: true
            }

            RolePill {
                text: "Super admin"
                highest: true
            }

            RolePill {
                text: "Developer admin"
                admin: true
            }

            RolePill {
                text: "Member"
            }

            Pill {
                text: "You"
                square: true
            }

            Pill {
                text: "Pending"
                iconName: "half-disc"
                tone: Pill.Info
            }

            Pill {
                text: "Accepted"
                iconName: "check"
                tone: Pill.Ok
            }

            Pill {
                text: "Rejected"
                iconName: "x"
                tone: Pill.Outline
            }

            Pill {
                text: "Expired"
                iconName: "clock"
                tone: Pill.Warn
            }

            Pill {
                text: "was Member"
                square: true
                tone: Pill.Info
            }

            StatusMark {
                status: StatusMark.Active
                text: "Active"
            }

            StatusMark {
                status: StatusMark.Invited
                text: "Invited"
            }

            StatusMark {
                status: StatusMark.Disabled
                text: "Disabled"
            }

            StatusMark {
                status: StatusMark.Failed
                text: "Failed"
            }

            StatusMark {
                status: StatusMark.Queued
                text: "Queued"
            }

            StatusMark {
                busy: true
                text: "Disabling"
            }

            RecipientChip {
                address: "jonas.weber@acme.example"
            }

            RecipientChip {
                phone: true
                address: "+86 138 0013 8000"
            }

            RecipientChip {
                verdict: RecipientChip.Invalid
                address: "k.tanaka@acme"
            }

            RecipientChip {
                verdict: RecipientChip.Skipped
                address: "priya.r@acme.example"
            }
        }

        Section {
            width: parent.width
            title: "Who and whose"

            Repeater {
                model: ["Amelia Hartmann", "王小明", "نورة القحطانی", "María Fernanda", "Владислав Черненко", "佐藤 美咲", "이서연", "李伟"]

                Avatar {
                    required property string modelData

                    name: modelData
                }
            }

            Avatar {
                name: "Payments service"
                service: true
            }

            Avatar {
                name: "Tomasz Wiśniewski"
                dimmed: true
            }

            Repeater {
                model: ["Acme Robotics", "Globex Industries", "Northwind Trading", "Initech", "Lab Sandbox", "星云科技 Nebula AI"]

                Monogram {
                    required property string modelData

                    name: modelData
                }
            }

            Monogram {
                name: "Acme Robotics"
                size: 44
            }

            Kbd {
                text: "Ctrl+K"
            }

            Spinner {
            }
        }

        Section {
            width: parent.width
            title: "Icons"

            Repeater {
                model: ["members", "person", "team", "mail", "phone", "clock", "activity", "review", "search", "plus", "minus", "dots", "gear", "chevron-down", "chevron-up", "chevron-left", "chevron-right", "chevrons", "sort", "export", "import", "shield", "key", "link", "lock", "unlock", "warn", "error", "info", "check", "x", "sync", "refresh", "cloud", "cloud-off", "trash", "ban", "coins", "copy", "eye", "eye-off", "server", "building", "swap", "not-equal", "calendar", "undo", "arrow-up", "arrow-down", "arrow-right", "filter", "edit", "sign-out", "send", "transfer", "sun", "moon", "list", "inbox"]

                Icon {
                    required property string modelData

                    name: modelData
                    size: 18
                }
            }
        }
    }

    Column {
        x: 660
        y: 16
        width: 590
        spacing: 14

        Section {
            width: parent.width
            title: "Fields"

            RField {
                objectName: "gallery-field"
                width: 280
                label: "Display name"
                text: "Karthikeyan Subramaniam"
            }

            RField {
                width: 290
                label: "E-mail"
                text: "karthikeyan.s@acme.example"
                error: "E-mail already registered on this control plane."
                errorAction: "Show the member"
            }

            RField {
                width: 280
                label: "Server URL"
                leadingIcon: "server"
                text: "https://gw.nebula.example:9443"
                confirmed: true
            }

            RField {
                width: 290
                label: "Password"
                password: true
                text: "tidal-Quartz-81"
                helper: "At least 12 characters"
            }

            RField {
                width: 280
                label: "Fingerprint"
                optional: true
                monospace: true
                placeholder: "9C:41:7A…"
                hint: "From your administrator"
            }

            RField {
                width: 290
                label: "Link"
                monospace: true
                readOnly: true
                text: "https://gateway.initech.example/invite?token=Hq4…s7Q2F"
            }

            RTextArea {
                objectName: "gallery-area"
                width: 431
                label: "Message"
                optional: true
                maximumLength: 500
                text: "Welcome to the robotics lab. Reply to me if the link fails."
            }

            SearchField {
                objectName: "gallery-search"
                placeholder: "Search members"
            }

            SearchField {
                placeholder: "Search members"
                text: "wang"
            }
        }

        Section {
            width: parent.width
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

        Section {
            width: parent.width
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

        Section {
            width: parent.width
            title: "Quota"

            CreditsBar {
                used: "18,240"
                total: "50,000"
                value: 0.36
            }

            CreditsBar {
                used: "20,000"
                total: "20,000"
                value: 1
            }

            CreditsBar {
                used: "19,260"
                total: "20,000"
                value: 0.963
            }

            CreditsBar {
                used: "Set on joining"
                known: false
            }

            CreditsBar {
                compact: true
                used: "18,240"
                value: 0.36
            }

            CreditsBar {
                compact: true
                value: 1
            }
        }
    }

    Toast {
        id: toast

        objectName: "gallery-toast"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 24
    }

    Component.onCompleted: toast.show("Disabled Olumide Adeyemi", "Undo")
}
