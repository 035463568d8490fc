// SPDX-License-Identifier: MIT
// What people ask of the page; invitation_page_model.cpp has what it shows.
#include "ui/invitations/invitation_page_model.h"

#include "ui/invitations/invitation_views.h"
#include "ui/text/address_text.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rollcall {

void InvitationPageModel::setSearch(const QString &search)
{
    if (m_query.search == search)
        return;
    m_query.search = search;
    ask();
}

void InvitationPageModel::toggleRole(const QString &key)
{
    if (!m_query.roles.removeOne(key))
        m_query.roles.append(key);
    ask();
}

void InvitationPageModel::clearRoles()
{
    m_query.roles.clear();
    ask();
}

void InvitationPageModel::showView(View view)
{
    m_query.view = static_cast<InvitationView>(view);
    ask();
}

QString InvitationPageModel::viewText() const
{
    return m_query.view == InvitationView::All ? QString() : invitationViewLabel(m_query.view);
}

QVariantList InvitationPageModel::viewOptions() const
{
    return m_session ? invitationViewOptions(m_session->policy(), viewCounts(), m_query.view) : QVariantList();
}

void InvitationPageModel::clearFilters()
{
    m_query.search.clear();
    m_query.view = InvitationView::All;
    m_query.roles.clear();
    ask();
}

void InvitationPageModel::sortBy(Sort sort)
{
    const auto wanted = static_cast<InvitationQuery::Sort>(sort);
    m_query.descending = wanted == m_query.sort ? !m_query.descending : sort == Sort::Sent;
    m_query.sort = wanted;
    ask();
}

void InvitationPageModel::refresh()
{
    if (m_session)
        m_session->refresh();
}

void InvitationPageModel::resend(const QStringList &invitationIds)
{
    m_actions.start(InvitationActions::Kind::Resend, invitationIds);
}

void InvitationPageModel::revoke(const QStringList &invitationIds)
{
    m_actions.start(InvitationActions::Kind::Revoke, invitationIds);
}

void InvitationPageModel::copyLink(const QString &invitationId)
{
    m_actions.start(InvitationActions::Kind::CopyLink, {invitationId});
}

void InvitationPageModel::copyAddress(const QString &invitationId) const
{
    QGuiApplication::clipboard()->setText(addressOf(invitationId));
}

void InvitationPageModel::retry(const QString &invitationId) { m_actions.retry(invitationId); }
void InvitationPageModel::dismiss(const QString &invitationId) { m_actions.dismiss(invitationId); }
void InvitationPageModel::stopWork() { m_actions.stop(); }

QStringList InvitationPageModel::recipients(const QStringList &invitationIds) const
{
    QStringList recipients;
    for (const auto &id : invitationIds) {
        if (const auto *invitation = m_actions.find(id))
            recipients.append(addressText(invitation->channel, invitation->address));
    }
    return recipients;
}

QString InvitationPageModel::addressOf(const QString &invitationId) const
{
    const auto *invitation = m_actions.find(invitationId);
    return invitation ? invitation->address : QString();
}

QString InvitationPageModel::roleOf(const QString &invitationId) const
{
    const auto *invitation = m_actions.find(invitationId);
    return invitation ? invitation->role : QString();
}

} // namespace rollcall
