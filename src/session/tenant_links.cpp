// SPDX-License-Identifier: MIT
#include "session/tenant_links.h"

#include "controlplane/limited_plane.h"
#include "http/pause.h"
#include "session/unreachable.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int linksAPage = 200;

LinksPlane *linksOf(const std::shared_ptr<TenantPlane> &plane) { return plane ? plane->links() : nullptr; }

/// Links as the server has them now, as far as one is looked for; what is not among the newest is read page by page.
Answer<std::optional<InvitationLink>> lookFor(std::shared_ptr<TenantPlane> plane, QString linkId, CancelToken cancel)
{
    ListRequest request{{}, linksAPage};
    do {
        auto reading = linksOf(plane)->links(request, cancel);
        const auto page = co_await reading;
        if (!page)
            co_return fail(page.error());
        for (const auto &link : page->items) {
            if (link.id == linkId)
                co_return Result<std::optional<InvitationLink>>(link);
        }
        request.cursor = page->nextCursor;
    } while (!request.cursor.isEmpty());
    co_return Result<std::optional<InvitationLink>>(std::optional<InvitationLink>());
}

/// The link that a creation made whose answer was lost: one as wanted that was not there before.
const InvitationLink *newOne(const std::vector<InvitationLink> &links, const QSet<QString> &known,
                             const InvitationLinkDraft &draft)
{
    const auto found = std::find_if(links.cbegin(), links.cend(), [&](const InvitationLink &link) {
        return !known.contains(link.id) && link.maxUses == draft.maxUses
               && link.expires.isKnown() == draft.lifetimeSeconds.has_value()
               && (draft.role.isEmpty() || link.role == draft.role);
    });
    return found == links.cend() ? nullptr : &*found;
}

Error unsettled(Error error, bool seen)
{
    error.code = seen ? QStringLiteral("not_applied") : QStringLiteral("outcome_unknown");
    return error;
}

} // namespace

TenantLinks::TenantLinks(TenantSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(
          session,
          [](TenantPlane &plane, ListRequest request, CancelToken cancel) {
              auto *links = plane.links();
              return links ? links->links(std::move(request), std::move(cancel))
                           : notOffered<Page<InvitationLink>>(std::move(cancel));
          },
          linksAPage)
{
}

const InvitationLink *TenantLinks::find(const QString &linkId) const
{
    const auto &rows = m_list.rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const auto &link) { return link.id == linkId; });
    return found == rows.cend() ? nullptr : &*found;
}

std::optional<QSet<QString>> TenantLinks::knownIds() const
{
    if (!m_list.asOf().isKnown())
        return std::nullopt; // never read: then nothing can be told to be new
    QSet<QString> ids;
    for (const auto &link : m_list.rows())
        ids.insert(link.id);
    return ids;
}

std::shared_ptr<TenantPlane> TenantLinks::plane() const { return m_session ? m_session->plane() : nullptr; }

void TenantLinks::put(const InvitationLink &link)
{
    m_list.edit([&](std::vector<InvitationLink> &rows) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.id == link.id; });
        if (found == rows.end())
            rows.insert(rows.begin(), link);
        else
            *found = link;
    });
}

void TenantLinks::takeFailure(const Error &error)
{
    if (m_session && error.kind == Error::Kind::Unauthorized)
        m_session->takeFailure(error);
    else if (error.kind != Error::Kind::Cancelled && !error.isConnectivity())
        m_list.refresh(); // a refusal says that the list is older than the server
}

Answer<NewInvitationLink> TenantLinks::create(InvitationLinkDraft draft, QString idempotencyKey, CancelToken cancel)
{
    return creating(this, std::move(draft), std::move(idempotencyKey), std::move(cancel));
}

Answer<InvitationLink> TenantLinks::disable(QString linkId, CancelToken cancel)
{
    return changing(this, std::move(linkId), Event::Disable, std::move(cancel));
}

Answer<InvitationLink> TenantLinks::enable(QString linkId, CancelToken cancel)
{
    return changing(this, std::move(linkId), Event::Enable, std::move(cancel));
}

Answer<InvitationLink> TenantLinks::revoke(QString linkId, CancelToken cancel)
{
    return changing(this, std::move(linkId), Event::Revoke, std::move(cancel));
}

Answer<std::monostate> TenantLinks::remove(QString linkId, CancelToken cancel)
{
    return removing(this, std::move(linkId), std::move(cancel));
}

Answer<Secret> TenantLinks::address(QString linkId, CancelToken cancel)
{
    return asking(this, std::move(linkId), std::move(cancel));
}

Answer<NewInvitationLink> TenantLinks::creating(Self self, InvitationLinkDraft draft, QString key, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!linksOf(plane)) {
        co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
        co_return fail(unreachable(plane, "no_links"));
    }
    const auto known = self->knownIds();
    auto sending = linksOf(plane)->createLink(draft, key, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        auto error = answer.error();
        auto reading = linksOf(plane)->links({{}, linksAPage}, cancel);
        const auto page = co_await reading;
        const auto *made = page && known ? newOne(page->items, *known, draft) : nullptr;
        if (made)
            answer = NewInvitationLink{*made, {}};
        else
            answer = fail(unsettled(std::move(error), page && known));
    }
    if (self && answer)
        self->put(answer->link);
    else if (self)
        self->takeFailure(answer.error());
    co_return answer;
}

Answer<InvitationLink> TenantLinks::changing(Self self, QString linkId, Event event, CancelToken cancel)
{
    const auto plane = self->plane();
    auto *links = linksOf(plane);
    if (!links) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(unreachable(plane, "no_links"));
    }
    auto sending = event == Event::Disable  ? links->disableLink(linkId, cancel)
                   : event == Event::Enable ? links->enableLink(linkId, cancel)
                                            : links->revokeLink(linkId, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        const auto error = answer.error();
        auto looking = lookFor(plane, linkId, cancel);
        const auto found = co_await looking;
        const auto made = [event](const QString &state) {
            if (event == Event::Enable)
                return state != QStringLiteral("disabled") && state != QStringLiteral("revoked");
            return state == (event == Event::Disable ? QStringLiteral("disabled") : QStringLiteral("revoked"));
        };
        if (found && *found && made((*found)->state))
            answer = **found;
        else
            answer = fail(unsettled(error, found.has_value()));
    }
    if (self && answer)
        self->put(*answer);
    else if (self)
        self->takeFailure(answer.error());
    co_return answer;
}

Answer<std::monostate> TenantLinks::removing(Self self, QString linkId, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!linksOf(plane)) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(unreachable(plane, "no_links"));
    }
    auto sending = linksOf(plane)->deleteLink(linkId, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        const auto error = answer.error();
        auto looking = lookFor(plane, linkId, cancel);
        const auto found = co_await looking;
        if (found && !*found)
            answer = done();
        else
            answer = fail(unsettled(error, found.has_value()));
    }
    if (self && answer) {
        self->m_list.edit([&](std::vector<InvitationLink> &rows) {
            std::erase_if(rows, [&](const InvitationLink &link) { return link.id == linkId; });
        });
    } else if (self) {
        self->takeFailure(answer.error());
    }
    co_return answer;
}

Answer<Secret> TenantLinks::asking(Self self, QString linkId, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!linksOf(plane)) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(unreachable(plane, "no_links"));
    }
    auto sending = linksOf(plane)->address(linkId, cancel);
    auto answer = co_await sending;
    if (self && !answer)
        self->takeFailure(answer.error());
    co_return answer;
}

} // namespace rollcall
