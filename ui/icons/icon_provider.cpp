// SPDX-License-Identifier: MIT
#include "ui/icons/icon_provider.h"

#include <QColor>
#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "rollcall.ui.icons")

constexpr QSize defaultSize{16, 16};

} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Pixmap) {}

QPixmap IconProvider::requestPixmap(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QSize wanted = requestedSize.isEmpty() ? defaultSize : requestedSize;
    if (size)
        *size = wanted;
    const QString key =
        id + QLatin1Char('@') + QString::number(wanted.width()) + QLatin1Char('x') + QString::number(wanted.height());
    if (const auto it = m_drawn.constFind(key); it != m_drawn.constEnd())
        return *it;

    const qsizetype query = id.indexOf(QLatin1Char('?'));
    const QString name = query < 0 ? id : id.left(query);
    const QString path = QStringLiteral(":/rollcall/icons/") + name + QStringLiteral(".svg");
    if (!QFile::exists(path)) {
        qCWarning(lcIcons) << "no such icon:" << name;
        return {};
    }

    QSvgRenderer drawing(path);
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap pixmap(wanted);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    if (query >= 0) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), QColor(QLatin1Char('#') + id.mid(query + 1)));
    }
    painter.end();
    m_drawn.insert(key, pixmap);
    return pixmap;
}

} // namespace rollcall
