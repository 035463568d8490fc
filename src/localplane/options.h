// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace rollcall::plane {

struct Options {
    QString dataFolder;
    QString address = QStringLiteral("127.0.0.1");
    int port = 0;
    bool seedSample = false;
    int members = 0;           ///< of the large tenant; 0: there is none
    int requestsPerSecond = 0; ///< 0: no limit
    QString certificateFile;
    QString keyFile;
    qint64 timeOffsetSeconds = 0;
    bool exitWithStdin = false;
    QString publicUrl; ///< without a slash at its end; empty: links lead to `address`
};

/// Reads the command line; a sentence where it makes no sense. Answers --help and --version itself, and ends the program.
[[nodiscard]] tl::expected<Options, QString> readOptions(const QStringList &arguments);

} // namespace rollcall::plane
