// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// A cell of a row: `column` and `value` are read as "Role: Developer admin". Its content is put inside.
Item {
    id: root

    property string column
    property string value

    Accessible.role: Accessible.Cell
    //: What a screen reader hears of a table cell: column, value
    Accessible.name: qsTr("%1: %2").arg(root.column).arg(root.value)
}
