// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rollcall {

/// The invitation's link among a program's arguments, or empty. A desktop can hand a link over in no other way than on the
/// command line, where every process of the user can read it; so it is taken out before anything else happens: its bytes in
/// `argv` are overwritten, and neither /proc nor QCoreApplication::arguments() shows it from then on.
[[nodiscard]] QString takeLink(int argc, char **argv);

} // namespace rollcall
