// SPDX-License-Identifier: MIT
#include "ui/invitations/invite_view_model.h"

#include "domain/address.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace rollcall {

InviteViewModel::InviteViewModel(QObject *parent)
    : QObject(parent)
    , m_indexing([this](AddressIndexPtr index) {
        m_index = std::move(index);
        m_recipients.setRules({policy(), m_index});
    })
{
    connect(&m_recipients, &RecipientsModel::judged, this, &InviteViewModel::verdictsChanged);
}

const Policy &InviteViewModel::policy() const
{
    static const Policy none;
    return m_session ? m_session->policy() : none;
}

void InviteViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_jobId.isEmpty())
        cancel();
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs()->disconnect(this);
    }
    m_session = session;
    m_jobId.clear(); // it goes on without the drawer
    m_sending = false;
    // Nothing that was typed for one tenant is ever offered to another.
    m_recipients.clear();
    m_message.clear();
    m_teamIds.clear();
    m_index.reset();
    m_roleId.clear();
    m_lifetimeIndex = -1;
    setProblem({});
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &InviteViewModel::rejudge);
        connect(session, &TenantSession::invitationsChanged, this, &InviteViewModel::rejudge);
        connect(session, &TenantSession::policyChanged, this, &InviteViewModel::rejudge);
        connect(session, &TenantSession::stateChanged, this, &InviteViewModel::rulesChanged);
        connect(session->jobs(), &TenantJobs::rowsChanged, this, &InviteViewModel::followJob);
        connect(session->jobs(), &TenantJobs::finished, this, &InviteViewModel::jobEnded);
        connect(session->jobs(), &TenantJobs::changed, this, &InviteViewModel::verdictsChanged);
        if (!session->jobs()->busy())
            takeLinks(); // of what ended while another tenant was on show
    }
    Q_EMIT sessionChanged();
    rejudge();
}

void InviteViewModel::open(const QString &address, const QString &roleId)
{
    m_open = true;
    rejudge();
    if (!address.isEmpty())
        add(address);
    if (!roleId.isEmpty() && decideInvitedRole(policy(), roleId).allowed())
        setRoleId(roleId);
}

void InviteViewModel::close() { m_open = false; }

void InviteViewModel::rejudge()
{
    chooseDefaults();
    Q_EMIT rulesChanged();
    Q_EMIT draftChanged();
    if (!m_open || !m_session)
        return;
    m_recipients.setRules({policy(), m_index});
    m_indexing.run([members = m_session->members(), invitations = m_session->invitations(),
                    now = m_session->serverNow()] { return AddressIndex::make(members, invitations, now); });
}

void InviteViewModel::chooseDefaults()
{
    const auto &rules = policy();
    if (!rules.role(m_roleId) || !decideInvitedRole(rules, m_roleId).allowed()) {
        m_roleId = rules.defaultRole;
        const auto invitable = [&](const Role &role) { return decideInvitedRole(rules, role.id).allowed(); };
        const auto usual = rules.role(m_roleId);
        if (!usual || !invitable(*usual)) {
            const auto found = std::find_if(rules.roles.crbegin(), rules.roles.crend(), invitable);
            m_roleId = found == rules.roles.crend() ? m_roleId : found->id;
        }
    }
    const auto &choices = rules.invitations.lifetimeChoices;
    if (m_lifetimeIndex < 0 || m_lifetimeIndex >= choices.size())
        m_lifetimeIndex = static_cast<int>(choices.indexOf(rules.invitations.lifetimeSeconds.value_or(0)));
    if (m_lifetimeIndex < 0 && !choices.isEmpty())
        m_lifetimeIndex = 0;
}

QString InviteViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString InviteViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

QString InviteViewModel::recipientsLabel() const
{
    const auto &channels = policy().channels;
    const auto offers = [&](InvitationChannel channel) {
        return std::any_of(channels.cbegin(), channels.cend(), [&](const ChannelPolicy &offered) {
            return offered.channel == channel && offered.decision.allowed();
        });
    };
    if (offers(InvitationChannel::Email) && offers(InvitationChannel::Phone))
        return tr("E-mail addresses or phone numbers");
    return offers(InvitationChannel::Phone) ? tr("Phone numbers") : tr("E-mail addresses");
}

QString InviteViewModel::recipientsHelp() const
{
    return policy().invitations.mustMatchAccount
               ? tr("Each has to be the one that the person signs in with: no other account can accept.")
               : QString();
}

QList<InvitableRole> InviteViewModel::roles() const
{
    QList<InvitableRole> roles;
    // The least first: it is what most people are invited as.
    for (auto role = policy().roles.crbegin(); role != policy().roles.crend(); ++role) {
        const auto decision = decideInvitedRole(policy(), role->id);
        InvitableRole choice;
        choice.roleId = role->id;
        choice.label = role->label;
        choice.description = role->description;
        if (!decision.allowed())
            choice.reason = decision.reason.isEmpty() ? tr("Cannot be granted by invitation.") : decisionText(decision);
        roles.append(choice);
    }
    return roles;
}

void InviteViewModel::setRoleId(const QString &roleId)
{
    if (m_roleId == roleId)
        return;
    m_roleId = roleId;
    Q_EMIT draftChanged();
}

QStringList InviteViewModel::lifetimes() const
{
    QStringList texts;
    for (const auto seconds : policy().invitations.lifetimeChoices)
        texts.append(lifetime(seconds));
    return texts;
}

void InviteViewModel::setTeamIds(const QStringList &teamIds)
{
    if (m_teamIds == teamIds)
        return;
    m_teamIds = teamIds;
    Q_EMIT draftChanged();
}

QString InviteViewModel::teamsTitle() const
{
    QStringList plurals;
    for (const auto &kind : policy().teamKinds) {
        if (kind.assignableBeforeJoining)
            plurals.append(plurals.isEmpty() ? kind.plural : kind.plural.toLower());
    }
    return plurals.size() == 2 ? tr("%1 and %2").arg(plurals.at(0), plurals.at(1)) : plurals.join(QStringLiteral(", "));
}

void InviteViewModel::setLifetimeIndex(int index)
{
    if (m_lifetimeIndex == index)
        return;
    m_lifetimeIndex = index;
    Q_EMIT draftChanged();
}

std::optional<std::int64_t> InviteViewModel::chosenLifetime() const
{
    const auto &rules = policy().invitations;
    if (m_lifetimeIndex >= 0 && m_lifetimeIndex < rules.lifetimeChoices.size())
        return rules.lifetimeChoices.at(m_lifetimeIndex);
    return rules.lifetimeSeconds;
}

QString InviteViewModel::expiryText() const
{
    const auto life = chosenLifetime();
    if (!life || !m_session)
        return tr("Does not expire.");
    //: A date and time
    return tr("%1.").arg(absoluteTime(m_session->serverNow().plusSeconds(*life)));
}

QString InviteViewModel::useText() const
{
    return policy().invitations.singleUse ? tr("Each link works once.") : QString();
}
int InviteViewModel::messageMax() const { return policy().invitations.messageMax; }

void InviteViewModel::setMessage(const QString &message)
{
    if (m_message == message)
        return;
    m_message = message;
    Q_EMIT draftChanged();
}

int InviteViewModel::sendable() const
{
    const auto &all = m_recipients.recipients();
    return static_cast<int>(std::count_if(all.cbegin(), all.cend(), isSendable));
}

int InviteViewModel::blocked() const { return m_recipients.rowCount() - sendable(); }

QString InviteViewModel::sendText() const
{
    if (m_sending)
        return tr("Sending %1 of %2").arg(std::min(m_sent + 1, m_sendTotal)).arg(m_sendTotal);
    const auto &all = m_recipients.recipients();
    const bool again = std::any_of(all.cbegin(), all.cend(), [](const Recipient &r) { return !r.failure.isEmpty(); });
    const int count = sendable();
    if (again)
        return count == 1 ? tr("Try 1 again") : tr("Try %1 again").arg(count);
    if (count == 0)
        return tr("Send invitations");
    return count == 1 ? tr("Send 1 invitation") : tr("Send %1 invitations").arg(count);
}

QString InviteViewModel::footText() const
{
    if (m_sending || blocked() == 0)
        return {};
    return tr("%1 of %2 will not be sent").arg(blocked()).arg(m_recipients.rowCount());
}

QString InviteViewModel::reason() const
{
    if (!m_session)
        return {};
    const auto decision = m_session->decide(Action::Invite);
    return decision.allowed() ? QString() : decisionText(decision);
}

void InviteViewModel::add(const QString &text) { m_recipients.append(splitRecipients(text)); }

bool InviteViewModel::addFromClipboard()
{
    // A field of one line would run the lines of a list into one another.
    const auto recipients = splitRecipients(QGuiApplication::clipboard()->text());
    if (recipients.size() < 2 || m_sending)
        return false;
    m_recipients.append(recipients);
    return true;
}

void InviteViewModel::remove(const QString &chipId) { m_recipients.remove(chipId); }

QString InviteViewModel::take(const QString &chipId)
{
    const auto &all = m_recipients.recipients();
    if (all.isEmpty() || m_sending)
        return {};
    const auto id = chipId.isEmpty() ? all.back().id : chipId;
    const auto *recipient = m_recipients.find(id);
    const auto typed = recipient ? recipient->typed : QString();
    m_recipients.remove(id);
    return typed;
}

void InviteViewModel::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace rollcall
