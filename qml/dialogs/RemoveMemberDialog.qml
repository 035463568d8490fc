// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import Rollcall.Members

// Taking members out of the tenant for good.
MemberConfirmDialog {
    id: root

    kind: MemberAct.Remove
    question: root.several ? qsTr("%1 %Ln members?", "", root.reached).arg(root.word) : qsTr("%1 %2?").arg(root.word).arg(root.names[0])
    consequence: root.several ? qsTr("They lose access to %1 at once. This cannot be undone here: they would have to be added again.").arg(root.tenantName) : qsTr("This person loses access to %1 at once. This cannot be undone here: they would have to be added again.").arg(root.tenantName)
}
