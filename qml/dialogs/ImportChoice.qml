// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Sheets
import Rollcall.Theme

// Where the people come from: a file, or what is pasted. Part of ImportDialog.
Column {
    id: root

    required property ImportViewModel viewModel
    readonly property Item firstField: path
    readonly property bool reading: root.viewModel.state === ImportViewModel.Reading
    readonly property bool ready: !root.reading && (path.text.trim() !== "" || pasted.text.trim() !== "")

    function go(): void {
        if (path.text.trim() !== "")
            root.viewModel.open(path.text);
        else if (pasted.text.trim() !== "")
            root.viewModel.paste(pasted.text);
    }

    spacing: 16

    Banner {
        width: parent.width
        card: true
        visible: root.viewModel.problem !== ""
        tone: Banner.Danger
        title: qsTr("%1 was not read").arg(root.viewModel.source)
        text: root.viewModel.problem
    }

    Row {
        width: parent.width
        spacing: 8

        RField {
            id: path

            objectName: "import-path"
            width: parent.width - choose.width - 8
            label: qsTr("File")
            placeholder: qsTr("CSV or .xlsx")
            helper: qsTr("One person a row. Columns are found by their names, or by what is in them.")
            onAccepted: root.go()
        }

        RButton {
            id: choose

            objectName: "import-choose"
            y: 24 * Theme.textScale
            iconName: "import"
            text: qsTr("Choose…")
            onClicked: chooser.source = Qt.resolvedUrl("OpenSheetDialog.qml")
        }
    }

    RTextArea {
        id: pasted

        objectName: "import-paste"
        width: parent.width
        areaHeight: 120
        label: qsTr("Or paste")
        placeholder: qsTr("Cells of a spreadsheet, or recipients: Name <name@example.com>; …")
    }

    Row {
        spacing: 10
        visible: root.reading

        Spinner {
            anchors.verticalCenter: parent.verticalCenter
            silent: true
            running: root.reading
        }

        RText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Reading %1…").arg(root.viewModel.source)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        RProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            value: root.viewModel.progress
        }
    }

    // By address, since the file dialog brings half of Controls with it.
    Loader {
        id: chooser
    }

    Connections {
        target: chooser.item
        ignoreUnknownSignals: true

        function onChosen(file: url): void {
            chooser.source = "";
            root.viewModel.openUrl(file);
        }

        function onRejected(): void {
            chooser.source = "";
        }
    }
}
