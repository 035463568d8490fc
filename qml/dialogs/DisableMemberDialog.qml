// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import Rollcall.Members

// Shutting members out until somebody enables them again.
MemberConfirmDialog {
    id: root

    kind: MemberAct.Disable
    question: root.several ? qsTr("%1 %Ln members?", "", root.memberIds.length).arg(root.word) : qsTr("%1 %2?").arg(root.word).arg(root.names[0])
    consequence: root.several ? qsTr("They can no longer use %1 until somebody enables them again. They stay in the list.").arg(root.tenantName) : qsTr("This person can no longer use %1 until somebody enables them again. They stay in the list.").arg(root.tenantName)
}
