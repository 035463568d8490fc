// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_activity.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The lines of the audit log that have been read, newest first.
class ActivityListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model has one")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TimeRole,
        WhoRole,
        WhatRole,
        TargetRole,
        ChangeRole,
        RequestIdRole,
        OriginRole, ///< the request and the address that it came from, in words
        OwnRole,    ///< this run of the console did it
        ActorIdRole,
        TargetIdRole,
        MemberIdRole, ///< of the target, where it is still a member
        SummaryRole   ///< the line as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    explicit ActivityListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setSource(TenantSession *session, const TenantActivity *activity);
    /// Shows what has been read by now. Lines that are still there stay where they are.
    void update();
    /// Every line again: words of the policy or the members have changed.
    void touch();

private:
    [[nodiscard]] QVariant entryData(const ActivityEntry &entry, int role) const;
    [[nodiscard]] QString memberId(const ActivityEntry &entry) const;
    [[nodiscard]] QString summary(const ActivityEntry &entry) const;

    QPointer<TenantSession> m_session;
    QPointer<const TenantActivity> m_activity;
    std::vector<ActivityEntry> m_entries;
};

} // namespace rollcall
