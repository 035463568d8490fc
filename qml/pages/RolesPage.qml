// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Rollcall.Components
import Rollcall.Roles
import Rollcall.Shell
import Rollcall.Theme

// What each role may do, as the control plane enforces it. Nothing can be changed here.
FocusScope {
    id: root

    required property TenantSession session
    property string host
    readonly property int edge: 20
    readonly property int column: Math.max(96, Math.min(200 * Theme.textScale, (root.width - root.edge - 10) * 0.66 / Math.max(1, matrix.roles.length)))
    readonly property int first: root.width - 10 - root.edge - root.column * matrix.roles.length

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Roles")

    RoleMatrix {
        id: matrix

        session: root.session
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    PageTitle {
        id: head

        width: parent.width
        title: qsTr("Roles")

        Row {
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "lock"
                size: 14
            }

            RText {
                text: qsTr("Set by the control plane, read-only here")
                secondary: true
            }
        }
    }

    TableHeader {
        id: tableHead

        anchors.top: head.bottom
        width: parent.width
        height: Math.round(92 * Theme.textScale)
        visible: !matrix.loading

        Row {
            anchors.fill: parent
            anchors.leftMargin: root.edge

            HeaderCell {
                width: root.first
                height: tableHead.height
                text: qsTr("Permission")
            }

            Repeater {
                model: matrix.roles

                Item {
                    id: role

                    required property var modelData

                    width: root.column
                    height: tableHead.height
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: role.modelData.label
                    Accessible.description: [role.modelData.description, role.modelData.note, role.modelData.own ? qsTr("Your role") : ""].filter(part => part !== "").join(" ")

                    Column {
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.rightMargin: 12
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 4

                        Row {
                            spacing: 6

                            RolePill {
                                width: Math.min(implicitWidth, role.width - 12)
                                text: role.modelData.label
                                admin: role.modelData.administrator
                                highest: role.modelData.highest
                                Accessible.ignored: true
                            }

                            Pill {
                                anchors.verticalCenter: parent.verticalCenter
                                square: true
                                text: qsTr("You")
                                visible: role.modelData.own && role.width > 150
                                Accessible.ignored: true
                            }
                        }

                        RText {
                            width: parent.width
                            heard: false
                            text: role.modelData.description
                            secondary: true
                            wrapMode: Text.Wrap
                            maximumLineCount: 3
                            horizontalAlignment: Text.AlignLeft
                        }
                    }

                    HoverHandler {
                        id: pointer
                    }

                    TipLoader {
                        target: role
                        text: role.modelData.note
                        shown: pointer.hovered && role.modelData.note !== ""
                    }
                }
            }
        }
    }

    ListView {
        id: list

        objectName: "roles-list"
        anchors.top: tableHead.bottom
        anchors.bottom: foot.top
        width: parent.width
        focus: true
        activeFocusOnTab: true
        clip: true
        model: matrix
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        highlightMoveDuration: 0
        visible: !matrix.loading
        T.ScrollBar.vertical: RScrollBar {
        }

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Roles")

        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0)
                list.currentIndex = 0;
        }

        delegate: TableRow {
            id: row

            required property int index
            required property string label
            required property var cells
            required summary

            width: ListView.view.width
            compact: true
            current: ListView.isCurrentItem && list.activeFocus
            focused: ListView.isCurrentItem && list.activeFocus
            onPressed: {
                list.currentIndex = row.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }

            Row {
                anchors.fill: parent
                anchors.leftMargin: root.edge

                Cell {
                    width: root.first
                    height: row.height
                    column: qsTr("Permission")
                    value: row.label

                    RText {
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 12
                        horizontalAlignment: Text.AlignLeft
                        text: row.label
                        Accessible.ignored: true
                    }
                }

                Repeater {
                    model: row.cells

                    Cell {
                        id: cell

                        required property int index
                        required property bool modelData

                        width: root.column
                        height: row.height
                        column: matrix.roles[cell.index] ? matrix.roles[cell.index].label : ""
                        value: cell.modelData ? qsTr("Yes") : qsTr("No")

                        Row {
                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: 6

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                name: cell.modelData ? "check" : "minus"
                                size: 14
                                color: cell.modelData ? Theme.ok : Theme.disabled
                            }

                            RText {
                                heard: false
                                text: cell.value
                                color: cell.modelData ? Theme.text : Theme.text2
                            }
                        }
                    }
                }
            }
        }
    }

    StateView {
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        mode: matrix.loading ? StateView.Loading : StateView.Ready
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        text: matrix.countText
    }
}
