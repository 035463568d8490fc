// SPDX-License-Identifier: MIT
#include "ui/shell/preferences.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace rollcall {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString highContrastKey = QStringLiteral("highContrast");
const QString lessMotionKey = QStringLiteral("lessMotion");
const QString windowKey = QStringLiteral("window");
const QString tableKey = QStringLiteral("tables/");
const QString maximisedKey = QStringLiteral("maximised");

} // namespace

Preferences::Preferences(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_settings(profileFolder + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
}

Preferences::ThemeChoice Preferences::theme() const
{
    const auto word = m_settings.value(themeKey).toString();
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    m_settings.setValue(themeKey, theme == ThemeChoice::Light  ? QStringLiteral("light")
                                  : theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                               : QStringLiteral("system"));
    Q_EMIT themeChanged();
}

bool Preferences::put(const QString &key, bool value)
{
    if (m_settings.value(key).toBool() == value)
        return false;
    m_settings.setValue(key, value);
    return true;
}

bool Preferences::highContrast() const { return m_settings.value(highContrastKey).toBool(); }

void Preferences::setHighContrast(bool on)
{
    if (put(highContrastKey, on))
        Q_EMIT highContrastChanged();
}

bool Preferences::lessMotion() const { return m_settings.value(lessMotionKey).toBool(); }

void Preferences::setLessMotion(bool on)
{
    if (put(lessMotionKey, on))
        Q_EMIT lessMotionChanged();
}

bool Preferences::maximised() const { return m_settings.value(maximisedKey).toBool(); }

QRect Preferences::window() const
{
    const auto window = m_settings.value(windowKey).toRect();
    // The screen may be gone since: a window that nobody can reach is worse than one at its default place.
    const auto screens = QGuiApplication::screens();
    const bool visible = std::any_of(screens.cbegin(), screens.cend(), [&](const QScreen *screen) {
        const auto shown = screen->availableGeometry().intersected(window);
        return shown.width() >= 200 && shown.height() >= 100;
    });
    return visible ? window : QRect();
}

void Preferences::rememberWindow(const QRect &window, bool maximised)
{
    m_settings.setValue(maximisedKey, maximised);
    if (!maximised)
        m_settings.setValue(windowKey, window);
}

QVariantMap Preferences::table(const QString &name) const { return m_settings.value(tableKey + name).toMap(); }

void Preferences::rememberTable(const QString &name, const QVariantMap &layout)
{
    if (layout.isEmpty())
        m_settings.remove(tableKey + name);
    else
        m_settings.setValue(tableKey + name, layout);
}

} // namespace rollcall
