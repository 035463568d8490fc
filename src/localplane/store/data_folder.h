// SPDX-License-Identifier: MIT
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

#include <tl/expected.hpp>

namespace rollcall::plane {

/// The folder of one plane: for its owner only, and for one process at a time. The lock is held as long as the object lives.
class DataFolder {
public:
    [[nodiscard]] static tl::expected<DataFolder, QString> open(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    DataFolder(QString path, std::unique_ptr<QLockFile> lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace rollcall::plane
