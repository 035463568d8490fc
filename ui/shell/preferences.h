// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QRect>
#include <QSettings>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What the user chose about the window, kept in the profile folder. Nothing of an account or a tenant is in here.
class Preferences final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made once, in app/")
    Q_PROPERTY(ThemeChoice theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY highContrastChanged FINAL)
    Q_PROPERTY(bool lessMotion READ lessMotion WRITE setLessMotion NOTIFY lessMotionChanged FINAL)
    Q_PROPERTY(bool maximised READ maximised CONSTANT FINAL)
    Q_PROPERTY(QRect window READ window CONSTANT FINAL)

public:
    enum class ThemeChoice { System, Light, Dark };
    Q_ENUM(ThemeChoice)

    explicit Preferences(const QString &profileFolder, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] bool highContrast() const;
    void setHighContrast(bool on);
    [[nodiscard]] bool lessMotion() const;
    void setLessMotion(bool on);
    [[nodiscard]] bool maximised() const;
    /// Where the window was, in logical pixels; empty at the first start and where no screen of today shows it.
    [[nodiscard]] QRect window() const;
    Q_INVOKABLE void rememberWindow(const QRect &window, bool maximised);
    /// How a table of the window is laid out (ColumnLayout); empty for the usual way.
    [[nodiscard]] QVariantMap table(const QString &name) const;
    void rememberTable(const QString &name, const QVariantMap &layout);

Q_SIGNALS:
    void themeChanged();
    void highContrastChanged();
    void lessMotionChanged();

private:
    /// True where that is a change.
    bool put(const QString &key, bool value);

    QSettings m_settings;
};

} // namespace rollcall
