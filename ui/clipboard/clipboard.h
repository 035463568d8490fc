// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqml.h>

namespace rollcall {

/// Copies text for QML. A secret leaves the clipboard again after a minute, and when the application ends, unless something
/// else has been copied by then.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit Clipboard(QObject *parent = nullptr);

    Q_INVOKABLE void copy(const QString &text);
    Q_INVOKABLE void copySecret(const QString &secret);
};

} // namespace rollcall
