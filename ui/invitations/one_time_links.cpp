// SPDX-License-Identifier: MIT
#include "ui/invitations/one_time_links.h"

#include "ui/clipboard/clipboard_lease.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace rollcall {

QString maskLink(const QString &link)
{
    constexpr qsizetype head = 3;
    constexpr qsizetype tail = 5;
    const auto start = std::max(link.lastIndexOf(QLatin1Char('/')), link.lastIndexOf(QLatin1Char('='))) + 1;
    const auto token = link.mid(start);
    // A token so short that its ends would give away most of it is not shown at all.
    if (token.size() < 3 * (head + tail))
        return link.left(start) + QStringLiteral("…");
    return link.left(start) + token.left(head) + QStringLiteral("…") + token.right(tail);
}

const OneTimeLinks::Entry *OneTimeLinks::current() const
{
    return m_entries.empty() ? nullptr : &m_entries[static_cast<std::size_t>(m_index)];
}

void OneTimeLinks::add(Entry entry)
{
    m_entries.push_back(std::move(entry));
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

QrCode OneTimeLinks::code() const { return current() ? QrCode::of(current()->link) : QrCode{}; }

void OneTimeLinks::setIndex(int index)
{
    if (index == m_index || index < 0 || index >= count())
        return;
    m_index = index;
    Q_EMIT currentChanged();
}

QString OneTimeLinks::recipient() const { return current() ? current()->recipient : QString(); }
QString OneTimeLinks::subtitle() const { return current() ? current()->subtitle : QString(); }

QString OneTimeLinks::acceptance() const
{
    if (!current())
        return {};
    return current()->mustMatchAccount ? tr("Only %1 can accept it.").arg(current()->recipient)
                                       : tr("Whoever holds the link can accept it.");
}

QString OneTimeLinks::maskedLink() const { return current() ? maskLink(current()->link.reveal()) : QString(); }

QString OneTimeLinks::lossAdvice() const
{
    const auto fact = tr("This control plane never returns the link again.");
    const auto advice = current() && current()->resendable
                            ? tr("If it is lost, resend the invitation to get a new one.")
                            : tr("If it is lost, revoke the invitation and send a new one.");
    return fact + QLatin1Char(' ') + advice;
}

bool OneTimeLinks::singleUse() const { return current() && current()->singleUse; }
bool OneTimeLinks::copied() const { return current() && current()->copied; }
bool OneTimeLinks::passedOn() const { return current() && current()->passedOn; }

void OneTimeLinks::setPassedOn(bool passedOn)
{
    if (!current() || current()->passedOn == passedOn)
        return;
    m_entries[static_cast<std::size_t>(m_index)].passedOn = passedOn;
    Q_EMIT currentChanged();
}

int OneTimeLinks::notPassedOn() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &e) { return !e.passedOn; }));
}

QString OneTimeLinks::closeWarning() const
{
    const int open = notPassedOn();
    if (open == 0)
        return {};
    if (count() == 1)
        return tr("The link is not marked as passed on. It cannot be shown again.");
    return tr("%1 of %2 links are not marked as passed on. They cannot be shown again.").arg(open).arg(count());
}

QString OneTimeLinks::suggestedFileName() const
{
    auto name = recipient();
    const auto unsafe = [](QChar c) { return !c.isLetterOrNumber() && c != QLatin1Char('.') && c != QLatin1Char('-'); };
    std::replace_if(name.begin(), name.end(), unsafe, QLatin1Char('_'));
    return QStringLiteral("invitation-%1.png").arg(name);
}

void OneTimeLinks::copy()
{
    if (!current())
        return;
    ClipboardLease::lend(current()->link);
    m_entries[static_cast<std::size_t>(m_index)].copied = true;
    Q_EMIT currentChanged();
}

QString OneTimeLinks::saveCode(const QUrl &file) const
{
    constexpr int pixelsPerModule = 8;
    QSaveFile out(file.toLocalFile());
    if (!out.open(QIODevice::WriteOnly))
        return tr("The picture could not be written there. Choose another folder.");
    // Whoever has the picture has the link.
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!code().toImage(pixelsPerModule).save(&out, "PNG") || !out.commit())
        return tr("The picture could not be written there. Choose another folder.");
    return {};
}

void OneTimeLinks::clear()
{
    m_entries.clear();
    m_index = 0;
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

} // namespace rollcall
