// SPDX-License-Identifier: MIT
#include "ui/text/code_text.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("CodeText", text); }

/// Codes of drivers, and of the platforms behind them, whose own words would not help.
QString sentenceOf(const Error &error)
{
    const auto is = [&](const char *code) { return error.code == QLatin1String(code); };
    if (is("creation_unknown"))
        return say("No answer came that says whether the member was created, and this platform cannot be asked. The "
                   "list says so. "
                   "Create the member again to find out: an address that is taken is refused.");
    return {};
}

} // namespace

QString saidBy(const Error &error)
{
    const auto sentence = sentenceOf(error);
    return sentence.isEmpty() ? error.detail : sentence;
}

} // namespace rollcall
