// SPDX-License-Identifier: MIT
#pragma once

#include "session/remote_list.h"
#include "ui/credits/transactions_model.h"

#include "domain/credits.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>

#include <memory>

namespace rollcall {

/// The page about credits: the pool, the caller's own usage, and the ledger. Who has which share is the member list's to show.
/// It reads while somebody looks, again when the member list has changed, and never when there is no connection.
class CreditsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::TransactionsModel *ledger READ ledger CONSTANT FINAL)

    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
    Q_PROPERTY(QString poolWord READ poolWord NOTIFY changed FINAL)
    Q_PROPERTY(bool allSeen READ allSeen NOTIFY changed FINAL)
    Q_PROPERTY(QString allSeenReason READ allSeenReason NOTIFY changed FINAL)
    Q_PROPERTY(bool perMember READ perMember NOTIFY changed FINAL)
    Q_PROPERTY(bool paceShown READ paceShown NOTIFY changed FINAL)
    Q_PROPERTY(bool monthly READ monthly NOTIFY changed FINAL)
    Q_PROPERTY(QString noneNote READ noneNote NOTIFY changed FINAL)
    Q_PROPERTY(int withoutShare READ withoutShare NOTIFY changed FINAL)
    Q_PROPERTY(int exhausted READ exhausted NOTIFY changed FINAL)
    Q_PROPERTY(bool online READ online NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

    Q_PROPERTY(bool poolShown READ poolShown NOTIFY changed FINAL)
    Q_PROPERTY(QString poolTotal READ poolTotal NOTIFY changed FINAL)
    Q_PROPERTY(QString poolLeft READ poolLeft NOTIFY changed FINAL)
    Q_PROPERTY(QString poolAllocated READ poolAllocated NOTIFY changed FINAL)
    Q_PROPERTY(QString poolUsed READ poolUsed NOTIFY changed FINAL)
    Q_PROPERTY(double poolShare READ poolShare NOTIFY changed FINAL)
    Q_PROPERTY(QString asOf READ asOf NOTIFY changed FINAL)

    Q_PROPERTY(bool ownShown READ ownShown NOTIFY changed FINAL)
    Q_PROPERTY(QString ownUsed READ ownUsed NOTIFY changed FINAL)
    Q_PROPERTY(QString ownLimit READ ownLimit NOTIFY changed FINAL)
    Q_PROPERTY(QString ownLeft READ ownLeft NOTIFY changed FINAL)
    Q_PROPERTY(double ownShare READ ownShare NOTIFY changed FINAL)
    Q_PROPERTY(QString ownPace READ ownPace NOTIFY changed FINAL)
    Q_PROPERTY(QString ownBlocked READ ownBlocked NOTIFY changed FINAL)

    Q_PROPERTY(bool ledgerLoading READ ledgerLoading NOTIFY ledgerChanged FINAL)
    Q_PROPERTY(bool ledgerReading READ ledgerReading NOTIFY ledgerChanged FINAL)
    Q_PROPERTY(QString ledgerProblem READ ledgerProblem NOTIFY ledgerChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY ledgerChanged FINAL)
    Q_PROPERTY(QString ledgerMember READ ledgerMember NOTIFY ledgerFilterChanged FINAL)
    Q_PROPERTY(QString ledgerMemberName READ ledgerMemberName NOTIFY ledgerFilterChanged FINAL)
    Q_PROPERTY(bool ledgerNarrowed READ ledgerNarrowed NOTIFY ledgerFilterChanged FINAL)
    Q_PROPERTY(QVariantList ledgerPeople READ ledgerPeople NOTIFY ledgerPeopleChanged FINAL)
    Q_PROPERTY(qint64 ledgerTotal READ ledgerTotal NOTIFY ledgerChanged FINAL)

public:
    explicit CreditsViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] TransactionsModel *ledger() { return &m_ledger; }

    [[nodiscard]] QString title() const; ///< the unit as a title
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString poolWord() const;
    [[nodiscard]] bool allSeen() const; ///< false: the caller sees its own usage only
    [[nodiscard]] QString allSeenReason() const;
    [[nodiscard]] bool perMember() const;
    [[nodiscard]] bool paceShown() const;
    [[nodiscard]] bool monthly() const; ///< what was used counts from the first of the month
    [[nodiscard]] QString noneNote() const;
    [[nodiscard]] int withoutShare() const; ///< active members who cannot call without one; 0 where they can
    [[nodiscard]] int exhausted() const;
    [[nodiscard]] bool online() const { return m_session && m_session->online(); }
    [[nodiscard]] QString problem() const;

    [[nodiscard]] bool poolShown() const { return m_pool && m_pool->total; }
    [[nodiscard]] QString poolTotal() const;
    [[nodiscard]] QString poolLeft() const;
    [[nodiscard]] QString poolAllocated() const;
    [[nodiscard]] QString poolUsed() const;
    [[nodiscard]] double poolShare() const; ///< given out or spent, of the total
    [[nodiscard]] QString asOf() const;

    [[nodiscard]] bool ownShown() const { return m_own.has_value(); }
    [[nodiscard]] QString ownUsed() const;
    [[nodiscard]] QString ownLimit() const; ///< empty: none
    [[nodiscard]] QString ownLeft() const;
    [[nodiscard]] double ownShare() const;
    [[nodiscard]] QString ownPace() const;
    [[nodiscard]] QString ownBlocked() const; ///< why calls are refused, in the server's words

    [[nodiscard]] bool ledgerLoading() const;
    [[nodiscard]] bool ledgerReading() const { return m_lines && m_lines->reading(); }
    [[nodiscard]] QString ledgerProblem() const;
    [[nodiscard]] bool hasMore() const { return m_lines && m_lines->hasMore(); }
    [[nodiscard]] qint64 ledgerTotal() const { return m_lines ? m_lines->total().value_or(-1) : -1; }

    [[nodiscard]] QString ledgerMember() const { return m_linesWanted; } ///< whose lines are wanted; empty: everybody's
    [[nodiscard]] QString ledgerMemberName() const;
    [[nodiscard]] bool ledgerNarrowed() const { return !m_linesWanted.isEmpty(); }
    [[nodiscard]] QVariantList ledgerPeople() const; ///< {key, text} of who was met in the ledger, and of who is wanted

    /// Of one member, who may be gone, or of everybody where it is empty. Has no effect for who sees its own lines only.
    Q_INVOKABLE void showLinesOf(const QString &memberId);
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void readMore();

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void ledgerChanged();
    void ledgerFilterChanged();
    void ledgerPeopleChanged();

private:
    void follow();
    void startLedger();
    void meetPeople();
    void meet(const QString &memberId, const QString &name);
    [[nodiscard]] int countOf(const QString &shareKey) const;

    QPointer<TenantSession> m_session;
    QString m_host;
    std::optional<CreditPool> m_pool;
    std::optional<OwnUsage> m_own;
    std::optional<Error> m_error;
    TransactionsModel m_ledger;
    std::unique_ptr<RemoteList<CreditTransaction>> m_lines;
    QString m_linesOf;                        ///< whose lines m_lines reads
    QString m_linesWanted;                    ///< by the filter
    QList<std::pair<QString, QString>> m_met; ///< id and name, as the ledger named them
    bool m_wasOnline = false;
    QTimer m_soon; ///< a job that changes a hundred members is followed in few steps
    CancelSource m_cancel;
};

} // namespace rollcall
