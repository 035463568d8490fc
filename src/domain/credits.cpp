// SPDX-License-Identifier: MIT
#include "domain/credits.h"

#include <array>
#include <utility>

namespace rollcall {

namespace {

constexpr std::array eventWords{std::pair(CreditEvent::Grant, "grant"), std::pair(CreditEvent::Allocate, "allocate"),
                                std::pair(CreditEvent::Reclaim, "reclaim"), std::pair(CreditEvent::Use, "use")};

} // namespace

QString toWord(CreditEvent event)
{
    for (const auto &[known, word] : eventWords) {
        if (known == event)
            return QString::fromLatin1(word);
    }
    return {};
}

CreditEvent creditEventFrom(const QString &word)
{
    for (const auto &[event, known] : eventWords) {
        if (word == QLatin1String(known))
            return event;
    }
    return CreditEvent::Unknown;
}

} // namespace rollcall
