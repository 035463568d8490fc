// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Members

// The pool in figures over a bar, the caller's own share, and who needs somebody's attention.
Flow {
    id: root

    required property CreditsViewModel viewModel
    required property MembersViewModel members
    readonly property var chosen: root.members.chosenShares
    readonly property bool two: root.width >= 720 && root.viewModel.allSeen && root.viewModel.poolShown && root.viewModel.ownShown
    readonly property real tallest: Math.max(pool.implicitHeight, own.implicitHeight)
    readonly property real half: root.two ? Math.floor((root.width - 12) * 0.62) : root.width

    spacing: 12

    CreditsCard {
        id: pool

        width: root.half
        height: root.two ? root.tallest : implicitHeight
        visible: root.viewModel.allSeen && root.viewModel.poolShown
        title: root.viewModel.poolWord
        sentence: root.viewModel.perMember ? qsTr("%1 used for good so far").arg(root.viewModel.poolUsed) : ""
        share: root.viewModel.poolShare
        figures: [{
                "text": root.viewModel.poolLeft,
                "label": qsTr("left")
            }, {
                "text": root.viewModel.poolAllocated,
                "label": root.viewModel.perMember ? qsTr("handed out") : qsTr("used")
            }, {
                "text": root.viewModel.poolTotal,
                "label": qsTr("in all")
            }]
    }

    CreditsCard {
        id: own

        height: root.two ? root.tallest : implicitHeight
        width: root.two ? root.width - 12 - root.half : root.width
        visible: root.viewModel.ownShown
        title: qsTr("Your own usage")
        share: root.viewModel.ownShare
        metered: root.viewModel.ownLimit !== ""
        blocked: root.viewModel.ownBlocked
        sentence: root.viewModel.ownBlocked !== "" ? root.viewModel.ownBlocked : root.viewModel.ownPace
        figures: root.viewModel.ownLimit === "" ? [{
                "text": root.viewModel.ownUsed,
                "label": root.viewModel.monthly ? qsTr("used this month") : qsTr("used")
            }] : [{
                "text": root.viewModel.ownUsed,
                "label": (root.viewModel.monthly ? qsTr("of %1 used this month") : qsTr("of %1 used")).arg(root.viewModel.ownLimit)
            }, {
                "text": root.viewModel.ownLeft,
                "label": qsTr("left")
            }]
    }

    Banner {
        width: root.width
        Accessible.ignored: !visible
        card: true
        visible: root.viewModel.allSeen && root.viewModel.withoutShare > 0
        //: %1 is the unit: "Without credits: 2"
        title: qsTr("Without %1: %L2").arg(root.viewModel.unit).arg(root.viewModel.withoutShare)
        text: root.viewModel.noneNote

        RButton {
            small: true
            text: qsTr("Show them")
            visible: !root.chosen.includes("none")
            onClicked: {
                root.members.clearFilters();
                root.members.toggleFilter(MembersViewModel.Facet.Share, "none");
            }
        }
    }

    Banner {
        width: root.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Neutral
        visible: !root.viewModel.allSeen && root.viewModel.allSeenReason !== ""
        title: qsTr("You see your own usage")
        text: root.viewModel.allSeenReason
    }
}
