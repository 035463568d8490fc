// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace rollcall::plane {

/// An attribute whose value is the null text is written without one: {"required", {}}.
using Attributes = QList<std::pair<const char *, QString>>;

/// Markup that is safe to send. There is no way in for a text that is not escaped: tags, and the names of attributes, are
/// written in this program, and whatever anybody else wrote goes through `text` or `name`, or is an attribute's value.
class Html {
public:
    Html() = default;
    [[nodiscard]] static Html text(const QString &words);
    /// Somebody's name or address, in its own direction whatever it holds.
    [[nodiscard]] static Html name(const QString &words);

    Html &operator+=(const Html &other)
    {
        m_markup += other.m_markup;
        return *this;
    }
    friend Html operator+(Html first, const Html &second) { return first += second; }
    [[nodiscard]] bool isEmpty() const { return m_markup.isEmpty(); }
    [[nodiscard]] QByteArray utf8() const { return m_markup.toUtf8(); }

private:
    friend Html element(const char *tag, const Attributes &attributes, const Html &content);
    friend Html lone(const char *tag, const Attributes &attributes);
    friend Html icon(const char *name);
    friend Html document(const Html &bar, const Html &content);
    QString m_markup;
};

[[nodiscard]] Html element(const char *tag, const Attributes &attributes, const Html &content);
[[nodiscard]] Html element(const char *tag, const Attributes &attributes, const QString &words);
/// An element without content or end tag.
[[nodiscard]] Html lone(const char *tag, const Attributes &attributes);
/// "%1 invited you", with names in it.
[[nodiscard]] Html sentence(const char *words, const QStringList &names);
/// One of the console's own pictures, in the colour of the text around it.
[[nodiscard]] Html icon(const char *name);

} // namespace rollcall::plane
