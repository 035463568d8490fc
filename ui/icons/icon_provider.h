// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QPixmap>
#include <QQuickImageProvider>

namespace rollcall {

/// Draws the icons of the house in the colour a theme asks for: `image://icon/<name>?<rrggbb>`.
///
/// The files are one-colour line drawings in `resources/icons`; only their shape is used, so one file serves both themes
/// and every state. `app/rollcall` keeps its own colours and takes no query. The size asked for is in device pixels.
/// An unknown name logs a warning and yields an empty pixmap. Owned by the engine it is added to, under the name `icon`;
/// used on the GUI thread.
class IconProvider final : public QQuickImageProvider {
public:
    IconProvider();

    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    QHash<QString, QPixmap> m_drawn;
};

} // namespace rollcall
