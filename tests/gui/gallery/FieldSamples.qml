// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// Where a person types, with every sentence that can stand below.
Section {
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
