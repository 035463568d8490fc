// SPDX-License-Identifier: MIT
#pragma once

#include "session/tenant_session.h"
#include "ui/invitations/newest.h"
#include "ui/invitations/one_time_links.h"
#include "ui/invitations/recipients_model.h"

#include <QPointer>

#include <deque>

namespace rollcall {

/// A role that an invitation may carry, or why it may not.
class InvitableRole {
    Q_GADGET
    QML_VALUE_TYPE(invitableRole)
    Q_PROPERTY(QString roleId MEMBER roleId CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString description MEMBER description CONSTANT FINAL)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT FINAL)

public:
    QString roleId;
    QString label;
    QString description;
    QString reason;
    bool operator==(const InvitableRole &) const = default;
};

/// The invite drawer: recipients with a verdict each before anything is sent, then one request a recipient. What was sent
/// leaves the list, what failed stays as it was typed. It keeps what was typed while the drawer is closed. Several are a job of the
/// tenant, which goes on when the drawer is closed, and after a crash.
class InviteViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host MEMBER m_host NOTIFY hostChanged FINAL)
    Q_PROPERTY(rollcall::OneTimeLinks *links READ links WRITE setLinks NOTIFY linksChanged FINAL)
    Q_PROPERTY(rollcall::RecipientsModel *recipients READ recipients CONSTANT FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString recipientsLabel READ recipientsLabel NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString recipientsHelp READ recipientsHelp NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QList<rollcall::InvitableRole> roles READ roles NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString roleId READ roleId WRITE setRoleId NOTIFY draftChanged FINAL)
    Q_PROPERTY(QStringList lifetimes READ lifetimes NOTIFY rulesChanged FINAL)
    Q_PROPERTY(int lifetimeIndex READ lifetimeIndex WRITE setLifetimeIndex NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString expiryText READ expiryText NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString useText READ useText NOTIFY rulesChanged FINAL)
    Q_PROPERTY(int messageMax READ messageMax NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString message READ message WRITE setMessage NOTIFY draftChanged FINAL)
    /// What everyone who is invited will be in, as ids; offered where the policy has kinds for that.
    Q_PROPERTY(QStringList teamIds READ teamIds WRITE setTeamIds NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString teamsTitle READ teamsTitle NOTIFY rulesChanged FINAL)
    Q_PROPERTY(int sendable READ sendable NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(int blocked READ blocked NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(QString sendText READ sendText NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(QString footText READ footText NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY rulesChanged FINAL)
    Q_PROPERTY(bool attached READ attached NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(QString waitText READ waitText NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(bool sending READ sending NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(int sent READ sent NOTIFY verdictsChanged FINAL)
    Q_PROPERTY(int sendTotal READ sendTotal NOTIFY verdictsChanged FINAL)

public:
    explicit InviteViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] OneTimeLinks *links() const { return m_links; }
    void setLinks(OneTimeLinks *links);
    [[nodiscard]] RecipientsModel *recipients() { return &m_recipients; }
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString recipientsLabel() const;
    [[nodiscard]] QString recipientsHelp() const;
    [[nodiscard]] QList<InvitableRole> roles() const;
    [[nodiscard]] QString roleId() const { return m_roleId; }
    void setRoleId(const QString &roleId);
    [[nodiscard]] QStringList lifetimes() const;
    [[nodiscard]] int lifetimeIndex() const { return m_lifetimeIndex; }
    void setLifetimeIndex(int index);
    [[nodiscard]] QString expiryText() const;
    [[nodiscard]] QString useText() const;
    [[nodiscard]] int messageMax() const; ///< 0: no message can be sent
    [[nodiscard]] QString message() const { return m_message; }
    void setMessage(const QString &message);
    [[nodiscard]] QStringList teamIds() const { return m_teamIds; }
    void setTeamIds(const QStringList &teamIds);
    [[nodiscard]] QString teamsTitle()
        const; ///< "Workspaces and groups"; empty where nothing can be chosen before joining
    [[nodiscard]] int total() const { return m_recipients.rowCount(); }
    [[nodiscard]] int sendable() const;
    [[nodiscard]] int blocked() const;
    [[nodiscard]] QString sendText() const;
    [[nodiscard]] QString footText() const;
    [[nodiscard]] QString reason() const; ///< why nothing can be sent now, whoever it is to
    [[nodiscard]] bool attached() const { return !m_jobId.isEmpty(); } ///< the job that it sent is still its own
    [[nodiscard]] QString waitText() const;                            ///< why sending does not go on now
    [[nodiscard]] QString problem() const { return m_problem; }        ///< of the last sending as a whole
    [[nodiscard]] bool sending() const { return m_sending; }
    [[nodiscard]] int sent() const { return m_sent; }
    [[nodiscard]] int sendTotal() const { return m_sendTotal; }

    /// The drawer opens or closes; while it is open, verdicts follow the session's lists.
    Q_INVOKABLE void open(const QString &address, const QString &roleId);
    Q_INVOKABLE void close();
    /// Takes what was typed or pasted: one address or many.
    Q_INVOKABLE void add(const QString &text);
    /// Takes a pasted list whole, with its line breaks; false where the clipboard holds no list, which is then pasted as usual.
    Q_INVOKABLE bool addFromClipboard();
    Q_INVOKABLE void remove(const QString &chipId);
    /// Takes a chip back as text, to be edited; the last one where no id is given.
    Q_INVOKABLE [[nodiscard]] QString take(const QString &chipId);
    Q_INVOKABLE void send();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void linksChanged();
    void rulesChanged();
    void draftChanged();
    void verdictsChanged();
    void problemChanged();
    /// Sending has ended: how many were sent, and whether anybody is left in the list.
    void finished(int sent, bool allSent);

private:
    void rejudge();
    void chooseDefaults();
    void forgetJob();
    void sendJob(const std::deque<QString> &chipIds);
    void followJob(const QString &jobId, const QList<int> &rows);
    void jobEnded(const QString &jobId);
    void takeLinks();
    void next();
    void answered(const QString &chipId, const Result<InvitationWithLink> &answer);
    void finish();
    void setProblem(const QString &problem);
    [[nodiscard]] InvitationDraft draftFor(const Recipient &recipient) const;
    [[nodiscard]] std::optional<std::int64_t> chosenLifetime() const;
    [[nodiscard]] const Policy &policy() const;

    QPointer<TenantSession> m_session;
    QPointer<OneTimeLinks> m_links;
    QString m_host;
    RecipientsModel m_recipients;
    AddressIndexPtr m_index;
    Newest<AddressIndexPtr> m_indexing;
    QString m_roleId;
    int m_lifetimeIndex = -1;
    QString m_message;
    QStringList m_teamIds;
    QString m_problem;
    std::deque<QString> m_queue;
    QString m_jobId;        ///< what the drawer is sending, where it is several
    QStringList m_jobChips; ///< by row of the job
    CancelSource m_cancel;
    int m_sent = 0;
    int m_sendTotal = 0;
    bool m_open = false;
    bool m_sending = false;
};

} // namespace rollcall
