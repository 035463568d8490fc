// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall {

/// What a user asked for on the command line. Nothing secret can be given there; see takeLink() for the one exception.
struct CommandLine {
    enum class Wish { Run, Version, Help, Mistake };
    Wish wish = Wish::Run;
    QString text;          ///< what to print for Version, Help and Mistake
    QString profileFolder; ///< absolute
    bool demo = false;     ///< start the local control plane with its sample tenants
};

/// Reads arguments, the program's name first. `defaultProfile` is used where --profile is not given.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments, const QString &defaultProfile);

} // namespace rollcall
