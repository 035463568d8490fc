// SPDX-License-Identifier: MIT
// What people ask of the page; links_view_model.cpp has what it shows.
#include "ui/links/links_view_model.h"

namespace rollcall {

using Kind = LinkActions::Kind;

void LinksViewModel::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT filterChanged();
    if (m_links)
        showRows();
}

void LinksViewModel::refresh()
{
    if (m_session)
        m_session->refresh();
    if (m_links && m_session->online())
        m_links->list().refresh();
}

void LinksViewModel::readMore()
{
    if (m_links)
        m_links->list().readMore();
}

void LinksViewModel::copy(const QString &linkId) { m_actions.start(Kind::Copy, {linkId}); }
void LinksViewModel::disable(const QStringList &linkIds) { m_actions.start(Kind::Disable, linkIds); }
void LinksViewModel::enable(const QStringList &linkIds) { m_actions.start(Kind::Enable, linkIds); }
void LinksViewModel::revoke(const QString &linkId) { m_actions.start(Kind::Revoke, {linkId}); }
void LinksViewModel::remove(const QString &linkId) { m_actions.start(Kind::Remove, {linkId}); }
void LinksViewModel::retry(const QString &linkId) { m_actions.retry(linkId); }
void LinksViewModel::dismiss(const QString &linkId) { m_actions.dismiss(linkId); }
void LinksViewModel::stopWork() { m_actions.stop(); }

} // namespace rollcall
