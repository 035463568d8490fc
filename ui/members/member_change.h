// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/member_act.h"

#include <QPointer>

namespace rollcall {

/// One change of one member, as its dialog needs it: who it is about, whether it may be done, and what came of it. The
/// answer belongs to the dialog: an error stays in it beside what was typed.
class MemberChange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY hostChanged FINAL)
    Q_PROPERTY(rollcall::MemberAct::Kind kind MEMBER m_kind NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString memberId READ memberId WRITE setMemberId NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString isolatedName READ nameInSentence NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString address READ address NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString roleLabel READ roleLabel NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantWord READ tenantWord NOTIFY sessionChanged FINAL)
    /// The control plane's own word for what is done: "Remove", "Delete".
    Q_PROPERTY(QString word READ word NOTIFY targetChanged FINAL)
    /// What follows besides, as the control plane says it: sentences.
    Q_PROPERTY(QStringList consequences READ consequences NOTIFY targetChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY decisionChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(QString fieldError READ fieldError NOTIFY errorChanged FINAL)

public:
    explicit MemberChange(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString memberId() const { return m_target.id; }
    void setMemberId(const QString &memberId);
    [[nodiscard]] QString value() const { return m_value; }
    void setValue(const QString &value);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString nameInSentence() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString roleLabel() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantWord() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] QStringList consequences() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString fieldError() const { return m_fieldError; }

    Q_INVOKABLE void send();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void targetChanged();
    void valueChanged();
    void decisionChanged();
    void busyChanged();
    void errorChanged();
    void succeeded();

private:
    void findTarget();
    void setError(const QString &error, const QString &fieldError);
    void finish(const std::optional<Error> &error);

    QPointer<TenantSession> m_session;
    QString m_host;
    MemberAct::Kind m_kind = MemberAct::Open;
    Member m_target;
    QString m_value;
    bool m_busy = false;
    QString m_error;
    QString m_fieldError;
    CancelSource m_cancel;
};

} // namespace rollcall
