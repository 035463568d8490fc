// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_links.h"

#include <QHash>
#include <QStringList>

#include <deque>

namespace rollcall {

/// What can be done with links that exist, one after the other, with a verdict for each row: one row's failure never stops the
/// others, except where nothing can reach the server any more. Works by id; rows come and go meanwhile. GUI thread.
class LinkActions final : public QObject {
    Q_OBJECT

public:
    enum class Kind { Disable, Enable, Revoke, Remove, Copy };

    struct RowState {
        bool busy = false; ///< the request is out, or it waits for its turn
        QString failure;   ///< of the last try, a sentence with its next step
    };

    explicit LinkActions(QObject *parent = nullptr) : QObject(parent) {}

    /// Both outlive what is started, or are replaced: then what is under way is dropped.
    void setSession(TenantSession *session, TenantLinks *links);
    void setHost(const QString &host) { m_host = host; }

    /// Whether it can be done to this link now, and why not.
    [[nodiscard]] Decision decide(Kind kind, const InvitationLink &link) const;
    void start(Kind kind, const QStringList &linkIds);
    void retry(const QString &linkId); ///< what failed last
    void dismiss(const QString &linkId);
    void stop(); ///< those that wait are not sent; the list is read again, since what is out may have been done

    [[nodiscard]] RowState rowState(const QString &linkId) const { return m_rows.value(linkId); }
    [[nodiscard]] bool running() const { return m_current.has_value(); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }

Q_SIGNALS:
    void rowChanged(const QString &linkId);
    void progressChanged();
    /// What has been done, once a run. `undoable` are those that can be enabled again.
    void noticed(const QString &sentence, const QStringList &undoable);

private:
    struct Job {
        Kind kind = Kind::Disable;
        QString id;
        QString name;
    };

    void next();
    void send(const Job &job);
    void settle(const Job &job, const std::optional<Error> &error);
    void fail(const Job &job, const QString &sentence);
    void abandon(const QString &why);
    void finish();
    [[nodiscard]] QString notice() const;

    QPointer<TenantSession> m_session;
    QPointer<TenantLinks> m_links;
    QString m_host;
    QHash<QString, RowState> m_rows;
    QHash<QString, Kind> m_failedKind;
    std::deque<Job> m_queue;
    std::optional<Job> m_current;
    Kind m_kind = Kind::Disable;
    QString m_lastName;
    QStringList m_disabled;
    int m_total = 0;
    int m_done = 0;
    int m_failed = 0;
    CancelSource m_cancel;
};

} // namespace rollcall
