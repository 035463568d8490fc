// SPDX-License-Identifier: MIT
#include "session/tenant_tokens.h"

#include "http/pause.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int tokensAPage = 200;

Error offline() { return Error::of(Error::Kind::Offline, QStringLiteral("offline")); }

Error unsettled(Error error, bool seen)
{
    error.code = seen ? QStringLiteral("not_applied") : QStringLiteral("outcome_unknown");
    return error;
}

const AdminToken *findToken(const std::vector<AdminToken> &tokens, const QString &id)
{
    const auto found = std::find_if(tokens.cbegin(), tokens.cend(), [&](const auto &token) { return token.id == id; });
    return found == tokens.cend() ? nullptr : &*found;
}

/// What a creation made whose answer was lost: of all tokens that work only one has the name.
const AdminToken *newOne(const std::vector<AdminToken> &now, const std::vector<AdminToken> &before, const QString &name)
{
    const auto made = std::find_if(now.cbegin(), now.cend(), [&](const AdminToken &token) {
        return token.name == name && token.state == QLatin1String("active") && !findToken(before, token.id);
    });
    return made == now.cend() ? nullptr : &*made;
}

} // namespace

TenantTokens::TenantTokens(TenantSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(
          session,
          [](TenantPlane &plane, ListRequest request, CancelToken cancel) {
              return plane.adminTokens(std::move(request), std::move(cancel));
          },
          tokensAPage)
{
}

std::shared_ptr<TenantPlane> TenantTokens::plane() const { return m_session ? m_session->plane() : nullptr; }

void TenantTokens::takeFailure(const Error &error)
{
    if (m_session && error.kind == Error::Kind::Unauthorized)
        m_session->takeFailure(error);
    else if (error.kind != Error::Kind::Cancelled && !error.isConnectivity())
        m_list.refresh(); // a refusal says that the list is older than the server
}

Answer<NewAdminToken> TenantTokens::create(AdminTokenDraft draft, CancelToken cancel)
{
    return creating(this, std::move(draft), std::move(cancel));
}

Answer<std::monostate> TenantTokens::revoke(QString tokenId, CancelToken cancel)
{
    return revoking(this, std::move(tokenId), std::move(cancel));
}

Answer<NewAdminToken> TenantTokens::creating(Self self, AdminTokenDraft draft, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!plane) {
        co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
        co_return fail(offline());
    }
    const auto before = self->m_list.rows();
    const bool known = self->m_list.asOf().isKnown();
    auto sending = plane->createAdminToken(draft, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        const auto error = answer.error();
        const ListRequest first{{}, tokensAPage};
        auto reading = plane->adminTokens(first, cancel);
        const auto page = co_await reading;
        const auto *made = page && known ? newOne(page->items, before, draft.name) : nullptr;
        if (made)
            answer = NewAdminToken{*made, {}};
        else
            answer = fail(unsettled(error, page && known));
    }
    if (self && answer) {
        const auto token = answer->token;
        self->m_list.edit([&](std::vector<AdminToken> &rows) { rows.insert(rows.begin(), token); });
    } else if (self) {
        self->takeFailure(answer.error());
    }
    co_return answer;
}

Answer<std::monostate> TenantTokens::revoking(Self self, QString tokenId, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!plane) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(offline());
    }
    auto sending = plane->revokeAdminToken(tokenId, cancel);
    auto answer = co_await sending;
    if (!answer && answer.error().outcomeUnknown()) {
        const auto error = answer.error();
        const ListRequest first{{}, tokensAPage};
        auto reading = plane->adminTokens(first, cancel);
        const auto page = co_await reading;
        const auto *row = page ? findToken(page->items, tokenId) : nullptr;
        if (row && row->state == QLatin1String("revoked"))
            answer = done();
        else
            answer = fail(unsettled(error, row != nullptr));
    }
    if (self && answer) {
        self->m_list.edit([&](std::vector<AdminToken> &rows) {
            for (auto &row : rows) {
                if (row.id == tokenId)
                    row.state = QStringLiteral("revoked");
            }
        });
    } else if (self) {
        self->takeFailure(answer.error());
    }
    co_return answer;
}

} // namespace rollcall
