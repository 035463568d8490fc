// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Links
import Rollcall.Theme

// One invitation link: masked, what it still lets in, and what can be done with it. A failure stands below. It sends what a
// person wants to end; copying and switching, which can be undone, it asks of the view model.
Item {
    id: root

    required property int index
    required property string linkId
    required property string masked
    required property string roleText
    required property bool roleAdmin
    required property bool roleTop
    required property string uses
    required property string usesLimit
    required property real usesShare
    required property string endText
    required property bool endSoon
    required property bool endless
    required property bool linkEnabled
    required property string stateText
    required property string createdBy
    required property string note
    required property bool busy
    required property string failure
    required property bool copyable
    required property string switchReason
    required property string copyReason
    required property string revokeReason
    required property string removeReason
    required property string summary

    property LinksViewModel viewModel
    property LinkColumns columns
    property bool current: false
    property bool focused: false
    readonly property int quiet: root.current ? Qt.StrongFocus : Qt.ClickFocus
    readonly property string tail: root.masked.slice(-8)

    signal pressed
    signal removeRequested
    signal revokeRequested

    width: ListView.view ? ListView.view.width : 0
    height: row.height + (strip.text === "" ? 0 : strip.height)

    TableRow {
        id: row

        width: parent.width
        height: Math.round(52 * Theme.textScale)
        current: root.current
        focused: root.focused
        lastLine: root.failure === ""
        summary: root.summary
        onPressed: root.pressed()

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.columns.edge

            LinkNameCell {
                width: root.columns.link
                height: parent.height
                masked: root.masked
                note: root.note
                copyable: root.copyable
                busy: root.busy
                copyReason: root.copyReason
                quiet: root.quiet
                onCopyRequested: root.viewModel.copy(root.linkId)
            }

            Cell {
                width: root.columns.role
                height: parent.height
                column: qsTr("Role")
                value: root.roleText

                RolePill {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - 12)
                    text: root.roleText
                    admin: root.roleAdmin
                    highest: root.roleTop
                    Accessible.ignored: true
                }
            }

            LinkUsesCell {
                width: root.columns.uses
                height: parent.height
                uses: root.uses
                limit: root.usesLimit
                share: root.usesShare
            }

            Cell {
                width: root.columns.end
                height: parent.height
                column: qsTr("Expires")
                value: root.endText

                Row {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 5

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.endless ? "warn" : "clock"
                        size: 14
                        color: Theme.warn
                        visible: root.endSoon || root.endless
                    }

                    RText {
                        text: root.endText
                        color: root.endSoon || root.endless ? Theme.warn : Theme.text2
                        font.weight: root.endSoon || root.endless ? Theme.medium : Theme.regular
                        Accessible.ignored: true
                    }
                }
            }

            Cell {
                width: root.columns.state
                height: parent.height
                column: qsTr("Status")
                value: root.stateText

                RSwitch {
                    id: enabler

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.viewModel.switchable
                    focusPolicy: root.quiet
                    accessibleName: qsTr("Link %1 enabled").arg(root.tail)
                    text: root.stateText
                    available: !root.busy
                    reason: root.switchReason
                    checked: root.linkEnabled
                    onToggled: {
                        // It shows what the server says, not what was asked for.
                        enabler.checked = Qt.binding(() => root.linkEnabled);
                        if (root.linkEnabled)
                            root.viewModel.disable([root.linkId]);
                        else
                            root.viewModel.enable([root.linkId]);
                    }
                }

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.viewModel.switchable
                    text: root.stateText
                    color: root.linkEnabled ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
            }

            Cell {
                width: root.columns.creator
                height: parent.height
                visible: root.columns.creatorShown
                column: qsTr("Created by")
                value: root.createdBy

                RText {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 12
                    horizontalAlignment: Text.AlignLeft
                    text: root.createdBy
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }

            Item {
                width: root.columns.actions
                height: parent.height

                IconButton {
                    anchors.centerIn: parent
                    small: true
                    focusPolicy: root.quiet
                    visible: root.viewModel.removable
                    iconName: "trash"
                    iconColor: Theme.text
                    text: qsTr("Delete link %1…").arg(root.tail)
                    reason: root.removeReason
                    available: !root.busy
                    onClicked: root.removeRequested()
                }

                IconButton {
                    anchors.centerIn: parent
                    small: true
                    focusPolicy: root.quiet
                    visible: root.viewModel.revocable && !root.viewModel.removable && root.linkEnabled
                    iconName: "ban"
                    iconColor: Theme.text
                    text: qsTr("%1 link %2…").arg(root.viewModel.revokeText).arg(root.tail)
                    reason: root.revokeReason
                    available: !root.busy
                    onClicked: root.revokeRequested()
                }
            }
        }
    }

    // By address, since a Loader of Qt 6.4 takes no inline component of a file whose components are bound.
    Loader {
        id: strip

        readonly property string text: root.failure

        anchors.top: row.bottom
        width: parent.width
        onTextChanged: {
            if (strip.text === "")
                strip.source = "";
            else
                strip.setSource("LinkRowError.qml", {
                        "viewModel": root.viewModel,
                        "linkId": root.linkId,
                        "text": strip.text,
                        "indent": 46
                    });
        }
    }
}
