// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jobs/job_status.h"
#include "ui/members/member_act.h"

#include <QHash>
#include <QStringList>

namespace rollcall {

// The base is written in full, because qmltyperegistrar of Qt 6.4 takes its name as it stands.
/// The same change for several members as a job of the tenant, with a verdict for each row of the list. One member's failure never
/// stops the others. It also tells of a job that another page began, or that was left of the last run.
class BulkChange : public rollcall::JobStatus {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a MembersViewModel")
    Q_PROPERTY(bool undoable READ undoable NOTIFY changed FINAL)

public:
    enum class Phase { None, Queued, Running, Done, Failed };

    explicit BulkChange(QObject *parent = nullptr) : JobStatus(parent) {}

    [[nodiscard]] bool undoable() const;

    /// Begins, unless one is running. `role` is for ChangeRole.
    void start(MemberAct::Kind kind, const QStringList &memberIds, const QString &role);
    /// AddToTeam; an empty role is the kind's default.
    void startTeam(const Team &team, const QStringList &memberIds, const QString &role);
    Q_INVOKABLE void retry(const QString &memberId); ///< reads again where nobody knows what came of it
    Q_INVOKABLE void undo();                         ///< takes back those that are done, where undoable

Q_SIGNALS:
    /// `text` is the word for the phase, or why it failed.
    void phaseChanged(const QString &memberId, rollcall::BulkChange::Phase phase, const QString &text);

protected:
    void showRows(const QList<int> &rows) override;

private:
    void submit(MemberAct::Kind kind, const Team &team, const QStringList &memberIds, const QString &value);

    QHash<QString, int> m_shown; ///< members with a phase, and their rows
    QString m_shownJob;
};

} // namespace rollcall
