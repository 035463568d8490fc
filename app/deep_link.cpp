// SPDX-License-Identifier: MIT
#include "app/deep_link.h"

#include <cstring>

namespace rollcall {

namespace {

bool isLink(const char *argument)
{
    for (const char *scheme : {"rollcall:", "https://", "http://"}) {
        if (std::strncmp(argument, scheme, std::strlen(scheme)) == 0)
            return true;
    }
    return false;
}

} // namespace

QString takeLink(int argc, char **argv)
{
    QString link;
    for (int i = 1; i < argc; ++i) {
        if (!isLink(argv[i]))
            continue;
        if (link.isEmpty())
            link = QString::fromLocal8Bit(argv[i]);
        std::memset(argv[i], 0, std::strlen(argv[i]));
    }
    return link;
}

} // namespace rollcall
