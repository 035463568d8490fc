// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSet>
#include <QtQml/qqml.h>

namespace rollcall {

/// Who could be put into a team: the members who are not in it, by name or address. The choice outlives the search.
class TeamCandidates : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QString kindId READ kindId WRITE setKindId NOTIFY changed FINAL)
    Q_PROPERTY(QStringList inside READ inside WRITE setInside NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY chosenChanged FINAL)

public:
    enum Role { MemberIdRole = Qt::UserRole + 1, NameRole, AddressRole, ChosenRole };
    Q_ENUM(Role)

    explicit TeamCandidates(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString kindId() const { return m_kindId; }
    void setKindId(const QString &kindId);
    [[nodiscard]] QStringList inside() const { return {m_inside.cbegin(), m_inside.cend()}; }
    void setInside(const QStringList &memberIds);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString note() const; ///< that there are more than are shown, or empty
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    Q_INVOKABLE void toggle(const QString &memberId);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void chosenChanged();

private:
    void look();

    QPointer<TenantSession> m_session;
    QString m_kindId;
    QSet<QString> m_inside;
    QString m_search;
    std::vector<Member> m_rows;
    bool m_more = false;
    QStringList m_chosen;
};

} // namespace rollcall
