// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/preferences.h"

#include <QPointer>
#include <QVariantMap>
#include <QtQml/qqml.h>

namespace rollcall {

/// Which columns of a table a person wants to see, in which order and how wide; kept in the preferences under the table's name. What
/// was kept of columns that are no more is forgotten, and new ones stand at their usual place.
class ColumnLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::Preferences *preferences READ preferences WRITE setPreferences NOTIFY changed FINAL)
    Q_PROPERTY(QString table READ table WRITE setTable NOTIFY changed FINAL)
    /// All columns in their usual order.
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY changed FINAL)
    Q_PROPERTY(QStringList order READ order NOTIFY changed FINAL)
    Q_PROPERTY(QStringList hidden READ hidden NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap widths READ widths NOTIFY changed FINAL)
    Q_PROPERTY(bool usual READ isUsual NOTIFY changed FINAL)

public:
    static constexpr int leastWidth = 56;
    static constexpr int mostWidth = 480;

    explicit ColumnLayout(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Preferences *preferences() const { return m_preferences; }
    void setPreferences(Preferences *preferences);
    [[nodiscard]] QString table() const { return m_table; }
    void setTable(const QString &table);
    [[nodiscard]] QStringList columns() const { return m_columns; }
    void setColumns(const QStringList &columns);

    [[nodiscard]] QStringList order() const { return m_order; }
    [[nodiscard]] QStringList hidden() const { return m_hidden; }
    [[nodiscard]] QVariantMap widths() const { return m_widths; } ///< only of those that were changed
    [[nodiscard]] bool isUsual() const;

    Q_INVOKABLE void show(const QString &column, bool shown);
    /// Lets two columns change places.
    Q_INVOKABLE void swap(const QString &column, const QString &other);
    Q_INVOKABLE void resize(const QString &column, int width);
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void changed();

private:
    void read();
    void keep();

    QPointer<Preferences> m_preferences;
    QString m_table;
    QStringList m_columns;
    QStringList m_order;
    QStringList m_hidden;
    QVariantMap m_widths;
};

} // namespace rollcall
