// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// A role in the control plane's own word. Roles carry no hue: those that administer are filled, the `highest` one has a shield.
Pill {
    property bool admin: false
    property bool highest: false

    tone: admin || highest ? Pill.Neutral : Pill.Outline
    heavy: highest
    iconName: highest ? "shield" : ""
}
