// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_list_model.h"

#include <QTimer>
#include <QVariantList>

namespace rollcall {

/// What the records and the pending list have in common: the session and what it is worth, search and role filter, sending,
/// revoking and links, and who may invite. Belongs to one page.
class InvitationPageModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InvitationsViewModel and PendingViewModel are ones")
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(rollcall::OneTimeLinks *links READ links WRITE setLinks NOTIFY linksChanged FINAL)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(rollcall::InvitationListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(State state READ state NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool stale READ stale NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool syncing READ syncing NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString inviteText READ inviteText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString inviteReason READ inviteReason NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString resendText READ resendText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString revokeText READ revokeText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canResend READ canResend NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canRevoke READ canRevoke NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool canCopyLink READ canCopyLink NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString offlineReason READ offlineReason NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(QVariantList roleOptions READ roleOptions NOTIFY shownChanged FINAL)
    Q_PROPERTY(QStringList roles READ roles NOTIFY filterChanged FINAL)
    Q_PROPERTY(View view READ view NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString viewText READ viewText NOTIFY filterChanged FINAL)
    Q_PROPERTY(QVariantList viewOptions READ viewOptions NOTIFY shownChanged FINAL)
    Q_PROPERTY(Sort sort READ sort NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool descending READ descending NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool working READ working NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString workText READ workText NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workTotal READ workTotal NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workDone READ workDone NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workFailed READ workFailed NOTIFY progressChanged FINAL)

public:
    /// What stands in the place of the rows. `stale` and `problem` go beside rows that are shown.
    enum class State { Loading, Empty, Filtered, Failed, Denied, Ready };
    Q_ENUM(State)
    enum class Sort { Sent, Recipient, Role, Status, SentBy, Expires };
    Q_ENUM(Sort)
    /// In the order of InvitationView.
    enum class View { AnyInvitation, LongPending, ExpiringSoon, PastExpiry };
    Q_ENUM(View)
    enum class InvitationStatus { Pending, Accepted, Rejected, Revoked, Expired, Unknown };
    Q_ENUM(InvitationStatus)

    explicit InvitationPageModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);
    [[nodiscard]] OneTimeLinks *links() const { return m_links; }
    void setLinks(OneTimeLinks *links);
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] InvitationListModel *rows() { return &m_rows; }
    [[nodiscard]] const InvitationListModel *rows() const { return &m_rows; }
    [[nodiscard]] State state() const;
    [[nodiscard]] bool stale() const;
    [[nodiscard]] QString problem() const; ///< why it failed, or may not be read; with the next step
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] bool syncing() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString inviteText() const;
    [[nodiscard]] QString inviteReason() const; ///< empty where the caller may invite
    [[nodiscard]] QString resendText() const;   ///< the control plane's words
    [[nodiscard]] QString revokeText() const;
    [[nodiscard]] bool canResend() const; ///< the control plane knows it; a row may still refuse
    [[nodiscard]] bool canRevoke() const;
    [[nodiscard]] bool canCopyLink() const;
    [[nodiscard]] QString offlineReason() const;
    [[nodiscard]] QString search() const { return m_query.search; }
    void setSearch(const QString &search);
    [[nodiscard]] QVariantList roleOptions() const;
    [[nodiscard]] QStringList roles() const { return m_query.roles; }
    [[nodiscard]] View view() const { return static_cast<View>(m_query.view); }
    [[nodiscard]] QString viewText() const; ///< the name of the view, empty for all
    [[nodiscard]] QVariantList viewOptions() const;
    [[nodiscard]] Sort sort() const { return static_cast<Sort>(m_query.sort); }
    [[nodiscard]] bool descending() const { return m_query.descending; }
    [[nodiscard]] bool working() const { return m_actions.running(); }
    [[nodiscard]] QString workText() const;
    [[nodiscard]] int workTotal() const { return m_actions.total(); }
    [[nodiscard]] int workDone() const { return m_actions.done(); }
    [[nodiscard]] int workFailed() const { return m_actions.failed(); }

    Q_INVOKABLE void toggleRole(const QString &key);
    Q_INVOKABLE void clearRoles();
    Q_INVOKABLE virtual void showView(rollcall::InvitationPageModel::View view);
    Q_INVOKABLE virtual void clearFilters();
    /// A second press on a column turns its order around.
    Q_INVOKABLE void sortBy(rollcall::InvitationPageModel::Sort sort);
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void resend(const QStringList &invitationIds);
    Q_INVOKABLE void revoke(const QStringList &invitationIds);
    Q_INVOKABLE void copyLink(const QString &invitationId);
    Q_INVOKABLE void copyAddress(const QString &invitationId) const;
    Q_INVOKABLE void retry(const QString &invitationId);
    Q_INVOKABLE void dismiss(const QString &invitationId);
    Q_INVOKABLE void stopWork();
    /// For the confirmation: the people's addresses, in words.
    Q_INVOKABLE [[nodiscard]] QStringList recipients(const QStringList &invitationIds) const;
    /// For inviting again: the address as it was typed, and the role.
    Q_INVOKABLE [[nodiscard]] QString addressOf(const QString &invitationId) const;
    Q_INVOKABLE [[nodiscard]] QString roleOf(const QString &invitationId) const;

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void linksChanged();
    void activeChanged();
    void statusChanged(); ///< of the session: what may be done, and what the rows are worth
    void shownChanged();  ///< another answer to the query is on show
    void filterChanged();
    void progressChanged();
    void noticed(const QString &sentence);

protected:
    virtual void requery() = 0;
    [[nodiscard]] virtual bool isFiltered() const;
    [[nodiscard]] virtual const QHash<QString, int> &roleCounts() const = 0;
    [[nodiscard]] virtual const std::array<int, invitationViews> &viewCounts() const = 0;
    [[nodiscard]] InvitationKeysPtr keys(); ///< of the session's table, made by whoever runs the query
    [[nodiscard]] Instant now() const;
    void shown(const InvitationKeysPtr &keys); ///< an answer has been put into the rows
    void ask();                                ///< the filter has changed
    [[nodiscard]] static QVariantList options(const QHash<QString, int> &counts,
                                              const QList<std::pair<QString, QString>> &named);

    InvitationQuery m_query;

private:
    void tick();
    void armTick();
    void sessionMoved();
    [[nodiscard]] bool supports(Action action) const;

    QPointer<TenantSession> m_session;
    QPointer<OneTimeLinks> m_links;
    QString m_host;
    InvitationActions m_actions;
    InvitationListModel m_rows;
    InvitationKeysPtr m_keys;
    Instant m_asked;
    QTimer m_tick;
    bool m_active = true;
    bool m_answered = false;
};

} // namespace rollcall
