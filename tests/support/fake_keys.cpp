// SPDX-License-Identifier: MIT
#include "support/fake_keys.h"

#include "support/fake_play.h"

namespace rollcall::test {

using namespace Qt::Literals::StringLiterals;

Answer<Page<ApiKey>> FakeKeys::keys(QString memberId, ListRequest request, CancelToken cancel)
{
    return play<Page<ApiKey>>(m_tenant, u"keys"_s, cancel, [=](FakeTenant &t) {
        std::vector<ApiKey> owned;
        std::copy_if(t.apiKeys.cbegin(), t.apiKeys.cend(), std::back_inserter(owned),
                     [&](const ApiKey &key) { return key.memberId == memberId; });
        return Result<Page<ApiKey>>(pageOf(t, owned, request));
    });
}

Answer<NewApiKey> FakeKeys::createKey(QString memberId, QString name, QString, CancelToken cancel)
{
    return play<NewApiKey>(m_tenant, u"createKey"_s, cancel, [=](FakeTenant &t) {
        ApiKey key;
        key.id = u"key-%1"_s.arg(t.apiKeys.size() + 1);
        key.memberId = memberId;
        key.name = name;
        key.created = t.now;
        key.state = u"active"_s;
        t.apiKeys.insert(t.apiKeys.begin(), key);
        return Result<NewApiKey>(NewApiKey{key, Secret(u"rck_fake"_s)});
    });
}

Answer<std::monostate> FakeKeys::revokeKey(QString, QString keyId, CancelToken cancel)
{
    return play<std::monostate>(m_tenant, u"revokeKey"_s, cancel, [=](FakeTenant &t) -> Result<std::monostate> {
        const auto found =
            std::find_if(t.apiKeys.begin(), t.apiKeys.end(), [&](const ApiKey &key) { return key.id == keyId; });
        if (found == t.apiKeys.end())
            return fail(Error::of(Error::Kind::NotFound, u"not_found"_s));
        found->state = u"revoked"_s;
        return std::monostate();
    });
}

} // namespace rollcall::test
