// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One member in the table, with the reason below when a change of it failed. It sends what a person wants; the page does it.
Item {
    id: root

    required property int index
    required property string memberId
    required property string name
    required property string address
    required property bool self
    required property bool apiOnly
    required property string roleLabel
    required property bool roleAdmin
    required property bool roleTop
    required property int status
    required property string statusText
    required property bool busy
    required property bool dimmed
    required property string typeText
    required property string teams
    required property string teamsWhole
    required property string creditsUsed
    required property string creditsTotal
    required property real creditsShare
    required property bool creditsBar
    required property bool creditsMissing
    required property string creditsSpoken
    required property string creditsLeft
    required property string pace
    required property string lastActive
    required property bool selected
    required property string failure
    required property string summary

    required property MemberColumns columns
    property bool current: false
    property bool focused: false
    /// While the console starts: `patient` rows show a face at once and become `whole` in idle time.
    property bool patient: false
    property bool whole: true
    readonly property bool compact: root.columns.compact

    signal pressed(int modifiers)
    signal toggled(bool extend)
    signal opened
    signal menuRequested(Item item, real x, real y)
    signal retried

    width: ListView.view ? ListView.view.width : 0
    height: line.height + (root.failure === "" ? 0 : strip.height)
    // Qt 6.4 only culls a row that waits to be used again, and a screen reader would still hear it.
    ListView.onPooled: root.visible = false
    ListView.onReused: root.visible = true

    Later {
        width: parent.width
        height: line.height
        visible: line.item === null
        file: "qrc:/Rollcall/Pages/MemberRowFace.qml"
        properties: {
            "member": root
        }
        due: root.patient
    }

    Later {
        id: line

        width: parent.width
        height: root.compact ? Theme.rowHeightCompact : Theme.rowHeight
        file: "qrc:/Rollcall/Pages/MemberRowLine.qml"
        properties: {
            "member": root
        }
        due: root.whole
        patient: root.patient
    }

    // By address, because Qt 6.4's Loader takes no inline component of a file with bound components.
    Loader {
        id: strip

        readonly property bool wanted: root.failure !== ""

        anchors.top: line.bottom
        width: parent.width
        onWantedChanged: {
            if (strip.wanted)
                strip.setSource("MemberRowError.qml", {
                        "member": root
                    });
            else
                strip.source = "";
        }
    }
}
