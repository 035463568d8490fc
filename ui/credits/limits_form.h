// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// The limits of one member, as their dialog edits them: an empty field is no limit.
class LimitsForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString pace MEMBER m_pace NOTIFY edited FINAL)
    Q_PROPERTY(QString budget MEMBER m_budget NOTIFY edited FINAL)
    Q_PROPERTY(bool paceOffered READ paceOffered NOTIFY targetChanged FINAL)
    Q_PROPERTY(bool budgetOffered READ budgetOffered NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString budgetUnit READ budgetUnit NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString spent READ spent NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString paceProblem READ paceProblem NOTIFY edited FINAL)
    Q_PROPERTY(QString budgetProblem READ budgetProblem NOTIFY edited FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY edited FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY busyChanged FINAL)

public:
    explicit LimitsForm(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_target.id; }
    void setMemberId(const QString &memberId);

    [[nodiscard]] bool paceOffered() const;
    [[nodiscard]] bool budgetOffered() const;
    [[nodiscard]] QString budgetUnit() const; ///< "USD a month"
    [[nodiscard]] QString spent() const;      ///< so far, of the budget
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString paceProblem() const;
    [[nodiscard]] QString budgetProblem() const;
    [[nodiscard]] bool complete() const; ///< readable, and other than it is
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString error() const { return m_error; }

    Q_INVOKABLE void send();
    Q_INVOKABLE void cancel() { m_cancel.cancel(); }

Q_SIGNALS:
    void targetChanged();
    void edited();
    void busyChanged();
    void succeeded();

private:
    [[nodiscard]] bool monthly() const;
    [[nodiscard]] MemberLimits typed() const;
    void findTarget();
    void finish(const Result<Member> &answer);

    QPointer<TenantSession> m_session;
    QString m_host;
    Member m_target;
    bool m_filled = false;
    QString m_pace;
    QString m_budget;
    bool m_busy = false;
    QString m_error;
    CancelSource m_cancel;
};

} // namespace rollcall
