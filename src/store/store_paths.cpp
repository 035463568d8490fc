// SPDX-License-Identifier: MIT
#include "store/store_paths.h"

#include "store/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
constexpr int keptCorrupt = 3;
constexpr QLatin1StringView suffix(".sqlite");
constexpr QLatin1StringView aside(".corrupt-");
constexpr std::array sideFiles{QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")};

/// By the version in the file's header; what has no good one may be anything.
bool isSealed(const QString &path)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype versionAt = 60;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto header = file.read(headerSize);
    return header.size() == headerSize && header.startsWith(magic)
           && qFromBigEndian<qint32>(header.constData() + versionAt) >= firstWipedSchema;
}

Outcome removeFiles(const QString &path, const QString &pattern)
{
    const QFileInfo info(path);
    bool removed = true;
    const auto names = QDir(info.path()).entryList({info.fileName() + pattern}, QDir::Files | QDir::Hidden);
    for (const auto &name : names)
        removed = QFile::remove(info.path() + u'/' + name) && removed;
    if (!removed)
        return fail(storageError(QStringLiteral("unwritable"), QStringLiteral("The offline list cannot be removed.")));
    return done();
}

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
    return account + u'/' + tenantWord(tenantId) + suffix;
}

QString tenantWord(const QString &tenantId)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(tenantId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QStringList tenantWords(const QString &folder, const QString &accountId)
{
    const auto account = accountFolder(folder, accountId);
    QStringList words;
    if (account.isEmpty())
        return words;
    const auto names = QDir(account).entryList({u'*' + suffix}, QDir::Files);
    for (const auto &name : names)
        words.append(name.chopped(suffix.size()));
    return words;
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
    if (!isSealed(path)) {
        for (const auto &side : sideFiles)
            QFile::remove(path + side);
        if (!QFile::remove(path))
            return fail(storageError(QStringLiteral("unwritable"),
                                     QStringLiteral("A damaged offline list cannot be removed.")));
        return done();
    }
    QString target;
    for (int n = 1; n <= keptCorrupt; ++n) {
        target = path + aside + QString::number(n);
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

Outcome removeAside(const QString &path) { return removeFiles(path, aside + u'*'); }

Outcome removeDatabase(const QString &path) { return removeFiles(path, QStringLiteral("*")); }

} // namespace rollcall
