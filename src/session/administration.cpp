// SPDX-License-Identifier: MIT
#include "session/administration.h"

#include "http/pause.h"
#include "session/account_session.h"

namespace rollcall {

namespace {

/// Answers never come from inside the call.
template <typename T>
Answer<Page<T>> refused(Error why, CancelToken cancel)
{
    co_await pause(std::chrono::milliseconds(0), cancel);
    co_return fail(std::move(why));
}

PeoplePlane *peopleOf(const AccountSession *account)
{
    return account && account->plane() ? account->plane()->people() : nullptr;
}

Error nobodyToAsk(const AccountSession *account)
{
    return account && account->plane() ? Error::of(Error::Kind::Unsupported)
                                       : Error::of(Error::Kind::Unauthorized, QStringLiteral("signed_out"));
}

ListRequest pageFrom(QString cursor)
{
    ListRequest request;
    request.cursor = std::move(cursor);
    request.limit = 100;
    return request;
}

} // namespace

Answer<Page<TenantSummary>> findTenants(AccountSession *account, TenantFilter filter, QString cursor,
                                        CancelToken cancel)
{
    if (auto *people = peopleOf(account))
        return people->findTenants(std::move(filter), pageFrom(std::move(cursor)), std::move(cancel));
    return refused<TenantSummary>(nobodyToAsk(account), std::move(cancel));
}

Answer<Page<PersonFound>> findPeople(AccountSession *account, QString text, QString cursor, CancelToken cancel)
{
    if (auto *people = peopleOf(account))
        return people->findPeople(std::move(text), pageFrom(std::move(cursor)), std::move(cancel));
    return refused<PersonFound>(nobodyToAsk(account), std::move(cancel));
}

bool canAdministrate(const AccountSession *account)
{
    return account && account->record().identity.account.systemAdministrator && peopleOf(account);
}

} // namespace rollcall
