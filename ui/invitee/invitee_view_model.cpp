// SPDX-License-Identifier: MIT
#include "ui/invitee/invitee_view_model.h"

#include "domain/address.h"
#include "session/deliver.h"
#include "ui/text/address_text.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rollcall {

namespace {

InviteeViewModel::State stateOf(InviteeView::State state)
{
    using From = InviteeView::State;
    using To = InviteeViewModel::State;
    switch (state) {
    case From::Open: return To::Open;
    case From::Accepted: return To::Accepted;
    case From::Rejected: return To::Rejected;
    case From::Revoked: return To::Revoked;
    case From::Expired: return To::Expired;
    case From::Invalid: break;
    }
    return To::Invalid;
}

InviteeViewModel::Match matchOf(InviteeView::AccountMatch match)
{
    switch (match) {
    case InviteeView::AccountMatch::Matches: return InviteeViewModel::Match::Matches;
    case InviteeView::AccountMatch::Mismatch: return InviteeViewModel::Match::Mismatch;
    case InviteeView::AccountMatch::SignedOut: break;
    }
    return InviteeViewModel::Match::SignedOut;
}

/// A closed invitation says so with a code; that is a state of the page, not an error on it.
std::optional<InviteeViewModel::State> closedState(const Error &error)
{
    if (error.code == QLatin1String("invitation_revoked"))
        return InviteeViewModel::State::Revoked;
    if (error.code == QLatin1String("invitation_expired"))
        return InviteeViewModel::State::Expired;
    if (error.code == QLatin1String("invitation_used") || error.code == QLatin1String("not_an_invitation"))
        return InviteeViewModel::State::Invalid;
    return std::nullopt;
}

} // namespace

InviteeViewModel::InviteeViewModel(QObject *parent) : QObject(parent), m_candidates(this) {}

InviteeViewModel::~InviteeViewModel() = default;

void InviteeViewModel::setApp(AppSession *app)
{
    if (m_app == app)
        return;
    m_app = app;
    m_invitee = std::make_unique<InviteeSession>(app);
    Q_EMIT appChanged();
}

QString InviteeViewModel::accountId() const { return m_invitee ? m_invitee->accountId() : QString(); }

QString InviteeViewModel::suggestedIdentifier() const { return m_view.address; }

QString InviteeViewModel::messageToInviter() const
{
    return tr("Hello %1, your invitation to %2 was sent to %3, but I use the account %4. Could you revoke it and "
              "invite %4 "
              "instead? Thank you.")
        .arg(m_facts.inviter, m_facts.tenantName, m_facts.sentTo, m_facts.signedInAs);
}

QString InviteeViewModel::host() const
{
    const auto server = m_invitee ? m_invitee->server() : QUrl();
    return server.port() > 0 ? server.host() + QLatin1Char(':') + QString::number(server.port()) : server.host();
}

void InviteeViewModel::begin()
{
    m_calls.renew();
    clearErrors();
    m_busy = true;
}

void InviteeViewModel::clearErrors()
{
    m_error.clear();
    m_nextStep.clear();
    m_identifierError.clear();
    m_passwordError.clear();
    m_nameError.clear();
}

void InviteeViewModel::open(const QString &link)
{
    if (!m_invitee)
        return;
    begin();
    m_opened = false;
    m_view = {};
    m_facts = {};
    if (link.trimmed().isEmpty()) {
        m_busy = false;
        m_state = State::Empty;
        Q_EMIT changed();
        return;
    }
    m_state = State::Loading;
    deliver(this, m_invitee->open(link.trimmed(), m_calls.token()),
            [this](const Result<InviteeView> &view) { showView(view); });
    m_facts.host = host();
    Q_EMIT changed();
}

void InviteeViewModel::retry() { lookUpAs(accountId()); }

void InviteeViewModel::lookUpAs(const QString &accountId)
{
    if (!m_invitee)
        return;
    begin();
    if (!m_opened)
        m_state = State::Loading;
    Q_EMIT changed();
    deliver(this, m_invitee->lookUpAs(accountId, m_calls.token()),
            [this](const Result<InviteeView> &view) { showView(view); });
}

void InviteeViewModel::accept()
{
    if (m_busy || m_match != Match::Matches)
        return;
    begin();
    Q_EMIT changed();
    deliver(this, m_invitee->accept(m_calls.token()),
            [this](const Result<InviteeAnswer> &answer) { showAnswer(answer); });
}

void InviteeViewModel::reject()
{
    if (m_busy || m_match != Match::Matches || !m_view.canReject)
        return;
    begin();
    Q_EMIT changed();
    deliver(this, m_invitee->reject(m_calls.token()),
            [this](const Result<InviteeAnswer> &answer) { showAnswer(answer); });
}

void InviteeViewModel::signIn(const QString &identifier, const QString &password, bool keep)
{
    begin();
    if (identifier.trimmed().isEmpty())
        m_identifierError = tr("Enter your e-mail or phone number.");
    if (password.isEmpty())
        m_passwordError = tr("Enter your password.");
    if (!m_identifierError.isEmpty() || !m_passwordError.isEmpty()) {
        m_busy = false;
        Q_EMIT changed();
        return;
    }
    Q_EMIT changed();
    deliver(this, m_invitee->signInAndOpen(identifier.trimmed(), Secret(password), keep, m_calls.token()),
            [this](const Result<InviteeView> &view) {
                if (!view && view.error().kind == Error::Kind::Unauthorized) {
                    m_busy = false;
                    m_passwordError = textFor(view.error(), Attempt::SignIn, host()).whole();
                    Q_EMIT changed();
                    return;
                }
                showView(view);
            });
}

void InviteeViewModel::registerAccount(const QString &displayName, const QString &email, const QString &password,
                                       bool keep)
{
    constexpr qsizetype minimumLength = 15; // the contract's only rule for passwords
    begin();
    const auto typed = email.trimmed();
    const auto flaw = EmailAddress::check(typed);
    if (m_view.forAnyone && flaw == EmailAddress::Flaw::Empty)
        m_identifierError = tr("Enter your e-mail address.");
    else if (m_view.forAnyone && flaw != EmailAddress::Flaw::None)
        m_identifierError = tr("“%1” %2").arg(typed, flawText(flaw));
    if (displayName.trimmed().isEmpty())
        m_nameError = tr("Enter the name that others will see.");
    if (password.size() < minimumLength)
        m_passwordError = tr("Use %1 characters or more. A sentence is fine.").arg(minimumLength);
    if (!m_identifierError.isEmpty() || !m_nameError.isEmpty() || !m_passwordError.isEmpty()) {
        m_busy = false;
        Q_EMIT changed();
        return;
    }
    Registration registration;
    registration.displayName = displayName.trimmed();
    registration.password = Secret(password);
    if (m_view.forAnyone)
        registration.email = typed;
    else
        (m_view.channel == InvitationChannel::Phone ? registration.phone : registration.email) = m_view.address;
    Q_EMIT changed();
    deliver(this, m_invitee->registerAndOpen(registration, keep, m_calls.token()),
            [this](const Result<InviteeView> &view) { showView(view); });
}

void InviteeViewModel::showView(const Result<InviteeView> &view)
{
    m_busy = false;
    if (!view) {
        showError(view.error());
        return;
    }
    m_opened = true;
    m_view = *view;
    m_state = stateOf(view->state);
    m_match = matchOf(view->account);
    m_facts = InviteeFacts::from(*view, host(), m_app->services().clock->now());
    m_candidates.show(m_invitee->candidates(*view), view->address);
    Q_EMIT changed();
}

void InviteeViewModel::showAnswer(const Result<InviteeAnswer> &answer)
{
    m_busy = false;
    if (!answer) {
        showError(answer.error());
        return;
    }
    m_state = stateOf(answer->state);
    m_facts.closed = absoluteTime(answer->at);
    m_canCall = answer->canCall;
    if (!answer->tenantId.isEmpty())
        m_facts.tenantId = answer->tenantId;
    if (auto *account = m_app->account(accountId()))
        account->refreshTenants();
    Q_EMIT changed();
}

void InviteeViewModel::showError(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_busy = false;
    if (const auto closed = closedState(error)) {
        m_state = *closed;
        Q_EMIT changed();
        return;
    }
    m_passwordError = fieldText(error, QStringLiteral("password"));
    m_nameError = fieldText(error, QStringLiteral("display_name"));
    m_identifierError = fieldText(error, QStringLiteral("email")) + fieldText(error, QStringLiteral("phone"));
    const auto text = textFor(error, m_opened ? Attempt::Change : Attempt::Read, host());
    m_error = text.sentence;
    m_nextStep = text.nextStep;
    if (!m_opened)
        m_state = State::Failed;
    Q_EMIT changed();
}

void InviteeViewModel::openTenant()
{
    if (m_facts.tenantId.isEmpty() || accountId().isEmpty())
        return;
    m_app->show(accountId(), m_facts.tenantId);
    Q_EMIT tenantOpened();
}

void InviteeViewModel::copyMessage() const { QGuiApplication::clipboard()->setText(messageToInviter()); }

} // namespace rollcall
