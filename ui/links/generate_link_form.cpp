// SPDX-License-Identifier: MIT
#include "ui/links/generate_link_form.h"

#include "session/deliver.h"
#include "ui/clipboard/clipboard_lease.h"
#include "ui/links/link_text.h"
#include "ui/text/error_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QUuid>

namespace rollcall {

GenerateLinkForm::GenerateLinkForm(QObject *parent) : QObject(parent) {}

void GenerateLinkForm::setPage(LinksViewModel *page)
{
    if (m_page == page)
        return;
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    if (page) {
        connect(page, &LinksViewModel::statusChanged, this, &GenerateLinkForm::decisionChanged);
        connect(page, &LinksViewModel::statusChanged, this, &GenerateLinkForm::policyChanged);
    }
    Q_EMIT pageChanged();
    Q_EMIT policyChanged();
    Q_EMIT contentChanged();
    Q_EMIT decisionChanged();
}

const Policy &GenerateLinkForm::policy() const
{
    static const Policy none;
    return m_page && m_page->session() ? m_page->session()->policy() : none;
}

QVariantList GenerateLinkForm::roles() const
{
    QVariantList choices;
    if (!policy().invitations.roleChosen)
        return choices;
    for (const auto &role : policy().roles) {
        choices.append(QVariantMap{{QStringLiteral("role"), role.id},
                                   {QStringLiteral("label"), role.label},
                                   {QStringLiteral("description"), role.description},
                                   {QStringLiteral("reason"), role.invitable ? QString() : role.lockedReason}});
    }
    return choices;
}

QString GenerateLinkForm::role() const { return m_role.isEmpty() ? policy().defaultRole : m_role; }
QString GenerateLinkForm::roleLabel() const { return policy().roleLabel(policy().defaultRole); }
bool GenerateLinkForm::usesOffered() const { return policy().links.maxUses; }

void GenerateLinkForm::setRole(const QString &role)
{
    if (m_role == role)
        return;
    m_role = role;
    edited();
}

void GenerateLinkForm::setUses(const QString &uses)
{
    if (m_uses == uses)
        return;
    m_uses = uses;
    setErrors({}, m_error);
    edited();
}

void GenerateLinkForm::setLifetime(int lifetime)
{
    if (m_lifetime == lifetime)
        return;
    m_lifetime = lifetime;
    edited();
}

// Other content is another intention: the server refuses an old key with a new body.
void GenerateLinkForm::edited()
{
    m_idempotencyKey.clear();
    Q_EMIT contentChanged();
}

QStringList GenerateLinkForm::lifetimes() const
{
    QStringList words;
    const auto &choices = policy().links.lifetimeChoices;
    if (choices.isEmpty())
        return words;
    words.append(tr("No expiry"));
    for (const auto seconds : choices)
        words.append(rollcall::lifetime(seconds));
    return words;
}

QString GenerateLinkForm::warning() const
{
    const auto tenant = m_page ? m_page->tenantName() : QString();
    if (m_uses.trimmed() == QLatin1String("1"))
        return tr("The first person who uses this link joins %1. After that it no longer works.").arg(tenant);
    return tr("Anyone who holds this link can join %1.").arg(tenant);
}

QString GenerateLinkForm::reason() const { return m_page ? m_page->generateReason() : QString(); }

void GenerateLinkForm::submit()
{
    if (m_busy || !m_page || !m_page->links())
        return;
    InvitationLinkDraft draft;
    draft.role = role();
    if (const auto typed = m_uses.trimmed(); usesOffered() && !typed.isEmpty()) {
        bool number = false;
        const int most = typed.toInt(&number);
        if (!number || most < 1)
            return setErrors(tr("Enter a number from 1, or nothing for any number."), {});
        draft.maxUses = most;
    }
    const auto &choices = policy().links.lifetimeChoices;
    if (m_lifetime > 0 && m_lifetime <= choices.size())
        draft.lifetimeSeconds = choices.at(m_lifetime - 1);
    setErrors({}, reason());
    if (!m_error.isEmpty())
        return;
    if (m_idempotencyKey.isEmpty())
        m_idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_busy = true;
    Q_EMIT busyChanged();
    m_cancel.renew();
    deliver(this, m_page->links()->create(std::move(draft), m_idempotencyKey, m_cancel.token()),
            [this](const Result<NewInvitationLink> &result) { finish(result); });
}

void GenerateLinkForm::cancel() { m_cancel.cancel(); }

void GenerateLinkForm::finish(const Result<NewInvitationLink> &result)
{
    m_busy = false;
    Q_EMIT busyChanged();
    if (!result) {
        const auto field = fieldText(result.error(), QStringLiteral("max_uses"));
        const auto host = m_page && !m_page->host().isEmpty() ? m_page->host() : tr("The control plane");
        return setErrors(field, field.isEmpty() ? textFor(result.error(), Attempt::Change, host).whole() : QString());
    }
    const auto name = linkName(result->link);
    if (result->address.isEmpty()) {
        Q_EMIT generated(tr("Generated the link %1. Copy it from its row.").arg(name));
        return;
    }
    ClipboardLease::lend(result->address);
    Q_EMIT generated(tr("Generated and copied the link %1. It leaves the clipboard after 60 s.").arg(name));
}

void GenerateLinkForm::setErrors(const QString &usesError, const QString &error)
{
    if (m_usesError == usesError && m_error == error)
        return;
    m_usesError = usesError;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace rollcall
