// SPDX-License-Identifier: MIT
#include "store/store_paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
constexpr int keptCorrupt = 3;
constexpr std::array sideFiles{QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")};

} // namespace

Error storageError(const QString &code, const QString &detail) { return Error::of(Error::Kind::Storage, code, detail); }

QString accountFolder(const QString &folder, const QString &accountId)
{
    const bool plain = !accountId.isEmpty() && std::all_of(accountId.cbegin(), accountId.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    return plain ? folder + u'/' + accountId : QString();
}

QString databasePath(const QString &folder, const QString &accountId, const QString &tenantId)
{
    const auto account = accountFolder(folder, accountId);
    if (account.isEmpty())
        return {};
    const auto digest = QCryptographicHash::hash(tenantId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return account + u'/' + QString::fromLatin1(digest) + QStringLiteral(".sqlite");
}

Outcome makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return done();
    const auto parent = info.absolutePath();
    if (parent != info.absoluteFilePath()) {
        if (auto made = makePrivateFolder(parent); !made)
            return made;
    }
    if (!QDir().mkdir(info.absoluteFilePath()) && !QFileInfo(folder).isDir())
        return fail(
            storageError(QStringLiteral("unwritable"), QStringLiteral("The folder for offline lists cannot be made.")));
    QFile::setPermissions(info.absoluteFilePath(), ownerFolder);
    return done();
}

Outcome makePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return done();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
        return fail(storageError(QStringLiteral("unwritable"), QStringLiteral("The offline list cannot be written.")));
    return done();
}

Outcome moveAside(const QString &path)
{
    QString target;
    for (int n = 1; n <= keptCorrupt; ++n) {
        target = path + QStringLiteral(".corrupt-%1").arg(n);
        if (!QFileInfo::exists(target))
            break;
    }
    QFile::remove(target); // the newest of those that are kept makes room
    for (const auto &side : sideFiles) {
        QFile::remove(target + side);
        QFile::rename(path + side, target + side);
    }
    if (!QFile::rename(path, target))
        return fail(storageError(QStringLiteral("unwritable"),
                                 QStringLiteral("A damaged offline list cannot be moved aside.")));
    return done();
}

Outcome removeDatabase(const QString &path)
{
    const QFileInfo info(path);
    bool removed = true;
    for (const auto &name : QDir(info.path()).entryList({info.fileName() + u'*'}, QDir::Files | QDir::Hidden))
        removed = QFile::remove(info.path() + u'/' + name) && removed;
    if (!removed)
        return fail(storageError(QStringLiteral("unwritable"), QStringLiteral("The offline list cannot be removed.")));
    return done();
}

} // namespace rollcall
