// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import Rollcall.Members

// Leaving a tenant oneself.
MemberConfirmDialog {
    id: root

    kind: MemberAct.Leave
    question: qsTr("%1 %2?").arg(root.word).arg(root.tenantName)
    consequence: qsTr("You lose access to %1 at once. To come back, somebody has to invite you again.").arg(root.tenantName)
}
