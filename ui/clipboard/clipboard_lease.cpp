// SPDX-License-Identifier: MIT
#include "ui/clipboard/clipboard_lease.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace rollcall {

ClipboardLease *ClipboardLease::lend(const Secret &secret, std::chrono::milliseconds duration)
{
    auto *data = new QMimeData; // taken by the clipboard
    data->setText(secret.reveal());
    // Clipboard managers that know this hint keep no copy of it in their history.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    return new ClipboardLease(secret, duration, qGuiApp);
}

ClipboardLease::ClipboardLease(Secret secret, std::chrono::milliseconds duration, QObject *parent)
    : QObject(parent)
    , m_secret(std::move(secret))
{
    QTimer::singleShot(duration, this, &ClipboardLease::end);
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &ClipboardLease::end);
}

void ClipboardLease::end()
{
    if (QGuiApplication::clipboard()->text() == m_secret.reveal())
        QGuiApplication::clipboard()->clear();
    deleteLater();
}

} // namespace rollcall
