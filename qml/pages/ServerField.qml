// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.SignIn
import Rollcall.Theme

// The address of a server, and what was found out about it: asked when the field is left or Enter is pressed.
FocusScope {
    id: root

    required property ServerProbe server
    // The address of a known account is not to be changed.
    property bool fixed: false
    property alias text: field.text

    signal asked
    signal edited
    signal askedAgain
    signal kindChosen(int kind)
    signal invitationWanted(string link)

    implicitHeight: column.implicitHeight
    height: implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        RField {
            id: field

            objectName: "sign-in-server"
            width: parent.width
            focus: true
            label: qsTr("Server URL")
            placeholder: "https://console.example"
            leadingIcon: "server"
            readOnly: root.fixed
            confirmed: root.server.state === ServerProbe.Found || root.server.state === ServerProbe.Untrusted
            error: root.server.error
            errorAction: root.server.invitationLink ? qsTr("Open the invitation") : root.server.state === ServerProbe.Failed ? qsTr("Try again") : ""
            onErrorActionTriggered: {
                if (root.server.invitationLink)
                    root.invitationWanted(field.text.trim());
                else
                    root.askedAgain();
            }
            onEdited: root.edited()
            onAccepted: root.asked()
            onActiveFocusChanged: {
                if (!field.activeFocus && !root.fixed)
                    root.asked();
            }
        }

        Row {
            spacing: 6
            visible: root.server.state === ServerProbe.Asking || root.server.state === ServerProbe.Found

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                size: 14
                silent: true
                running: root.server.state === ServerProbe.Asking
            }

            Pill {
                text: root.server.product
                visible: root.server.state === ServerProbe.Found
            }

            RText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.server.state === ServerProbe.Asking ? qsTr("Asking the server…") : root.server.answered
                secondary: true
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        // For servers that tell nothing of what they are: whoever has their address knows.
        Flow {
            width: parent.width
            spacing: 8
            visible: root.server.kinds.length > 0

            RText {
                height: Theme.controlHeightSmall
                verticalAlignment: Text.AlignVCenter
                text: qsTr("If you know what it is:")
                secondary: true
            }

            Repeater {
                model: root.server.kinds

                RButton {
                    required property int index
                    required property string modelData

                    small: true
                    text: modelData
                    Accessible.name: qsTr("It is %1").arg(modelData)
                    onClicked: root.kindChosen(index)
                }
            }
        }

        RText {
            width: parent.width
            text: root.server.warning
            font.pixelSize: Theme.sizeSecondary
            color: Theme.warn
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            visible: text !== ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
