// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_teams.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqml.h>

#include <memory>

namespace rollcall {

/// The teams, workspaces and groups of a tenant, by kind and name, read when somebody looks at them: for a page, and for choosing
/// some of them in a form.
class TeamsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY changed FINAL)
    /// Only what an invited person can be put into; false: all.
    Q_PROPERTY(bool beforeJoining READ beforeJoining WRITE setBeforeJoining NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QStringList chosen READ chosen WRITE setChosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY chosenChanged FINAL)

public:
    enum Role {
        TeamIdRole = Qt::UserRole + 1,
        NameRole,
        KindIdRole,
        KindLabelRole,
        KindHeadRole, ///< the plural, above the first of each kind; empty for the others
        PeopleRole,
        ChosenRole
    };
    Q_ENUM(Role)

    explicit TeamsModel(QObject *parent = nullptr);
    ~TeamsModel() override;

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host) { m_host = host; }
    [[nodiscard]] bool beforeJoining() const { return m_beforeJoining; }
    void setBeforeJoining(bool beforeJoining);
    [[nodiscard]] int count() const { return static_cast<int>(m_teams.size()); }
    [[nodiscard]] bool loading() const;  ///< and nothing to show yet
    [[nodiscard]] QString error() const; ///< of the last reading; what was read before stays
    [[nodiscard]] QStringList chosen() const;
    void setChosen(const QStringList &teamIds); ///< also before they are read
    [[nodiscard]] QString chosenText() const;   ///< the names

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const Team *find(const QString &teamId) const;
    [[nodiscard]] bool beginsKind(int row) const;
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &teamId) const;
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void toggle(const QString &teamId);
    /// After a change whose answer tells how many are in it now.
    void addPeople(const QString &teamId, int more);

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void chosenChanged();

private:
    void take();

    QPointer<TenantSession> m_session;
    QString m_host;
    bool m_beforeJoining = false;
    std::unique_ptr<RemoteList<Team>> m_list;
    std::vector<Team> m_teams;
    QSet<QString> m_chosen;
};

} // namespace rollcall
