// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tokens/token_list_model.h"

#include <QTimer>

#include <memory>

namespace rollcall {

/// The admin tokens of a tenant: which there are, and revoking one. Belongs to one page.
class TokensViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY stateChanged FINAL)
    Q_PROPERTY(rollcall::TokenListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool reading READ reading NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString changeReason READ changeReason NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY stateChanged FINAL)

public:
    enum class State { Loading, Empty, Failed, Denied, Ready };
    Q_ENUM(State)

    explicit TokensViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] TenantTokens *tokens() const { return m_tokens.get(); } ///< null without a session
    [[nodiscard]] QString host() const { return m_host; }
    [[nodiscard]] TokenListModel *rows() { return &m_rows; }
    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool reading() const;
    [[nodiscard]] QString changeReason() const; ///< why no token can be made or revoked now; empty where it can
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void revoke(const QString &tokenId);

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();
    void noticed(const QString &sentence);

private:
    void sessionMoved();
    void listMoved();
    [[nodiscard]] bool allowed() const;

    QPointer<TenantSession> m_session;
    std::unique_ptr<TenantTokens> m_tokens;
    TokenListModel m_rows;
    QString m_host;
    Instant m_seen; ///< the session's last reading that this list has followed
    QTimer m_tick;
    CancelSource m_cancel;
};

} // namespace rollcall
