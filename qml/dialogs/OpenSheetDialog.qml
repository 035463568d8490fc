// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Which file to import. Opens at once.
FileDialog {
    id: root

    signal chosen(url file)

    title: qsTr("Import people from a file")
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Sheets (*.csv *.tsv *.txt *.xlsx)"), qsTr("All files (*)")]
    onAccepted: root.chosen(root.selectedFile)
    Component.onCompleted: root.open()
}
