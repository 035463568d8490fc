// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Rollcall.Components
import Rollcall.Members
import Rollcall.Shell

// What can be done with one member's row. Where the server is the reason that most of it is off, that is said once.
Item {
    id: root

    required property TenantSession session
    property string memberId

    signal acted(int kind, string memberId)

    function openFor(memberId: string, item: Item, x: real, y: real): void {
        root.memberId = memberId;
        menu.popup(item, x, y);
        menu.currentIndex = 0;
    }

    MemberMenu {
        id: entries

        session: root.session
        memberId: root.memberId
    }

    RMenu {
        id: menu

        title: qsTr("Actions")

        MenuLine {
        }

        MenuReason {
            text: entries.commonReason
            visible: entries.commonReason !== ""
            height: visible ? implicitHeight : 0
        }

        // The first two need no server and stand above the line.
        Instantiator {
            model: entries
            delegate: MenuRow {
                id: row

                required property int kind
                required property string label
                required property string shortcut
                required iconName
                required reason
                required destructive

                text: row.label
                shortcutHint: row.shortcut
                onTriggered: root.acted(row.kind, root.memberId)
            }
            onObjectAdded: (index, object) => menu.insertItem(index < 2 ? index : index + 2, object as MenuRow)
            onObjectRemoved: (index, object) => menu.takeRow(object as MenuRow)
        }
    }
}
