// SPDX-License-Identifier: MIT
#include "ui/links/link_actions.h"

#include "session/deliver.h"
#include "ui/clipboard/clipboard_lease.h"
#include "ui/links/link_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"

namespace rollcall {

namespace {

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

void LinkActions::setSession(TenantSession *session, TenantLinks *links)
{
    m_cancel.renew();
    m_queue.clear();
    m_current.reset();
    m_rows.clear();
    m_failedKind.clear();
    m_session = session;
    m_links = links;
}

Decision LinkActions::decide(Kind kind, const InvitationLink &link) const
{
    if (!m_session)
        return {};
    auto decision = m_session->decide(Action::ManageLinks);
    const auto &policy = m_session->policy().links;
    const bool known = kind == Kind::Copy     ? true
                       : kind == Kind::Revoke ? policy.revoke
                       : kind == Kind::Remove ? policy.remove
                                              : policy.disable;
    if (!known)
        return {};
    if (!decision.allowed())
        return decision;
    const bool enabled = link.state == QLatin1String("enabled");
    const bool over = link.state == QLatin1String("revoked") || link.state == QLatin1String("expired")
                      || link.state == QLatin1String("used_up");
    const auto refusal = [&] {
        return Decision::deny(QStringLiteral("link_%1").arg(link.state),
                              tr("This link has ended: %1.").arg(linkStateText(link).toLower()),
                              tr("Generate a new one."));
    };
    switch (kind) {
    case Kind::Remove: return decision;
    case Kind::Revoke: return link.state == QLatin1String("revoked") ? refusal() : decision;
    case Kind::Disable:
    case Kind::Enable: return over ? refusal() : decision;
    case Kind::Copy: break;
    }
    if (over)
        return refusal();
    return enabled ? decision : Decision::deny(QStringLiteral("link_disabled"), tr("This link is disabled."));
}

void LinkActions::start(Kind kind, const QStringList &linkIds)
{
    if (!m_links)
        return;
    if (!running()) {
        m_kind = kind;
        m_disabled.clear();
        m_total = m_done = m_failed = 0;
    }
    for (const auto &id : linkIds) {
        const auto *link = m_links->find(id);
        if (!link || m_rows.value(id).busy)
            continue;
        m_queue.push_back({kind, id, linkName(*link)});
        m_rows[id] = {true, {}};
        ++m_total;
        Q_EMIT rowChanged(id);
    }
    Q_EMIT progressChanged();
    if (!running())
        next();
}

void LinkActions::retry(const QString &linkId)
{
    if (m_failedKind.contains(linkId))
        start(m_failedKind.take(linkId), {linkId});
}

void LinkActions::dismiss(const QString &linkId)
{
    if (rowState(linkId).busy || !m_rows.remove(linkId))
        return;
    m_failedKind.remove(linkId);
    Q_EMIT rowChanged(linkId);
}

void LinkActions::stop()
{
    if (!running())
        return;
    // Before cancelling, which may answer at once: an answer to what is no longer current is not acted upon.
    const auto current = *std::exchange(m_current, std::nullopt);
    fail(current, tr("Stopped while it was under way. The list is read again and shows whether it was done."));
    m_cancel.renew();
    abandon(tr("Not sent: you stopped before its turn."));
    finish();
    if (m_links)
        m_links->list().refresh();
}

void LinkActions::next()
{
    m_current.reset();
    while (!m_queue.empty() && !m_current) {
        const auto job = m_queue.front();
        m_queue.pop_front();
        const auto *link = m_links ? m_links->find(job.id) : nullptr;
        if (!link) {
            fail(job, tr("This link is no longer there."));
            continue;
        }
        if (const auto decision = decide(job.kind, *link); !decision.allowed()) {
            fail(job, decisionText(decision));
            continue;
        }
        m_current = job;
        send(job);
    }
    if (!m_current)
        finish();
}

void LinkActions::send(const Job &job)
{
    const auto changed = [this, job](const Result<InvitationLink> &answer) { settle(job, errorOf(answer)); };
    switch (job.kind) {
    case Kind::Disable: return deliver(this, m_links->disable(job.id, m_cancel.token()), changed);
    case Kind::Enable: return deliver(this, m_links->enable(job.id, m_cancel.token()), changed);
    case Kind::Revoke: return deliver(this, m_links->revoke(job.id, m_cancel.token()), changed);
    case Kind::Remove:
        return deliver(this, m_links->remove(job.id, m_cancel.token()),
                       [this, job](const Result<std::monostate> &answer) { settle(job, errorOf(answer)); });
    case Kind::Copy:
        return deliver(this, m_links->address(job.id, m_cancel.token()), [this, job](const Result<Secret> &answer) {
            if (answer && m_current && m_current->id == job.id)
                ClipboardLease::lend(*answer);
            settle(job, errorOf(answer));
        });
    }
}

void LinkActions::settle(const Job &job, const std::optional<Error> &error)
{
    // An answer to a job that was stopped meanwhile is told by the list, not here.
    if (!m_current || m_current->id != job.id)
        return;
    if (error) {
        const auto attempt = job.kind == Kind::Copy ? Attempt::Read : Attempt::Change;
        fail(job, textFor(*error, attempt, m_host.isEmpty() ? tr("The control plane") : m_host).whole());
        if (error->isConnectivity() || error->kind == Error::Kind::Unauthorized)
            abandon(tr("Not sent: the server could not be reached for the one before."));
    } else {
        ++m_done;
        m_lastName = job.name;
        if (job.kind == Kind::Disable)
            m_disabled.append(job.id);
        m_rows.remove(job.id);
        Q_EMIT rowChanged(job.id);
    }
    Q_EMIT progressChanged();
    next();
}

void LinkActions::fail(const Job &job, const QString &sentence)
{
    ++m_failed;
    m_rows[job.id] = {false, sentence};
    m_failedKind.insert(job.id, job.kind);
    Q_EMIT rowChanged(job.id);
}

void LinkActions::abandon(const QString &why)
{
    for (const auto &job : std::exchange(m_queue, {}))
        fail(job, why);
}

void LinkActions::finish()
{
    m_current.reset();
    Q_EMIT progressChanged();
    if (const auto sentence = notice(); !sentence.isEmpty())
        Q_EMIT noticed(sentence, m_disabled);
}

QString LinkActions::notice() const
{
    if (m_done == 0 || !m_session)
        return {};
    const auto sentence = [this](const QString &one, const QString &many) {
        return m_done == 1 ? one.arg(m_lastName) : many.arg(m_done);
    };
    QString said;
    switch (m_kind) {
    case Kind::Disable:
        said = sentence(tr("Disabled the link %1. Nobody can join with it."),
                        tr("Disabled %1 links. Nobody can join with them."));
        break;
    case Kind::Enable: said = sentence(tr("Enabled the link %1."), tr("Enabled %1 links.")); break;
    case Kind::Revoke: said = sentence(tr("Revoked the link %1."), tr("Revoked %1 links.")); break;
    case Kind::Remove: said = sentence(tr("Deleted the link %1."), tr("Deleted %1 links.")); break;
    case Kind::Copy: said = tr("Copied the link %1. It leaves the clipboard after 60 s.").arg(m_lastName); break;
    }
    if (m_failed > 0)
        said += QLatin1Char(' ') + tr("%1 not done; the rows say why.").arg(m_failed);
    return said;
}

} // namespace rollcall
