// SPDX-License-Identifier: MIT
#pragma once

#include "session/reviewed_list.h"
#include "ui/members/bulk_change.h"

#include <QHash>

#include <deque>

namespace rollcall {

/// Carries out what a review decided: the removals first, then the roles, with a verdict for each member.
class ReviewExecution : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A ReviewViewModel has one")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY changed FINAL)
    Q_PROPERTY(QString failureText READ failureText NOTIFY changed FINAL)

public:
    explicit ReviewExecution(QObject *parent = nullptr);

    void setSession(TenantSession *session);
    void setHost(const QString &host) { m_bulk.setHost(host); }
    /// Begins, unless it is running.
    void start(const std::vector<ReviewAct> &acts);
    Q_INVOKABLE void cancel(); ///< what is done stays done

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] double progress() const;
    [[nodiscard]] int doneCount() const { return m_done; }
    [[nodiscard]] int failedCount() const { return static_cast<int>(m_failures.size()); }
    [[nodiscard]] QStringList failures() const { return m_failures; } ///< "Ada Lovelace: why", in their order
    [[nodiscard]] QString failureText() const;                        ///< the first of them

Q_SIGNALS:
    void changed();
    void ended(int done, int failed);

private:
    struct Batch {
        MemberAct::Kind kind = MemberAct::Remove;
        QString role;
        QStringList memberIds;
    };
    void next();
    void take(const QString &memberId, BulkChange::Phase phase, const QString &text);

    BulkChange m_bulk;
    QString m_tenant;
    std::deque<Batch> m_batches;
    QHash<QString, QString> m_names;
    bool m_running = false;
    int m_total = 0;
    int m_done = 0;
    QStringList m_failures;
};

} // namespace rollcall
