// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Sheets
import Rollcall.Shell
import Rollcall.Theme

// Writing a list to a file: what is shown or everything, as CSV, JSON or a workbook. Works offline, and says as of when.
RDialog {
    id: root

    required property TenantSession session
    required property var shown
    property string host
    property int what: ExportViewModel.Members
    property var columns: []

    signal exported(string sentence)

    function start(): void {
        if (!out.busy && out.path.trim() !== "")
            out.start();
    }

    title: root.what === ExportViewModel.Members ? qsTr("Export members") : qsTr("Export invitations")
    subtitle: root.host === "" ? qsTr("of %1").arg(out.tenantName) : qsTr("of %1, %2").arg(out.tenantName).arg(root.host)
    tenantName: out.tenantName
    tenantKey: out.tenantId
    initialFocus: onShow
    note: out.busy ? qsTr("Writing…") : out.asOfText
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: out.busy ? out.cancel() : root.reject()
        },
        RButton {
            objectName: "export-start"
            kind: RButton.Primary
            text: qsTr("Export")
            busy: out.busy
            available: out.path.trim() !== ""
            onClicked: root.start()
        }
    ]

    ExportViewModel {
        id: out

        session: root.session
        host: root.host
        what: root.what
        shown: root.shown
        columns: root.columns
        onExported: sentence => {
            root.exported(sentence);
            root.close();
        }
        Component.onCompleted: out.propose()
    }

    Banner {
        width: parent.width
        card: true
        visible: out.problem !== ""
        tone: Banner.Danger
        title: qsTr("Not exported")
        text: out.problem
    }

    Column {
        width: parent.width
        spacing: 2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What to export")

        RRadio {
            id: onShow

            objectName: "export-shown"
            width: parent.width
            text: qsTr("What is shown")
            description: out.shownText
            checked: !out.everything
            onClicked: out.everything = false
        }

        RCheckBox {
            objectName: "export-columns"
            x: 26
            visible: root.columns.length > 0 && !out.everything
            text: qsTr("Only the columns on show, in their order")
            checked: out.onlyColumns
            onClicked: out.onlyColumns = !out.onlyColumns
        }

        RRadio {
            objectName: "export-everything"
            width: parent.width
            text: qsTr("Everything")
            description: out.everythingText
            checked: out.everything
            onClicked: out.everything = true
        }
    }

    Column {
        width: parent.width
        spacing: 6

        RText {
            text: qsTr("Format")
            font.pixelSize: Theme.sizeSecondary
            font.weight: Theme.medium
        }

        Segmented {
            objectName: "export-format"
            width: 300 * Theme.textScale
            label: qsTr("Format")
            options: ["CSV", "JSON", "XLSX"]
            currentIndex: out.format
            onChosen: index => out.format = index
        }

        RText {
            width: parent.width
            secondary: true
            wrapMode: Text.Wrap
            text: out.format === ExportViewModel.Csv ? qsTr("Cells that begin with = + - or @ get an apostrophe, so that no spreadsheet runs them. The import takes it away again.") : out.format === ExportViewModel.Json ? qsTr("With the tenant, the control plane and the time of the list.") : qsTr("A second sheet tells the tenant, the control plane and the time of the list.")
        }
    }

    RCheckBox {
        objectName: "export-bom"
        visible: out.format === ExportViewModel.Csv
        text: qsTr("Mark as UTF-8 at the beginning, which some spreadsheets need")
        checked: out.byteOrderMark
        onClicked: out.byteOrderMark = !out.byteOrderMark
    }

    Row {
        width: parent.width
        spacing: 8

        RField {
            id: path

            objectName: "export-path"
            width: parent.width - choose.width - 8
            label: qsTr("File")
            text: out.path
            onEdited: out.path = path.text
            onAccepted: root.start()
        }

        RButton {
            id: choose

            y: 24 * Theme.textScale
            iconName: "export"
            text: qsTr("Choose…")
            onClicked: chooser.setSource(Qt.resolvedUrl("SaveSheetDialog.qml"), {
                    "defaultSuffix": ["csv", "json", "xlsx"][out.format]
                })
        }
    }

    RProgressBar {
        width: parent.width
        visible: out.busy
        value: out.progress
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
            out.setUrl(file);
        }

        function onRejected(): void {
            chooser.source = "";
        }
    }
}
