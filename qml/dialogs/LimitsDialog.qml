// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Shell

// What one member may spend, and how fast it may call. An empty field is no limit.
RDialog {
    id: root

    required property TenantSession session
    required property string memberId
    property string host

    signal done(string name)

    title: qsTr("Limits of %1").arg(form.name)
    subtitle: root.host === "" ? qsTr("in %1").arg(form.tenantName) : qsTr("in %1, %2").arg(form.tenantName).arg(root.host)
    tenantName: form.tenantName
    tenantKey: form.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: form.budgetOffered ? budget : pace
    busy: form.busy
    note: form.busy ? qsTr("Working…") : ""
    actions: [
        RButton {
            text: qsTr("Cancel")
            onClicked: form.busy ? form.cancel() : root.reject()
        },
        RButton {
            objectName: "limits-save"
            kind: RButton.Primary
            text: qsTr("Save")
            busy: form.busy
            available: form.complete
            reason: form.reason
            onClicked: form.send()
        }
    ]

    Component.onCompleted: {
        budget.text = form.budget;
        pace.text = form.pace;
    }

    LimitsForm {
        id: form

        session: root.session
        host: root.host
        memberId: root.memberId
        onSucceeded: {
            root.done(form.name);
            root.close();
        }
    }

    RField {
        id: budget

        objectName: "limits-budget"
        width: parent.width
        visible: form.budgetOffered
        //: The label of a field, %1 is a currency
        label: qsTr("Budget (%1)").arg(form.budgetUnit)
        placeholder: qsTr("No limit")
        helper: form.spent
        error: form.budgetProblem
        inputMethodHints: Qt.ImhDigitsOnly
        onTextChanged: form.budget = budget.text
        onAccepted: form.send()
    }

    RField {
        id: pace

        objectName: "limits-pace"
        width: parent.width
        visible: form.paceOffered
        label: qsTr("Requests per minute")
        placeholder: qsTr("No limit")
        error: form.paceProblem
        inputMethodHints: Qt.ImhDigitsOnly
        onTextChanged: form.pace = pace.text
        onAccepted: form.send()
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: form.error !== ""
        title: qsTr("Not saved")
        text: form.error
    }
}
