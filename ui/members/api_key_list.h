// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_keys.h"

#include <QAbstractListModel>
#include <QtQml/qqml.h>

#include <memory>

namespace rollcall {

/// The API keys of one member, read when they are shown. Working ones first, newest first; revoked ones stay visible.
class ApiKeyList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString createReason READ createReason NOTIFY changed FINAL)
    Q_PROPERTY(QString revokeReason READ revokeReason NOTIFY changed FINAL)
    Q_PROPERTY(QString revoking READ revoking NOTIFY changed FINAL)
    Q_PROPERTY(QString revokeError READ revokeError NOTIFY changed FINAL)

public:
    enum Role { KeyIdRole = Qt::UserRole + 1, NameRole, TailRole, DetailRole, RevokedRole };
    Q_ENUM(Role)

    explicit ApiKeyList(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_memberId; }
    void setMemberId(const QString &memberId);

    [[nodiscard]] bool shown() const; ///< the product has keys and the caller may see these
    [[nodiscard]] bool own() const;
    [[nodiscard]] bool loading() const;
    [[nodiscard]] bool empty() const;
    [[nodiscard]] QString error() const;        ///< why they could not be read
    [[nodiscard]] QString createReason() const; ///< why none can be made now, or empty
    [[nodiscard]] QString revokeReason() const;
    [[nodiscard]] QString revoking() const { return m_revoking; } ///< id of the key that is being revoked
    [[nodiscard]] QString revokeError() const { return m_revokeError; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void revoke(const QString &keyId);
    /// For the form that makes one; null while nothing is shown.
    [[nodiscard]] TenantKeys *source() const { return m_source.get(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void changed();
    void revoked(const QString &name);

private:
    void renew();
    void rebuild();
    void finish(const QString &name, const Result<std::monostate> &result);
    [[nodiscard]] Decision decide(Action action) const;
    [[nodiscard]] QString detailOf(const ApiKey &key) const;

    QPointer<TenantSession> m_session;
    QString m_memberId;
    QString m_host;
    Member m_member;
    std::unique_ptr<TenantKeys> m_source;
    std::vector<ApiKey> m_rows;
    QString m_revoking;
    QString m_revokeError;
    CancelSource m_cancel;
};

} // namespace rollcall
