// SPDX-License-Identifier: MIT
#include "ui/clipboard/clipboard.h"

#include "ui/clipboard/clipboard_lease.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rollcall {

Clipboard::Clipboard(QObject *parent) : QObject(parent) {}

void Clipboard::copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

void Clipboard::copySecret(const QString &secret) { ClipboardLease::lend(Secret(secret)); }

} // namespace rollcall
