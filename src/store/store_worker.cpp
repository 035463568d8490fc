// SPDX-License-Identifier: MIT
#include "store/store_worker.h"

#include "store/policy_codec.h"
#include "store/snapshot_codec.h"
#include "store/store_paths.h"
#include "store/tenant_database.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

constexpr QLatin1StringView headPart("head");
constexpr QLatin1StringView policyPart("policy");
constexpr QLatin1StringView membersPart("members");
constexpr QLatin1StringView invitationsPart("invitations");
constexpr int idleMs = 250;

Error badAccount()
{
    return storageError(QStringLiteral("bad_account"), QStringLiteral("The account's id cannot name a folder."));
}

bool sameKey(const SealKey &a, const SealKey &b) { return std::equal(a.data(), a.data() + SealKey::size, b.data()); }

bool isPartName(const QString &name) { return name.indexOf(u'/') > 0; }

std::optional<TenantSnapshot> decode(const Parts &parts, const QString &tenantId)
{
    QHash<QString, QByteArray> named;
    for (const auto &[name, body] : parts)
        named.insert(name, body);
    TenantSnapshot snapshot;
    auto policy = policyFromBlob(named.value(policyPart));
    auto members = membersFromBlob(named.value(membersPart));
    auto invitations = invitationsFromBlob(named.value(invitationsPart));
    if (!headFromBlob(named.value(headPart), snapshot) || snapshot.tenant.id != tenantId || !policy || !members
        || !invitations)
        return std::nullopt;
    snapshot.policy = *std::move(policy);
    snapshot.members = std::make_shared<const MemberTable>(*std::move(members));
    snapshot.invitations = std::make_shared<const InvitationTable>(*std::move(invitations));
    return snapshot;
}

} // namespace

OfflineStore::Worker::Worker(QString folder) : m_folder(std::move(folder))
{
    m_closing.setSingleShot(true);
    m_closing.setInterval(idleMs);
    m_closing.callOnTimeout(this, &Worker::close);
    m_thread.setObjectName(QStringLiteral("offline-store"));
    moveToThread(&m_thread);
    m_thread.start();
}

OfflineStore::Worker::~Worker()
{
    // Queued behind everything that was asked for before.
    QMetaObject::invokeMethod(
        this,
        [this] {
            close();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

Result<std::optional<TenantSnapshot>> OfflineStore::Worker::load(const SealedPlace &place)
{
    const auto parts = read(place, [](const TenantDatabase &database) {
        return database.read({headPart, policyPart, membersPart, invitationsPart});
    });
    if (!parts)
        return fail(parts.error());
    auto snapshot = decode(parts->intact, place.tenantId);
    if (snapshot)
        m_written.insert(databasePath(m_folder, place.accountId, place.tenantId),
                         {snapshot->members, snapshot->invitations});
    return snapshot;
}

Outcome OfflineStore::Worker::save(const SealedPlace &place, const TenantSnapshot &snapshot)
{
    const auto path = databasePath(m_folder, place.accountId, place.tenantId);
    auto written = write(place, [&](TenantDatabase &database) {
        const auto before = m_written.value(path);
        Parts parts{{headPart, blobOfHead(snapshot)}, {policyPart, blobOfPolicy(snapshot.policy)}};
        if (!snapshot.members || before.members.lock() != snapshot.members)
            parts.append({membersPart, blobOfMembers(snapshot.members ? *snapshot.members : MemberTable())});
        if (!snapshot.invitations || before.invitations.lock() != snapshot.invitations)
            parts.append(
                {invitationsPart, blobOfInvitations(snapshot.invitations ? *snapshot.invitations : InvitationTable())});
        return database.write(parts);
    });
    if (written)
        m_written.insert(path, {snapshot.members, snapshot.invitations});
    return written;
}

Result<StoredParts> OfflineStore::Worker::readParts(const SealedPlace &place, const QString &prefix)
{
    if (!isPartName(prefix))
        return fail(storageError(QStringLiteral("bad_part"), QStringLiteral("No part has such a name.")));
    return read(place, [&](const TenantDatabase &database) { return database.readAll(prefix); });
}

Outcome OfflineStore::Worker::writeParts(const SealedPlace &place, const Parts &put, const QStringList &removed)
{
    bool named = std::all_of(removed.cbegin(), removed.cend(), isPartName);
    for (const auto &[name, body] : put)
        named = named && isPartName(name);
    if (!named)
        return fail(storageError(QStringLiteral("bad_part"), QStringLiteral("No part can have such a name.")));
    return write(
        place, [&](TenantDatabase &database) { return database.write(put, removed); }, &Worker::writeOpen);
}

Result<StoredParts> OfflineStore::Worker::read(const SealedPlace &place, const Reading &reading)
{
    const auto path = databasePath(m_folder, place.accountId, place.tenantId);
    if (path.isEmpty())
        return fail(badAccount());
    close();
    if (!QFileInfo::exists(path))
        return StoredParts();
    const auto parts = [&]() -> Result<StoredParts> {
        const auto database = TenantDatabase::open(path, place);
        return database ? reading(**database) : Result<StoredParts>(fail(database.error()));
    }();
    if (parts)
        return parts;
    if (auto gone = discard(path, parts.error()); !gone)
        return fail(gone.error());
    return StoredParts();
}

Outcome OfflineStore::Worker::write(const SealedPlace &place, const Writing &writing, Way way)
{
    const auto path = databasePath(m_folder, place.accountId, place.tenantId);
    if (path.isEmpty())
        return fail(badAccount());
    if (auto made = makePrivateFolder(accountFolder(m_folder, place.accountId)); !made)
        return made;
    if (!QFileInfo::exists(path))
        m_written.remove(path); // somebody cleared the cache under us
    auto written = (this->*way)(path, place, writing);
    if (written)
        return written;
    if (auto gone = discard(path, written.error()); !gone)
        return gone;
    return (this->*way)(path, place, writing);
}

Outcome OfflineStore::Worker::writeOnce(const QString &path, const SealedPlace &place, const Writing &writing)
{
    close();
    if (auto made = makePrivateFile(path); !made)
        return made;
    const auto database = TenantDatabase::open(path, place);
    return database ? writing(**database) : Outcome(fail(database.error()));
}

Outcome OfflineStore::Worker::writeOpen(const QString &path, const SealedPlace &place, const Writing &writing)
{
    if (m_open && (m_open->path != path || !sameKey(m_open->place.key, place.key) || !QFileInfo::exists(path)))
        close();
    if (!m_open) {
        if (auto made = makePrivateFile(path); !made)
            return made;
        auto database = TenantDatabase::open(path, place);
        if (!database)
            return fail(database.error());
        m_open.emplace(Open{path, place, *std::move(database)});
    }
    auto written = writing(*m_open->database);
    if (written)
        m_closing.start();
    else
        close();
    return written;
}

void OfflineStore::Worker::close()
{
    m_closing.stop();
    m_open.reset();
}

Outcome OfflineStore::Worker::discard(const QString &path, const Error &why)
{
    const bool damaged = why.code == QLatin1StringView("corrupt");
    if (!damaged && why.code != QLatin1StringView("wrong_key"))
        return fail(why);
    m_written.remove(path);
    return damaged ? moveAside(path) : removeDatabase(path);
}

Outcome OfflineStore::Worker::forgetTenant(const QString &accountId, const QString &tenantId)
{
    const auto path = databasePath(m_folder, accountId, tenantId);
    if (path.isEmpty())
        return fail(badAccount());
    close();
    m_written.remove(path);
    return removeDatabase(path);
}

Outcome OfflineStore::Worker::forgetAccount(const QString &accountId)
{
    const auto folder = accountFolder(m_folder, accountId);
    if (folder.isEmpty())
        return fail(badAccount());
    close();
    m_written.clear();
    if (QFileInfo::exists(folder) && !QDir(folder).removeRecursively())
        return fail(storageError(QStringLiteral("unwritable"), QStringLiteral("The offline lists cannot be removed.")));
    return done();
}

} // namespace rollcall
