// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/values.h"

#include <QString>
#include <qqmlregistration.h>

namespace rollcall {

/// What the opened invitation says, in words for people. A value, so that the page binds to one thing that changes at once.
class InviteeFacts {
    Q_GADGET
    QML_VALUE_TYPE(inviteeFacts)
    Q_PROPERTY(QString tenantName MEMBER tenantName CONSTANT FINAL)
    Q_PROPERTY(QString tenantId MEMBER tenantId CONSTANT FINAL)
    Q_PROPERTY(QString monogram MEMBER monogram CONSTANT FINAL)
    Q_PROPERTY(int colour MEMBER colour CONSTANT FINAL)
    Q_PROPERTY(QString tenantWord MEMBER tenantWord CONSTANT FINAL)
    Q_PROPERTY(bool certified MEMBER certified CONSTANT FINAL)
    Q_PROPERTY(QString host MEMBER host CONSTANT FINAL)
    Q_PROPERTY(QString inviter MEMBER inviter CONSTANT FINAL)
    Q_PROPERTY(QString inviterRole MEMBER inviterRole CONSTANT FINAL)
    Q_PROPERTY(QString roleLabel MEMBER roleLabel CONSTANT FINAL)
    Q_PROPERTY(QString roleDescription MEMBER roleDescription CONSTANT FINAL)
    Q_PROPERTY(QString sentTo MEMBER sentTo CONSTANT FINAL)
    Q_PROPERTY(QString signedInAs MEMBER signedInAs CONSTANT FINAL)
    Q_PROPERTY(QString expires MEMBER expires CONSTANT FINAL)
    Q_PROPERTY(QString timeLeft MEMBER timeLeft CONSTANT FINAL)
    Q_PROPERTY(QString closed MEMBER closed CONSTANT FINAL)
    Q_PROPERTY(QString message MEMBER message CONSTANT FINAL)
    Q_PROPERTY(QString note MEMBER note CONSTANT FINAL)
    Q_PROPERTY(bool forAnyone MEMBER forAnyone CONSTANT FINAL)
    Q_PROPERTY(bool byPhone MEMBER byPhone CONSTANT FINAL)
    Q_PROPERTY(bool addressKnown MEMBER addressKnown CONSTANT FINAL)
    Q_PROPERTY(bool canReject MEMBER canReject CONSTANT FINAL)
    Q_PROPERTY(bool canRegister MEMBER canRegister CONSTANT FINAL)
    Q_PROPERTY(bool registerJoins MEMBER registerJoins CONSTANT FINAL)

public:
    QString tenantName;
    QString tenantId;
    QString monogram;
    int colour = 0;
    QString tenantWord;
    bool certified = false;
    QString host;
    QString inviter;
    QString inviterRole;
    QString roleLabel;
    QString roleDescription;
    QString sentTo; ///< the whole address where the control plane tells it, else masked
    QString signedInAs;
    QString expires;
    QString timeLeft;
    QString closed; ///< when it was accepted or rejected
    QString message;
    QString note;
    bool forAnyone = false; ///< a link that names nobody: who registers brings an address
    bool byPhone = false;
    bool addressKnown = false;
    bool canReject = false;
    bool canRegister = false;
    bool registerJoins = false;

    static InviteeFacts from(const InviteeView &view, const QString &host, Instant now);
    bool operator==(const InviteeFacts &) const = default;
};

} // namespace rollcall
