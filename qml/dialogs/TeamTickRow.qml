// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Theme

// One team with a tick, and the role inside where it has roles. What became of the last change stands below.
Column {
    id: root

    required property string kindHead
    required property string name
    required property bool inside
    required property var roleLabels
    required property int roleIndex
    required property bool busy
    required property string failure
    required property string reason

    signal toggled(bool inside)
    signal roleChosen(int roleIndex)

    spacing: 0

    KindHead {
        width: parent.width
        text: root.kindHead
    }

    Item {
        width: parent.width
        height: Math.round(36 * Theme.textScale)

        RCheckBox {
            anchors.left: parent.left
            anchors.right: roles.visible ? roles.left : spinner.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            available: !root.busy
            reason: root.reason
            checkState: root.inside ? Qt.Checked : Qt.Unchecked
            onClicked: root.toggled(!root.inside)
        }

        RComboBox {
            id: roles

            anchors.right: spinner.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 132
            visible: root.inside && root.roleLabels.length > 0
            //: the role of a person inside a workspace
            label: qsTr("Role in %1").arg(root.name)
            model: root.roleLabels
            reason: root.reason
            currentIndex: root.roleIndex
            onActivated: index => root.roleChosen(index)
        }

        Spinner {
            id: spinner

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: 14
            silent: true
            running: root.busy
        }
    }

    RText {
        width: parent.width
        leftPadding: 26
        bottomPadding: 6
        visible: root.failure !== ""
        text: root.failure
        color: Theme.danger
        font.pixelSize: Theme.sizeSecondary
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.failure
    }
}
