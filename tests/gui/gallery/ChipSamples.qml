// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Filters, roles, statuses and recipients.
Section {
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
