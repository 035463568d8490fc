// SPDX-License-Identifier: MIT
#include "localplane/http/json_scan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QString>

#include <algorithm>
#include <vector>

namespace rollcall::plane {

namespace {

// The end of the string that starts at `start` (its opening quote), one past the closing quote.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    auto at = start + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

// "\u0061" and "a" are one name, so names are compared as what they mean.
QString meaning(const QByteArray &quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
}

} // namespace

int jsonDepth(const QByteArray &json)
{
    int depth = 0;
    int deepest = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '"')
            at = endOfString(json, at) - 1;
        else if (c == '{' || c == '[')
            deepest = std::max(deepest, ++depth);
        else if (c == '}' || c == ']')
            --depth;
    }
    return deepest;
}

bool hasDuplicateKey(const QByteArray &json)
{
    std::vector<QSet<QString>> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const auto end = endOfString(json, at);
            auto next = end;
            while (next < json.size() && QByteArrayLiteral(" \t\r\n").contains(json.at(next)))
                ++next;
            if (next < json.size() && json.at(next) == ':') {
                const auto name = meaning(json.mid(at, end - at));
                if (open.back().contains(name))
                    return true;
                open.back().insert(name);
            }
            at = end - 1;
        }
    }
    return false;
}

} // namespace rollcall::plane
