// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

#include <QPointer>
#include <QStringList>

namespace rollcall {

/// What is typed to hand out or take back shares: whether it makes sense, and what it comes to for the members it is for.
/// It sends nothing; `value` is what MemberChange and BulkChange take.
class ShareForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(bool reclaiming MEMBER m_reclaiming NOTIFY changed FINAL)
    Q_PROPERTY(QStringList memberIds MEMBER m_memberIds NOTIFY changed FINAL)
    Q_PROPERTY(QString typed MEMBER m_typed NOTIFY changed FINAL)
    /// No amount: a share without a limit, or all that is unused.
    Q_PROPERTY(bool whole MEMBER m_whole NOTIFY changed FINAL)
    Q_PROPERTY(bool wholeOffered READ wholeOffered NOTIFY changed FINAL)
    Q_PROPERTY(QString wholeText READ wholeText NOTIFY changed FINAL)
    Q_PROPERTY(QString wholeNote READ wholeNote NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(QString pool READ pool NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString warning READ warning NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(bool complete READ complete NOTIFY changed FINAL)
    Q_PROPERTY(QString value READ value NOTIFY changed FINAL)

public:
    explicit ShareForm(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);

    [[nodiscard]] bool wholeOffered() const;
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] QString wholeNote() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString pool() const;    ///< what is left of it, as a sentence; empty where it is not known
    [[nodiscard]] QString problem() const; ///< why what is typed cannot be; empty while nothing is typed
    [[nodiscard]] QString warning() const; ///< what will not work for everybody
    [[nodiscard]] QString outcome() const; ///< "3 × 20,000 are 60,000; 430,000 stay in the pool."
    [[nodiscard]] bool complete() const;
    [[nodiscard]] QString value() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<std::int64_t> amount() const;
    [[nodiscard]] std::optional<std::int64_t> poolLeft() const;
    [[nodiscard]] std::vector<Member> members() const;
    [[nodiscard]] std::int64_t unused() const;

    QPointer<TenantSession> m_session;
    bool m_reclaiming = false;
    QStringList m_memberIds;
    QString m_typed;
    bool m_whole = false;
};

} // namespace rollcall
