// SPDX-License-Identifier: MIT
#include "ui/members/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace rollcall {

namespace {

constexpr std::chrono::seconds secretLifetime{60};

void takeBack(const QString &secret)
{
    if (QGuiApplication::clipboard()->text() == secret)
        QGuiApplication::clipboard()->clear();
}

} // namespace

Clipboard::Clipboard(QObject *parent) : QObject(parent) {}

void Clipboard::copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

void Clipboard::copySecret(const QString &secret)
{
    QGuiApplication::clipboard()->setText(secret);
    // It belongs to the application: the dialog that copied it is long gone when the minute is over.
    auto *timer = new QTimer(qApp);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, qApp, [secret] { takeBack(secret); });
    connect(timer, &QTimer::timeout, timer, &QObject::deleteLater);
    connect(qApp, &QCoreApplication::aboutToQuit, timer, [secret] { takeBack(secret); });
    timer->start(secretLifetime);
}

} // namespace rollcall
