// SPDX-License-Identifier: MIT
#pragma once

#include "ui/teams/teams_model.h"

namespace rollcall {

/// Making, renaming or deleting one team, as its dialog needs it. The answer belongs to the dialog: an error stays in it beside
/// what was typed.
class TeamForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY changed FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::TeamsModel *teams READ teams WRITE setTeams NOTIFY changed FINAL)
    /// Empty for a new one.
    Q_PROPERTY(QString teamId MEMBER m_teamId NOTIFY changed FINAL)
    Q_PROPERTY(QString kindId READ kindId WRITE setKindId NOTIFY changed FINAL)
    Q_PROPERTY(QString kindWord READ kindWord NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString people READ people NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY changed FINAL)
    Q_PROPERTY(QString tenantWord READ tenantWord NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString fieldError READ fieldError NOTIFY errorChanged FINAL)

public:
    explicit TeamForm(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] TeamsModel *teams() const { return m_teams; }
    void setTeams(TeamsModel *teams);
    [[nodiscard]] QString kindId() const;
    void setKindId(const QString &kindId);
    [[nodiscard]] QString kindWord() const; ///< "workspace", for the middle of a sentence
    [[nodiscard]] QString name() const;     ///< as the server has it
    [[nodiscard]] QString people() const;   ///< "4 people", or empty where nobody is in it
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantWord() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString fieldError() const { return m_fieldError; }

    /// Makes a new one, or renames that of teamId.
    Q_INVOKABLE void save(const QString &name);
    Q_INVOKABLE void remove();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forget(); ///< what was said about the name, when it is typed anew

Q_SIGNALS:
    void changed();
    void busyChanged();
    void errorChanged();
    void succeeded(const QString &teamId, const QString &name);

private:
    [[nodiscard]] const Team *team() const;
    void begin();
    void finish(const std::optional<Error> &error);
    void setError(const QString &error, const QString &fieldError);

    QPointer<TenantSession> m_session;
    QString m_host;
    QPointer<TeamsModel> m_teams;
    QString m_teamId;
    QString m_kindId;
    QString m_key; ///< one intention, however often it is sent
    QString m_keyName;
    bool m_busy = false;
    QString m_error;
    QString m_fieldError;
    CancelSource m_cancel;
};

} // namespace rollcall
