// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components
import Rollcall.Credits
import Rollcall.Members
import Rollcall.Shell
import Rollcall.Theme

// Hands out shares of the pool, or takes back what is unused; `kind` says which. One person's outcome stays in the dialog; for
// several `bulkConfirmed` is sent and the rows tell theirs.
RDialog {
    id: root

    required property TenantSession session
    required property int kind
    required property var memberIds
    required property var names
    property string host
    readonly property bool several: root.memberIds.length > 1
    readonly property bool reclaiming: root.kind === MemberAct.Reclaim

    signal bulkConfirmed(int kind, var memberIds, string amount)
    signal done(string text)

    function confirm(): void {
        if (!form.complete)
            return;
        if (root.several) {
            root.bulkConfirmed(root.kind, root.memberIds, form.value);
            root.close();
        } else {
            change.send();
        }
    }

    title: {
        const whom = root.several ? qsTr("%Ln members", "", root.memberIds.length) : root.names[0];
        //: The title of a dialog: "Reclaim credits from 3 members", "Allocate credits to Liu Yang"
        return root.reclaiming ? qsTr("%1 from %2").arg(change.word).arg(whom) : qsTr("%1 to %2").arg(change.word).arg(whom);
    }
    subtitle: root.host === "" ? qsTr("in %1").arg(change.tenantName) : qsTr("in %1, %2").arg(change.tenantName).arg(root.host)
    tenantName: change.tenantName
    tenantKey: change.tenantId
    width: Math.min(480, root.parent ? root.parent.width - 32 : 480)
    initialFocus: root.reclaiming ? (cancel as Item) : (field as Item)
    busy: change.busy
    note: change.busy ? qsTr("Working…") : ""
    actions: [
        RButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: change.busy ? change.cancel() : root.reject()
        },
        RButton {
            objectName: "share-confirm"
            kind: RButton.Primary
            text: change.word
            busy: change.busy
            available: form.complete
            reason: root.several ? "" : change.reason
            onClicked: root.confirm()
        }
    ]

    MemberChange {
        id: change

        session: root.session
        host: root.host
        kind: root.kind
        memberId: root.memberIds.length > 0 ? root.memberIds[0] : ""
        value: form.value
        onSucceeded: {
            root.done(root.reclaiming ? qsTr("Reclaimed from %1").arg(change.isolatedName) : qsTr("Allocated to %1").arg(change.isolatedName));
            root.close();
        }
    }

    ShareForm {
        id: form

        session: root.session
        reclaiming: root.reclaiming
        memberIds: root.memberIds
        typed: field.text
        whole: all.checked
    }

    RText {
        width: parent.width
        visible: root.several
        text: {
            const shown = root.names.slice(0, 5).join(qsTr(", "));
            return root.names.length > 5 ? qsTr("%1 and %Ln more", "", root.names.length - 5).arg(shown) : shown;
        }
        wrapMode: Text.Wrap
        font.weight: Theme.medium
    }

    Column {
        width: parent.width
        spacing: 2
        visible: form.wholeOffered
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("How much")

        RRadio {
            id: all

            width: parent.width
            text: form.wholeText
            description: form.wholeNote
            checked: root.reclaiming
        }

        RRadio {
            id: some

            width: parent.width
            text: qsTr("An amount")
            checked: !root.reclaiming
        }
    }

    RField {
        id: field

        objectName: "share-amount"
        width: parent.width
        visible: !all.checked || !form.wholeOffered
        label: form.label
        inputMethodHints: Qt.ImhDigitsOnly
        error: form.problem !== "" ? form.problem : change.fieldError
        onAccepted: {
            if (!root.reclaiming)
                root.confirm();
        }
    }

    RText {
        width: parent.width
        text: form.outcome
        color: Theme.text2
        wrapMode: Text.Wrap
        visible: text !== ""
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        visible: form.warning !== ""
        text: form.warning
    }

    Banner {
        width: parent.width
        Accessible.ignored: !visible
        card: true
        tone: Banner.Danger
        visible: change.error !== ""
        title: qsTr("Not done")
        text: change.error
    }
}
