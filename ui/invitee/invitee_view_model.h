// SPDX-License-Identifier: MIT
#pragma once

#include "session/invitee.h"
#include "ui/invitee/candidate_model.h"
#include "ui/invitee/invitee_facts.h"

#include <QObject>
#include <qqmlregistration.h>

#include <memory>

namespace rollcall {

/// The opened invitation: which of its states it is in, and what the person who opened it can do. The link itself is a secret:
/// it is taken in by open() and cannot be read back.
class InviteeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::AppSession *app READ app WRITE setApp NOTIFY appChanged FINAL REQUIRED)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(Match match READ match NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::InviteeFacts facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed FINAL)
    Q_PROPERTY(QString identifierError READ identifierError NOTIFY changed FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY changed FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool opened READ opened NOTIFY changed FINAL)
    Q_PROPERTY(bool canCall READ canCall NOTIFY changed FINAL)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed FINAL)
    Q_PROPERTY(QString messageToInviter READ messageToInviter NOTIFY changed FINAL)
    Q_PROPERTY(QString suggestedIdentifier READ suggestedIdentifier NOTIFY changed FINAL)
    Q_PROPERTY(QString invitedAccountId READ invitedAccountId NOTIFY changed FINAL)
    Q_PROPERTY(QString accountDetail READ accountDetail NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::CandidateModel *candidates READ candidates CONSTANT FINAL)

public:
    enum class State { Empty, Loading, Open, Accepted, Rejected, Revoked, Expired, Invalid, Failed };
    Q_ENUM(State)
    enum class Match { SignedOut, Matches, Mismatch };
    Q_ENUM(Match)

    explicit InviteeViewModel(QObject *parent = nullptr);
    ~InviteeViewModel() override;

    [[nodiscard]] AppSession *app() const { return m_app; }
    void setApp(AppSession *app);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Match match() const { return m_match; }
    [[nodiscard]] const InviteeFacts &facts() const { return m_facts; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString nextStep() const { return m_nextStep; }
    [[nodiscard]] QString identifierError() const { return m_identifierError; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool opened() const
    {
        return m_opened;
    } ///< the control plane has told of it, and as whom one may answer
    [[nodiscard]] bool canCall() const { return m_canCall; }
    [[nodiscard]] QString accountId() const;
    [[nodiscard]] QString messageToInviter() const;
    [[nodiscard]] QString suggestedIdentifier() const;
    [[nodiscard]] QString invitedAccountId() const { return m_candidates.invitedAccountId(); }
    [[nodiscard]] QString accountDetail() const { return m_candidates.detailOf(accountId()); }
    [[nodiscard]] CandidateModel *candidates() { return &m_candidates; }

    Q_INVOKABLE void open(const QString &link);
    Q_INVOKABLE void retry();
    Q_INVOKABLE void lookUpAs(const QString &accountId);
    Q_INVOKABLE void accept();
    Q_INVOKABLE void reject();
    Q_INVOKABLE void signIn(const QString &identifier, const QString &password, bool keep);
    /// `email` counts where the link names nobody; else it is the invited address, whatever is given.
    Q_INVOKABLE void registerAccount(const QString &displayName, const QString &email, const QString &password,
                                     bool keep);
    /// Shows the tenant that was joined.
    Q_INVOKABLE void openTenant();
    /// Puts the message to the inviter on the clipboard; it holds both addresses, and no link.
    Q_INVOKABLE void copyMessage() const;

Q_SIGNALS:
    void appChanged();
    void changed();
    void tenantOpened();

private:
    void begin();
    void showView(const Result<InviteeView> &view);
    void showAnswer(const Result<InviteeAnswer> &answer);
    void showError(const Error &error);
    void clearErrors();
    [[nodiscard]] QString host() const;

    AppSession *m_app = nullptr;
    std::unique_ptr<InviteeSession> m_invitee;
    CancelSource m_calls;
    CandidateModel m_candidates;
    State m_state = State::Empty;
    Match m_match = Match::SignedOut;
    InviteeView m_view;
    InviteeFacts m_facts;
    QString m_error;
    QString m_nextStep;
    QString m_identifierError;
    QString m_passwordError;
    QString m_nameError;
    bool m_opened = false;
    bool m_busy = false;
    bool m_canCall = true;
};

} // namespace rollcall
