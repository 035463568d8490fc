// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// The members who can receive the top role, as a search finds them; a few at a time, since a person looks for one.
class TransferCandidates : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(int more READ more NOTIFY changed FINAL)
    Q_PROPERTY(bool anybody READ anybody NOTIFY changed FINAL)
    Q_PROPERTY(QString nobodyText READ nobodyText NOTIFY changed FINAL)

public:
    enum Role { MemberIdRole = Qt::UserRole + 1, NameRole, DetailRole };
    Q_ENUM(Role)

    explicit TransferCandidates(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] int more() const
    {
        return m_found - static_cast<int>(m_rows.size());
    }                                                        ///< that are found and not shown
    [[nodiscard]] bool anybody() const { return m_anybody; } ///< can receive it, whatever is searched for
    [[nodiscard]] QString nobodyText() const;                ///< why the list is empty, and the way out

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Found {
        std::vector<Member> rows;
        int count = 0;
        bool anybody = false;
    };
    static Found candidates(const MemberTablePtr &members, const Policy &policy, const QString &wanted);
    void rebuild(); ///< asks a worker, since it looks at every member
    void show(Found found);

    QPointer<TenantSession> m_session;
    QString m_search;
    std::vector<Member> m_rows;
    int m_found = 0;
    bool m_anybody = false;
    bool m_answered = false;
    int m_asked = 0; ///< the newest question wins
};

} // namespace rollcall
