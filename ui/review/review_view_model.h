// SPDX-License-Identifier: MIT
#pragma once

#include "session/review_evidence.h"
#include "ui/review/comparison_model.h"
#include "ui/review/review_act_model.h"
#include "ui/review/review_execution.h"
#include "ui/review/review_rows_model.h"

#include <QVariantList>

#include <functional>
#include <memory>

namespace rollcall {

/// The access review of a tenant: what there is to review, what was decided, and what changed since the last one. It works on what
/// is kept on this computer; the server is asked for by nothing but what is carried out after the sign-off.
class ReviewViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY stateChanged FINAL)
    Q_PROPERTY(rollcall::ReviewViewModel::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString damage READ damage NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool offline READ offline NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString signedText READ signedText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString signOffReason READ signOffReason NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString snapshotReason READ snapshotReason NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantList snapshots READ snapshots NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantList moments READ moments NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY countsChanged FINAL)
    Q_PROPERTY(int members READ members NOTIFY countsChanged FINAL)
    Q_PROPERTY(int keeping READ keeping NOTIFY countsChanged FINAL)
    Q_PROPERTY(int changing READ changing NOTIFY countsChanged FINAL)
    Q_PROPERTY(int removing READ removing NOTIFY countsChanged FINAL)
    Q_PROPERTY(int undecided READ undecided NOTIFY countsChanged FINAL)
    Q_PROPERTY(int changedMembers READ changedMembers NOTIFY countsChanged FINAL)
    Q_PROPERTY(rollcall::ReviewRowsModel::Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool changedFirst READ changedFirst WRITE setChangedFirst NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(rollcall::ReviewRowsModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(rollcall::ComparisonModel *since READ since CONSTANT FINAL)
    Q_PROPERTY(rollcall::ComparisonModel *compared READ compared CONSTANT FINAL)
    Q_PROPERTY(rollcall::ReviewActModel *acts READ acts CONSTANT FINAL)
    Q_PROPERTY(rollcall::ReviewExecution *execution READ execution CONSTANT FINAL)

public:
    enum class State {
        Loading,
        Failed,
        Empty, ///< no snapshot yet
        Idle,  ///< there are snapshots, and no review
        Reviewing,
        Signed ///< the last review, until the next begins
    };
    Q_ENUM(State)

    explicit ReviewViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);

    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString damage() const; ///< what of the past cannot be read any more
    [[nodiscard]] bool offline() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] QString sinceText() const; ///< "Changes since the snapshot of 1 Aug, 08:00"
    [[nodiscard]] QString signedText() const;
    [[nodiscard]] QString signOffReason() const;
    [[nodiscard]] QString snapshotReason() const; ///< why none can be taken; empty where one can
    /// {id, text}, newest first.
    [[nodiscard]] QVariantList snapshots() const;
    /// The same, after now, whose id is empty: what can be compared.
    [[nodiscard]] QVariantList moments() const;
    [[nodiscard]] bool canUndo() const { return m_review && m_review->canUndo(); }
    [[nodiscard]] int members() const { return counts().members; }
    [[nodiscard]] int keeping() const { return counts().keep; }
    [[nodiscard]] int changing() const { return counts().change; }
    [[nodiscard]] int removing() const { return counts().remove; }
    [[nodiscard]] int undecided() const { return counts().undecided(); }
    [[nodiscard]] int changedMembers() const { return m_rows.changedCount(); }

    [[nodiscard]] ReviewRowsModel::Filter filter() const { return m_rows.filter(); }
    void setFilter(ReviewRowsModel::Filter filter);
    [[nodiscard]] bool changedFirst() const { return m_rows.changedFirst(); }
    void setChangedFirst(bool first);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);

    [[nodiscard]] ReviewRowsModel *rows() { return &m_rows; }
    [[nodiscard]] ComparisonModel *since() { return &m_since; }
    [[nodiscard]] ComparisonModel *compared() { return &m_compared; }
    [[nodiscard]] ReviewActModel *acts() { return &m_acts; }
    [[nodiscard]] ReviewExecution *execution() { return &m_execution; }

    Q_INVOKABLE void retry();
    Q_INVOKABLE void takeSnapshot();
    Q_INVOKABLE void begin(const QString &snapshotId); ///< empty: on the lists as they are now
    Q_INVOKABLE void abandon();
    Q_INVOKABLE void keep(const QStringList &memberIds);
    Q_INVOKABLE void withdraw(const QStringList &memberIds);
    /// The outcome comes as decisionMade() or decisionRefused().
    Q_INVOKABLE void remove(const QStringList &memberIds, const QString &reason);
    Q_INVOKABLE void changeRole(const QStringList &memberIds, const QString &role, const QString &reason);
    Q_INVOKABLE void undo();
    /// Those that the row is about: all that are selected where it is one of them.
    Q_INVOKABLE QStringList idsFor(const QString &memberId) const;
    Q_INVOKABLE QString namesOf(const QStringList &memberIds) const;
    Q_INVOKABLE QString decidedRole(const QString &memberId) const;
    Q_INVOKABLE QString decidedReason(const QString &memberId) const;
    /// {id, label, reason} of the roles that somebody of them can be given.
    Q_INVOKABLE QVariantList rolesFor(const QStringList &memberIds) const;
    Q_INVOKABLE int nextUndecided(int row) const { return m_rows.nextUndecided(row); }
    Q_INVOKABLE void toggle(const QString &memberId) { m_rows.toggle(memberId); }
    Q_INVOKABLE void selectShown() { m_rows.selectShown(); }
    Q_INVOKABLE void clearSelection() { m_rows.clearSelection(); }
    Q_INVOKABLE QStringList selectedIds() const { return m_rows.selectedIds(); }

    /// Fills `compared`; an empty id means the lists as they are now.
    Q_INVOKABLE void compare(const QString &before, const QString &after);
    /// Has `acts` held against the lists as they are now.
    Q_INVOKABLE void readActs();
    Q_INVOKABLE void signOff();  ///< and then carries out, where there is something to do
    Q_INVOKABLE void carryOut(); ///< of a review that is signed off, what is still open

    /// Where evidence goes unless another place is chosen, as a path.
    Q_INVOKABLE QString suggestedPath(const QString &ending) const;
    Q_INVOKABLE bool fileExists(const QString &path) const;
    /// By its ending as PDF or JSON. What went wrong, or nothing.
    Q_INVOKABLE QString exportTo(const QString &path);

    /// Instead of what the session keeps on this computer.
    void setKept(KeptParts kept) { m_kept = std::move(kept); }

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();
    void countsChanged();
    void filterChanged();
    void comparedChanged();
    void decisionMade();
    void decisionRefused(const QString &why);
    void noticed(const QString &sentence, bool undoable);

private:
    using Done = std::function<void()>;
    [[nodiscard]] ReviewCounts counts() const { return m_review ? m_review->counts() : ReviewCounts(); }
    [[nodiscard]] QString where() const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] Reviewer reviewer() const;
    [[nodiscard]] EvidenceHead evidenceHead() const;
    void reviewMoved();
    void listsMoved();
    void showSince();
    void decide(const QStringList &memberIds, const ReviewDecision &decision, const QString &sentence);
    void run(Answer<std::monostate> answer, const Done &done);
    void began(Answer<std::vector<SnapshotHead>> answer, const QString &sentence);
    void setBusy(bool busy);

    QPointer<TenantSession> m_session;
    QString m_host;
    std::optional<KeptParts> m_kept;
    std::unique_ptr<TenantReview> m_review;
    ReviewRowsModel m_rows;
    ComparisonModel m_since;
    ComparisonModel m_compared;
    ReviewActModel m_acts;
    ReviewExecution m_execution;
    QString m_search;
    bool m_busy = false;
    int m_asked = 0; ///< of comparisons for `since`: the newest wins
    int m_askedCompared = 0;
};

} // namespace rollcall
