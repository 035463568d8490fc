// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"
#include "ui/invitations/one_time_links.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <deque>

namespace rollcall {

/// What can be done to invitations that exist, with a verdict for each row. One row's failure never stops the others. Sending again
/// and revoking for many is a job of the tenant, which outlives the page; a single one is done at once.
/// Works by id; rows come and go meanwhile. GUI thread.
class InvitationActions final : public QObject {
    Q_OBJECT

public:
    enum class Kind { Resend, Revoke, CopyLink };

    struct RowState {
        bool busy = false; ///< the request is out, or it waits for its turn
        QString failure;   ///< of the last try, a sentence with its next step
    };

    explicit InvitationActions(QObject *parent = nullptr) : QObject(parent) {}

    void setSession(TenantSession *session);
    void setHost(const QString &host) { m_host = host; }
    void setLinks(OneTimeLinks *links) { m_links = links; }

    void start(Kind kind, const QStringList &invitationIds);
    /// Tries those again that failed, or one of them.
    void retry(const QString &invitationId);
    void dismiss(const QString &invitationId);
    /// Those that wait are not sent. What is out ends too; the list is read again, since it may have been done.
    void stop();

    [[nodiscard]] RowState rowState(const QString &invitationId) const { return m_rows.value(invitationId); }
    [[nodiscard]] bool running() const { return m_current.has_value() || !m_followed.isEmpty(); }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }
    /// The invitation as the session has it now; nullptr where it is gone.
    [[nodiscard]] const Invitation *find(const QString &invitationId) const;

Q_SIGNALS:
    void rowChanged(const QString &invitationId);
    void progressChanged();
    void noticed(const QString &sentence); ///< what has been done, once a run

private:
    struct Job {
        Kind kind = Kind::Resend;
        QString id;
        QString recipient;
    };

    void startJob(Kind kind, const QStringList &invitationIds);
    void followJob(const QString &jobId, const QList<int> &rows);
    void jobEnded(const QString &jobId);
    void next();
    void send(const Job &job, const Invitation &target);
    void resent(const Job &job, const Result<ResentInvitation> &answer);
    void linkCame(const Job &job, const Result<Secret> &answer);
    void settle(const Job &job, const std::optional<Error> &error);
    void fail(const Job &job, const QString &sentence);
    void abandon(const QString &why);
    void finish();
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString hostText() const;

    QPointer<TenantSession> m_session;
    QPointer<OneTimeLinks> m_links;
    QString m_host;
    QHash<QString, RowState> m_rows;
    QHash<QString, Kind> m_failedKind;
    QString m_followed;                                ///< the job that is under way
    QHash<QString, std::pair<QString, int>> m_jobRows; ///< of invitations: the job and its row
    std::deque<Job> m_queue;
    std::optional<Job> m_current;
    Kind m_kind = Kind::Resend;
    QString m_lastRecipient;
    bool m_oldLinkDied = false;
    int m_total = 0;
    int m_done = 0;
    int m_failed = 0;
    CancelSource m_cancel;
};

} // namespace rollcall
