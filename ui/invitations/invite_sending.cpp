// SPDX-License-Identifier: MIT
// The sending half of InviteViewModel: one recipient at once, several as a job (invite_jobs.cpp).
#include "ui/invitations/invite_view_model.h"

#include "session/deliver.h"
#include "ui/invitations/link_entry.h"
#include "ui/text/error_text.h"

#include <utility>

namespace rollcall {

namespace {

/// Two drafts with the same text are the same intention, and may share an idempotency key.
QString contentOf(const InvitationDraft &draft)
{
    const QStringList parts{toWord(draft.channel),
                            draft.address,
                            draft.role,
                            draft.message,
                            draft.lifetimeSeconds ? QString::number(*draft.lifetimeSeconds) : QString(),
                            draft.teams.join(QLatin1Char(','))};
    return parts.join(QChar(0x1f));
}

/// What a chip says of its last try: one of "was not sent" and "may have been sent", and why.
QString failureText(const Error &error, const QString &host)
{
    if (error.kind == Error::Kind::Cancelled)
        return InviteViewModel::tr("was stopped while it was under way. The list will tell whether it was sent.");
    const auto text = textFor(error, Attempt::Change, host);
    if (error.outcomeUnknown() && error.code != QLatin1String("not_applied"))
        return InviteViewModel::tr("may have been sent. %1").arg(text.whole());
    // "Nothing was sent" would only say it twice.
    const auto why = error.kind == Error::Kind::Offline ? text.sentence : text.whole();
    return InviteViewModel::tr("was not sent. %1").arg(why);
}

} // namespace

InvitationDraft InviteViewModel::draftFor(const Recipient &recipient) const
{
    InvitationDraft draft;
    draft.channel = recipient.channel;
    draft.address = recipient.address;
    draft.role = m_roleId;
    if (messageMax() > 0)
        draft.message = m_message.trimmed();
    if (!policy().invitations.lifetimeChoices.isEmpty())
        draft.lifetimeSeconds = chosenLifetime();
    draft.teams = m_teamIds;
    return draft;
}

void InviteViewModel::send()
{
    if (m_sending || !m_session || sendable() == 0)
        return;
    setProblem({});
    forgetJob();
    m_queue.clear();
    for (const auto &recipient : m_recipients.recipients()) {
        if (isSendable(recipient))
            m_queue.push_back(recipient.id);
    }
    m_sent = 0;
    m_sendTotal = static_cast<int>(m_queue.size());
    m_sending = true;
    if (m_queue.size() > 1)
        sendJob(std::exchange(m_queue, {}));
    else
        next();
    Q_EMIT verdictsChanged();
}

void InviteViewModel::next()
{
    while (!m_queue.empty()) {
        const auto id = m_queue.front();
        m_queue.pop_front();
        const auto *recipient = m_recipients.find(id);
        // The list goes on being judged meanwhile: a sync may bring the news that somebody has just joined.
        if (!recipient || !isSendable(*recipient))
            continue;
        const auto draft = draftFor(*recipient);
        const auto key = m_recipients.keyFor(id, contentOf(draft));
        m_recipients.setSending(id, true);
        deliver(this, m_session->invite(draft, key, m_cancel.token()),
                [this, id](const Result<InvitationWithLink> &answer) { answered(id, answer); });
        return;
    }
    finish();
}

void InviteViewModel::answered(const QString &chipId, const Result<InvitationWithLink> &answer)
{
    m_recipients.setSending(chipId, false);
    if (answer) {
        if (m_links && m_session && !answer->link.isEmpty() && answer->shownOnce)
            m_links->add(linkEntry(*m_session, *answer));
        ++m_sent;
        m_recipients.remove(chipId);
    } else {
        const auto host = m_host.isEmpty() ? tr("The control plane") : m_host;
        m_recipients.setFailure(chipId, failureText(answer.error(), host));
        if (answer.error().isConnectivity() || answer.error().kind == Error::Kind::Unauthorized) {
            setProblem(textFor(answer.error(), Attempt::Change, host).whole());
            m_queue.clear();
        }
    }
    if (!m_sending)
        return;
    Q_EMIT verdictsChanged();
    next();
}

void InviteViewModel::cancel()
{
    if (!m_sending)
        return;
    if (!m_jobId.isEmpty()) {
        m_session->jobs()->cancel(m_jobId); // what is out comes back, and then it ends
        return;
    }
    m_queue.clear();
    m_sending = false;
    m_cancel.renew();
    if (m_session)
        m_session->refresh();
    finish();
}

void InviteViewModel::finish()
{
    m_sending = false;
    if (m_recipients.rowCount() == 0 && m_sent > 0) {
        setMessage({});
        setTeamIds({});
    }
    Q_EMIT verdictsChanged();
    Q_EMIT finished(m_sent, m_recipients.rowCount() == 0);
}

} // namespace rollcall
