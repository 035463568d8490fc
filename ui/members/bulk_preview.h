// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

#include <QPointer>
#include <QStringList>

namespace rollcall {

/// What a change will do before it is confirmed: how many it reaches, and who stays as they are and why.
class BulkPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::MemberAct::Kind kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QStringList memberIds READ memberIds WRITE setMemberIds NOTIFY changed FINAL)
    Q_PROPERTY(int reached READ reached NOTIFY changed FINAL)
    Q_PROPERTY(QStringList staying READ staying NOTIFY changed FINAL)

public:
    explicit BulkPreview(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] MemberAct::Kind kind() const { return m_kind; }
    void setKind(MemberAct::Kind kind);
    [[nodiscard]] QStringList memberIds() const { return m_memberIds; }
    void setMemberIds(const QStringList &memberIds);

    [[nodiscard]] int reached() const { return m_reached; }
    /// "Nancy Davolio: You cannot do this to yourself.", one for each who stays.
    [[nodiscard]] QStringList staying() const { return m_staying; }

Q_SIGNALS:
    void changed();

private:
    void look();

    QPointer<TenantSession> m_session;
    MemberAct::Kind m_kind = MemberAct::Open;
    QStringList m_memberIds;
    int m_reached = 0;
    QStringList m_staying;
};

} // namespace rollcall
