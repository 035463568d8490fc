// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Members

// Why the rows below are not the newest, and another try.
Banner {
    id: root

    required property MembersViewModel viewModel

    tone: Banner.Danger
    title: root.viewModel.error
    text: root.viewModel.nextStep

    RButton {
        small: true
        iconName: "refresh"
        text: qsTr("Retry")
        onClicked: root.viewModel.refresh()
    }
}
