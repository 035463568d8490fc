// SPDX-License-Identifier: MIT
#include "localplane/page/html.h"

#include <QFile>

namespace rollcall::plane {

namespace {

QString startTag(const char *tag, const Attributes &attributes)
{
    auto markup = QLatin1Char('<') + QString::fromLatin1(tag);
    for (const auto &[name, value] : attributes) {
        markup += QLatin1Char(' ') + QString::fromLatin1(name);
        if (!value.isNull())
            markup += QStringLiteral("=\"") + value.toHtmlEscaped() + QLatin1Char('"');
    }
    return markup + QLatin1Char('>');
}

} // namespace

Html Html::text(const QString &words)
{
    Html html;
    html.m_markup = words.toHtmlEscaped();
    return html;
}

Html Html::name(const QString &words) { return element("bdi", {}, words); }

Html element(const char *tag, const Attributes &attributes, const Html &content)
{
    Html html;
    html.m_markup =
        startTag(tag, attributes) + content.m_markup + QStringLiteral("</") + QLatin1String(tag) + QLatin1Char('>');
    return html;
}

Html element(const char *tag, const Attributes &attributes, const QString &words)
{
    return element(tag, attributes, Html::text(words));
}

Html lone(const char *tag, const Attributes &attributes)
{
    Html html;
    html.m_markup = startTag(tag, attributes);
    return html;
}

// By hand, because QString::arg would look for places in a name that was put in before.
Html sentence(const char *words, const QStringList &names)
{
    const auto pattern = QString::fromUtf8(words);
    Html html;
    qsizetype begin = 0;
    for (auto at = pattern.indexOf(QLatin1Char('%')); at >= 0; at = pattern.indexOf(QLatin1Char('%'), begin)) {
        html += Html::text(pattern.mid(begin, at - begin));
        html += Html::name(names.value(pattern.at(at + 1).digitValue() - 1));
        begin = at + 2;
    }
    return html + Html::text(pattern.mid(begin));
}

Html icon(const char *name)
{
    QFile file(QStringLiteral(":/localplane/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto markup = QString::fromUtf8(file.readAll());
    markup.remove(0, markup.indexOf(QStringLiteral("<svg")));
    markup.replace(QStringLiteral("#000"), QStringLiteral("currentColor"));
    markup.replace(QStringLiteral("<svg"), QStringLiteral("<svg class=\"icon\" aria-hidden=\"true\""));
    Html html;
    html.m_markup = markup.simplified();
    return html;
}

} // namespace rollcall::plane
