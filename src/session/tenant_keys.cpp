// SPDX-License-Identifier: MIT
#include "session/tenant_keys.h"

#include "http/pause.h"
#include "session/unreachable.h"

namespace rollcall {

namespace {

constexpr int keysAPage = 100;

KeysPlane *keysOf(const std::shared_ptr<TenantPlane> &plane) { return plane ? plane->keys() : nullptr; }

Answer<Page<ApiKey>> noKeys(Error error, CancelToken cancel)
{
    co_await pause(std::chrono::milliseconds(0), cancel); // answers never come from inside the call
    co_return fail(error);
}

} // namespace

TenantKeys::TenantKeys(TenantSession *session, QString memberId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_memberId(std::move(memberId))
    , m_list(
          session,
          [id = m_memberId](TenantPlane &plane, ListRequest request, CancelToken cancel) {
              auto *keys = plane.keys();
              return keys ? keys->keys(id, std::move(request), std::move(cancel))
                          : noKeys(Error::of(Error::Kind::Unsupported, QStringLiteral("no_keys")), std::move(cancel));
          },
          keysAPage)
{
}

std::shared_ptr<TenantPlane> TenantKeys::plane() const { return m_session ? m_session->plane() : nullptr; }

Answer<NewApiKey> TenantKeys::create(QString name, QString idempotencyKey, CancelToken cancel)
{
    return creating(this, std::move(name), std::move(idempotencyKey), std::move(cancel));
}

Answer<std::monostate> TenantKeys::revoke(QString keyId, CancelToken cancel)
{
    return revoking(this, std::move(keyId), std::move(cancel));
}

Answer<NewApiKey> TenantKeys::creating(Self self, QString name, QString idempotencyKey, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!keysOf(plane)) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(unreachable(plane, "no_keys"));
    }
    auto sending = keysOf(plane)->createKey(self->m_memberId, name, idempotencyKey, cancel);
    auto answer = co_await sending;
    if (!self)
        co_return answer;
    if (answer) {
        self->m_list.edit([&](std::vector<ApiKey> &rows) {
            std::erase_if(rows, [&](const ApiKey &row) { return row.id == answer->key.id; });
            rows.insert(rows.begin(), answer->key);
        });
    }
    self->settle(answer ? std::nullopt : std::optional(answer.error()));
    co_return answer;
}

Answer<std::monostate> TenantKeys::revoking(Self self, QString keyId, CancelToken cancel)
{
    const auto plane = self->plane();
    if (!keysOf(plane)) {
        co_await pause(std::chrono::milliseconds(0), cancel);
        co_return fail(unreachable(plane, "no_keys"));
    }
    auto sending = keysOf(plane)->revokeKey(self->m_memberId, keyId, cancel);
    auto answer = co_await sending;
    if (!self)
        co_return answer;
    if (answer) {
        self->m_list.edit([&](std::vector<ApiKey> &rows) {
            for (auto &row : rows) {
                if (row.id == keyId)
                    row.state = QStringLiteral("revoked");
            }
        });
    }
    self->settle(answer ? std::nullopt : std::optional(answer.error()));
    co_return answer;
}

void TenantKeys::settle(const std::optional<Error> &error)
{
    if (error && error->kind == Error::Kind::Cancelled)
        return;
    if (m_session && error)
        m_session->takeFailure(*error);
    else if (m_session)
        m_session->refresh();
    if (error && !error->isConnectivity() && error->kind != Error::Kind::Unauthorized)
        m_list.refresh();
}

Decision decideKeys(const TenantSession &session, Action action, const Member &target)
{
    const auto decision = rollcall::decideKeys(session.policy(), action, target);
    if (!decision.allowed())
        return decision;
    // The session knows whether it can be sent; it is asked for what the policy allows.
    const auto own = session.policy().decide(Action::ManageOwnKeys).allowed();
    return session.decide(own ? Action::ManageOwnKeys : action);
}

} // namespace rollcall
