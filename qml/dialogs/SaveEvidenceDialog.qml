// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Review
import Rollcall.Theme

// Where the evidence goes. A file that is there already is replaced only after it was said so.
RDialog {
    id: root

    required property ReviewViewModel viewModel
    property string ending: "pdf"
    property string host
    property string failure
    property string seen
    readonly property bool there: root.seen !== "" && root.seen === path.text

    function confirm(): void {
        if (!root.there && root.viewModel.fileExists(path.text)) {
            root.seen = path.text;
            return;
        }
        root.failure = root.viewModel.exportTo(path.text);
        if (root.failure === "")
            root.close();
    }

    title: root.ending === "pdf" ? qsTr("Export the evidence as PDF") : qsTr("Export the evidence as JSON")
    subtitle: root.host === "" ? qsTr("of %1").arg(root.viewModel.tenantName) : qsTr("of %1, %2").arg(root.viewModel.tenantName).arg(root.host)
    tenantName: root.viewModel.tenantName
    tenantKey: root.viewModel.tenantId
    width: Math.min(520, root.parent ? root.parent.width - 32 : 520)
    initialFocus: path
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        RButton {
            kind: RButton.Primary
            text: root.there ? qsTr("Replace") : qsTr("Export")
            available: path.text.endsWith("." + root.ending)
            onClicked: root.confirm()
        }
    ]

    RField {
        id: path

        width: parent.width
        label: qsTr("File")
        text: root.viewModel.suggestedPath(root.ending)
        error: root.failure !== "" ? root.failure : root.there ? qsTr("A file of this name is there already.") : ""
        helper: qsTr("The name ends in .%1").arg(root.ending)
        onEdited: root.failure = ""
        onAccepted: {
            if (path.text.endsWith("." + root.ending))
                root.confirm();
        }
    }

    RText {
        width: parent.width
        text: root.viewModel.state === ReviewViewModel.Signed ? qsTr("It says who signed off, and has a digest that tells whether a byte of it was changed.") : qsTr("It says that the review is not signed off yet and who is undecided, and has a digest that tells whether a byte of it was changed.")
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
