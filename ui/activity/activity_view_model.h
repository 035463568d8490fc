// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/activity_list_model.h"

#include <QTimer>
#include <QVariantList>

#include <memory>

namespace rollcall {

/// The activity page: the audit log of one tenant, narrowed by kind, person and time on the server.
class ActivityViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY stateChanged FINAL)
    Q_PROPERTY(rollcall::ActivityListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool reading READ reading NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool offline READ offline NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantList kindOptions READ kindOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList personOptions READ personOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList periodOptions READ periodOptions CONSTANT FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString person READ person NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString period READ period NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString targetName READ targetName NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY filterChanged FINAL)

public:
    /// What stands in the place of the rows; `problem` goes beside rows that are shown.
    enum class State { Loading, Empty, Filtered, Failed, Denied, Ready };
    Q_ENUM(State)

    explicit ActivityViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] ActivityListModel *rows() { return &m_rows; }
    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] bool reading() const;
    [[nodiscard]] bool offline() const;
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QVariantList kindOptions() const;   ///< {key, text}, of what the product has
    [[nodiscard]] QVariantList personOptions() const; ///< who was seen to have done something
    [[nodiscard]] QVariantList periodOptions() const;
    [[nodiscard]] QString kind() const { return m_filter.action; }
    [[nodiscard]] QString person() const { return m_filter.actorId; }
    [[nodiscard]] QString period() const { return m_period; }
    [[nodiscard]] QString targetName() const { return m_targetName; }
    [[nodiscard]] bool narrowed() const;

    // Empty: any. The same one again takes it back.
    Q_INVOKABLE void chooseKind(const QString &kind);
    Q_INVOKABLE void choosePerson(const QString &actorId);
    Q_INVOKABLE void choosePeriod(const QString &period);
    Q_INVOKABLE void chooseTarget(const QString &targetId, const QString &name);
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void readMore();
    Q_INVOKABLE void copy(const QString &text) const;

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();
    void filterChanged();
    void optionsChanged();

private:
    void sessionMoved();
    void listMoved();
    void ask();
    [[nodiscard]] bool allowed() const;

    QPointer<TenantSession> m_session;
    std::unique_ptr<TenantActivity> m_activity;
    ActivityListModel m_rows;
    ActivityFilter m_filter;
    QString m_period;
    QString m_targetName;
    QString m_host;
    QList<std::pair<QString, QString>> m_people; ///< id and name, as they were met
    Instant m_seen;                              ///< the session's last reading that the log has followed
    QTimer m_tick;
};

} // namespace rollcall
