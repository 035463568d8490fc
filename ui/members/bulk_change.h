// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>

namespace rollcall {

/// The same change for several members, one request after the other, with a verdict for each. One member's failure never stops
/// the others; only what says that nothing more can be sent does, and then the rest are told to be not sent. Cancelling lets
/// the request that is out come back, since its outcome would be unknown otherwise, and keeps what is done.
class BulkChange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a MembersViewModel")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(bool cancelling READ cancelling NOTIFY changed FINAL)
    Q_PROPERTY(bool finished READ finished NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::MemberAct::Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY changed FINAL)
    Q_PROPERTY(bool undoable READ undoable NOTIFY changed FINAL)

public:
    enum class Phase { None, Queued, Running, Done, Failed };

    explicit BulkChange(QObject *parent = nullptr);

    void setSession(TenantSession *session);
    void setHost(const QString &host) { m_host = host; }

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] bool cancelling() const { return m_running && m_cancelled; }
    [[nodiscard]] bool finished() const { return !m_running && !m_items.empty(); }
    [[nodiscard]] MemberAct::Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] double progress() const;
    [[nodiscard]] int doneCount() const { return countOf(Phase::Done); }
    [[nodiscard]] int failedCount() const { return countOf(Phase::Failed); }
    [[nodiscard]] bool undoable() const;

    /// Begins, unless one is running. `role` is for ChangeRole.
    void start(MemberAct::Kind kind, const QStringList &memberIds, const QString &role);
    /// AddToTeam; an empty role is the kind's default.
    void startTeam(const Team &team, const QStringList &memberIds, const QString &role);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void retry(const QString &memberId);
    Q_INVOKABLE void retryFailed();
    Q_INVOKABLE void undo();    ///< takes back those that are done, where undoable
    Q_INVOKABLE void dismiss(); ///< forgets the verdicts of one that has ended

Q_SIGNALS:
    void changed();
    /// `text` is the word for the phase, or why it failed.
    void phaseChanged(const QString &memberId, rollcall::BulkChange::Phase phase, const QString &text);
    void ended();

private:
    struct Item {
        QString memberId;
        Phase phase = Phase::Queued;
        QString why;
    };
    [[nodiscard]] const Policy &policy() const;
    [[nodiscard]] int countOf(Phase phase) const;
    [[nodiscard]] Item *nextQueued();
    void begin();
    void step();
    void answered(const QString &memberId, const std::optional<Error> &error);
    void set(Item &item, Phase phase, const QString &why = {});
    void failQueued(const QString &why);
    void end();

    QPointer<TenantSession> m_session;
    QString m_host;
    MemberAct::Kind m_kind = MemberAct::Open;
    QString m_role;
    Team m_team;
    std::vector<Item> m_items;
    bool m_running = false;
    bool m_cancelled = false;
    CancelSource m_cancel;
    QTimer m_pause;
};

} // namespace rollcall
