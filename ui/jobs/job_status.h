// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_jobs.h"
#include "session/tenant_session.h"

#include <QPointer>
#include <QTimer>
#include <QtQml/qqml.h>

namespace rollcall {

/// The job that a tenant is at, or the last one while there is something to tell of it: how far it is, why it waits, and what can
/// be done about it. It shows what TenantJobs does, whichever page began it, and also what was left of the last run.
class JobStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(bool held READ held NOTIFY changed FINAL)
    Q_PROPERTY(bool paused READ paused NOTIFY changed FINAL)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(bool cancelling READ cancelling NOTIFY changed FINAL)
    Q_PROPERTY(bool finished READ finished NOTIFY changed FINAL)
    Q_PROPERTY(bool inviting READ inviting NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY changed FINAL)
    Q_PROPERTY(int unknownCount READ unknownCount NOTIFY changed FINAL)
    Q_PROPERTY(int lostLinks READ lostLinks NOTIFY changed FINAL)

public:
    explicit JobStatus(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);

    [[nodiscard]] bool running() const; ///< also while it is held, paused or waits
    [[nodiscard]] bool held() const;
    [[nodiscard]] bool paused() const;
    [[nodiscard]] bool waiting() const; ///< nothing goes on now, and nobody has to do anything about it here
    [[nodiscard]] bool cancelling() const;
    [[nodiscard]] bool finished() const;
    [[nodiscard]] bool inviting() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString note() const;    ///< why it waits, or what cancelling does
    [[nodiscard]] QString verdict() const; ///< of one that is finished: what is not as it should be
    [[nodiscard]] double progress() const;
    [[nodiscard]] int doneCount() const { return count(JobRowState::Done); }
    [[nodiscard]] int failedCount() const { return count(JobRowState::Failed); }
    [[nodiscard]] int unknownCount() const;
    [[nodiscard]] int lostLinks() const;

    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void cancel(); ///< also takes back one that is held
    Q_INVOKABLE void retryFailed();
    Q_INVOKABLE void readAgain();
    Q_INVOKABLE void dismiss(); ///< forgets the verdicts of one that has ended

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void ended();

protected:
    [[nodiscard]] TenantJobs *jobs() const { return m_session ? m_session->jobs() : nullptr; }
    [[nodiscard]] const Job *job() const; ///< null where there is nothing to tell
    [[nodiscard]] const Policy &policy() const;
    [[nodiscard]] QString hostText() const;
    /// The rows of the job on show have changed; all of them where another job came.
    virtual void showRows(const QList<int> &rows);

private:
    [[nodiscard]] int count(JobRowState state) const;
    [[nodiscard]] QString waitText() const;
    [[nodiscard]] QString notInvited() const;
    void look();

    QPointer<TenantSession> m_session;
    QString m_host;
    QString m_jobId;
    QTimer m_seconds; ///< while a time is told that runs out
};

} // namespace rollcall
