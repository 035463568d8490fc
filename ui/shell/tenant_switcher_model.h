// SPDX-License-Identifier: MIT
#pragma once

#include "domain/cancellation.h"
#include "ui/shell/tenant_switcher_rows.h"

#include "session/app_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The tenants of every known account, grouped by control plane, for the switcher. What is remembered is filtered at once;
/// a system administrator's server is asked as well, a moment after the last key. Works while `active`.
class TenantSwitcherModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::AppSession *app READ app WRITE setApp NOTIFY appChanged FINAL REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int tenantCount READ tenantCount NOTIFY tenantCountChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1,
        AccountIdRole,
        TenantIdRole,
        TitleRole,
        DetailRole,
        CallerRole,
        MonogramRole,
        ColourRole,
        StateRole,
        MarkRole,
        ShortcutRole,
        CurrentRole,
        DescriptionRole ///< the whole row as it is read aloud
    };
    Q_ENUM(Role)
    enum RowKind { GroupRow, TenantRow, MoreRow, NoticeRow };
    Q_ENUM(RowKind)
    enum RowMark { NoMark, DoneMark, BusyMark, WarningMark, LockMark, OfflineMark };
    Q_ENUM(RowMark)

    explicit TenantSwitcherModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] AppSession *app() const { return m_app; }
    void setApp(AppSession *app);
    [[nodiscard]] const QString &search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] int tenantCount() const;

    /// The next row that can be chosen from `from`, in the direction of `step` (1 or -1); -1 where there is none.
    [[nodiscard]] Q_INVOKABLE int nextChoice(int from, int step) const;
    /// The row of the tenant on show, or else the first that can be chosen.
    [[nodiscard]] Q_INVOKABLE int firstChoice() const;

Q_SIGNALS:
    void appChanged();
    void searchChanged();
    void activeChanged();
    void tenantCountChanged();

private:
    void refresh();
    void askServers();
    void ask(AccountSession *account);
    void followAccounts();

    QPointer<AppSession> m_app;
    QString m_search;
    bool m_active = false;
    QList<SwitcherRow> m_rows;
    QHash<QString, FoundTenants> m_found;
    CancelSource m_cancel;
    QTimer m_tick;   ///< ages
    QTimer m_typing; ///< the moment after the last key
};

} // namespace rollcall
