// SPDX-License-Identifier: MIT
#include "localplane/store/data_folder.h"

#include <QDir>
#include <QFile>

namespace rollcall::plane {

tl::expected<DataFolder, QString> DataFolder::open(const QString &path)
{
    QDir folder(path);
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!folder.mkpath(QStringLiteral(".")) || !QFile::setPermissions(folder.absolutePath(), ownerOnly))
        return tl::unexpected(QStringLiteral("The data folder %1 cannot be used.").arg(path));
    auto lock = std::make_unique<QLockFile>(folder.filePath(QStringLiteral("plane.lock")));
    // Age says nothing about a server; only whether its process lives does.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return tl::unexpected(QStringLiteral("Another local control plane uses the data folder %1.").arg(path));
    return DataFolder(folder.absolutePath(), std::move(lock));
}

} // namespace rollcall::plane
