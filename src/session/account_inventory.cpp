// SPDX-License-Identifier: MIT
#include "session/account_inventory.h"

#include "session/account_json.h"
#include "store/store_paths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace rollcall {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 64LL * 1024 * 1024;

Error storage(const QString &code, const QString &detail) { return Error::of(Error::Kind::Storage, code, detail); }

} // namespace

AccountInventory::AccountInventory(QString folder)
    : m_folder(std::move(folder))
    , m_path(m_folder + QStringLiteral("/accounts.json"))
{
}

Result<AccountInventory::Content> AccountInventory::read()
{
    if (!QFileInfo::exists(m_path))
        return Content();
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_readOnly = true;
        return fail(storage(QStringLiteral("unreadable"), QStringLiteral("The list of accounts cannot be read.")));
    }
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    if (json.value(QLatin1StringView("version")).toInt() > formatVersion)
        return fail(moveAside(QStringLiteral("newer")));
    const auto list = json.value(QLatin1StringView("accounts"));
    if (json.value(QLatin1StringView("version")).toInt() != formatVersion || !list.isArray())
        return fail(moveAside(QStringLiteral("corrupt")));
    Content content;
    const auto accounts = list.toArray();
    for (const auto &entry : accounts) {
        auto record = recordFrom(entry.toObject());
        if (!record)
            return fail(moveAside(QStringLiteral("corrupt")));
        content.accounts.push_back(*std::move(record));
    }
    const auto shown = json.value(QLatin1StringView("shown")).toObject();
    content.shownAccount = shown.value(QLatin1StringView("account")).toString();
    content.shownTenant = shown.value(QLatin1StringView("tenant")).toString();
    return content;
}

Error AccountInventory::moveAside(const QString &why) const
{
    for (int n = 1;; ++n) {
        const auto target = QStringLiteral("%1.%2-%3").arg(m_path, why).arg(n);
        if (QFileInfo::exists(target))
            continue;
        if (QFile::rename(m_path, target))
            return storage(QStringLiteral("moved_aside"), QFileInfo(target).fileName());
        return storage(QStringLiteral("unreadable"), QStringLiteral("The list of accounts cannot be moved aside."));
    }
}

Outcome AccountInventory::write(const Content &content) const
{
    if (m_readOnly)
        return fail(storage(QStringLiteral("unreadable"), QStringLiteral("The list of accounts could not be read.")));
    if (auto made = makePrivateFolder(m_folder); !made)
        return made;
    QJsonArray accounts;
    for (const auto &record : content.accounts)
        accounts.append(toJson(record));
    const QJsonObject json{
        {QLatin1StringView("version"), formatVersion},
        {QLatin1StringView("accounts"), accounts},
        {QLatin1StringView("shown"), QJsonObject{{QLatin1StringView("account"), content.shownAccount},
                                                 {QLatin1StringView("tenant"), content.shownTenant}}}};
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(QJsonDocument(json).toJson()) >= 0 && file.commit();
    if (!written)
        return fail(storage(QStringLiteral("unwritable"), QStringLiteral("The list of accounts cannot be written.")));
    return done();
}

} // namespace rollcall
