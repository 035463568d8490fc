// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Where an export goes. Opens at once.
FileDialog {
    id: root

    signal chosen(url file)

    title: qsTr("Export to a file")
    fileMode: FileDialog.SaveFile
    onAccepted: root.chosen(root.selectedFile)
    Component.onCompleted: root.open()
}
