// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "session/app_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What finding tenants and finding people have in common: a text that is sent a moment after the last key, an answer in pages,
/// and what stands in the place of the rows meanwhile. Belongs to one page.
class RemoteSearch : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TenantsModel and PeopleModel are ones")
    Q_PROPERTY(rollcall::AccountSession *account READ account WRITE setAccount NOTIFY accountChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool reading READ reading NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY stateChanged FINAL)

public:
    /// What stands in the place of the rows. Idle waits for something to look for.
    enum class State { Idle, Loading, Nothing, Failed, Ready };
    Q_ENUM(State)

    [[nodiscard]] AccountSession *account() const { return m_account; }
    void setAccount(AccountSession *account);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool reading() const { return m_reading; }
    [[nodiscard]] bool hasMore() const { return !m_cursor.isEmpty(); }
    [[nodiscard]] virtual QString countText() const = 0;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void readMore();

Q_SIGNALS:
    void accountChanged();
    void searchChanged();
    void stateChanged();

protected:
    explicit RemoteSearch(QObject *parent);
    [[nodiscard]] virtual bool hasQuestion() const = 0; ///< there is something to look for
    virtual void ask(const QString &cursor) = 0;        ///< with m_cancel's token; ends in answered() or failed()
    virtual void forget() = 0;                          ///< all rows
    void answered(const QString &nextCursor, std::optional<qint64> total);
    void failed(const Error &error);
    void questionChanged(); ///< asks after a moment
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }

    CancelSource m_cancel;

private:
    void start(const QString &cursor);

    QPointer<AccountSession> m_account;
    QString m_host;
    QString m_search;
    QString m_cursor;
    std::optional<qint64> m_total;
    std::optional<Error> m_error;
    bool m_reading = false;
    bool m_answered = false;
    QTimer m_typing;
};

} // namespace rollcall
