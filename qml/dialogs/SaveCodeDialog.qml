// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Where the picture of a code goes. Opens at once.
FileDialog {
    id: root

    signal chosen(url file)

    title: qsTr("Save the code")
    fileMode: FileDialog.SaveFile
    defaultSuffix: "png"
    nameFilters: [qsTr("PNG pictures (*.png)")]
    onAccepted: root.chosen(root.selectedFile)
    Component.onCompleted: root.open()
}
