// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QQuickView;

namespace gallery {

/// The window that a page of the gallery is shown in, without motion, and the QML warnings that were heard meanwhile. What
/// fails here fails the test. For the GUI thread.
class Stage final {
public:
    Stage();
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    [[nodiscard]] QQuickView *view() const { return m_view.get(); }
    /// Shows Rollcall/Gallery/`page`.qml and waits until its window is active.
    void show(const QString &page);
    /// Sets the property `name` of Theme.
    void setTheme(const char *name, bool on);
    /// Saves what is drawn as $ROLLCALL_ARTIFACTS/gallery/`name`.png.
    void keep(const QString &name);
    /// Takes the window away, and hands over every warning from its first moment to its last.
    [[nodiscard]] QStringList close();

private:
    QStringList m_warnings;
    std::unique_ptr<QQuickView> m_view;
};

} // namespace gallery
