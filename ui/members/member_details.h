// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// Everything that is known of one member, as lines of label and value. What the platform does not tell says so.
class MemberDetails : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY changed FINAL)
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(bool apiOnly READ apiOnly NOTIFY changed FINAL)
    Q_PROPERTY(bool disabled READ disabled NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY changed FINAL)

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueRole, CopyableRole, MonospaceRole };
    Q_ENUM(Role)

    explicit MemberDetails(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_memberId; }
    void setMemberId(const QString &memberId);
    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool apiOnly() const { return m_member.type == MemberType::ApiOnly; }
    [[nodiscard]] bool disabled() const { return m_member.status == MemberStatus::Disabled; }
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString label;
        QString value;
        bool copyable = false;
        bool monospace = false;
    };
    void rebuild();
    [[nodiscard]] std::vector<Line> lines() const;

    QPointer<TenantSession> m_session;
    QString m_memberId;
    Member m_member;
    bool m_known = false;
    std::vector<Line> m_lines;
};

} // namespace rollcall
