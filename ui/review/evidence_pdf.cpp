// SPDX-License-Identifier: MIT
#include "ui/review/evidence_pdf.h"

#include "ui/members/member_row_text.h"
#include "ui/review/review_text.h"
#include "ui/text/policy_text.h"
#include "ui/text/time_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextOption>

#include <array>
#include <cmath>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Evidence", text); }

constexpr int dotsPerInch = 96; // so that lengths are those of the screen
constexpr int margin = 48;
constexpr int footRoom = 40;
constexpr int cellGap = 10;
constexpr int rowGap = 6;
constexpr int columnCount = 5;
// Name, role, change, decision with its reason, when; of a hundred.
constexpr std::array<int, columnCount> shares{27, 14, 20, 27, 12};

using Cells = std::array<QString, columnCount>;

/// Page after page from top to bottom. Not QTextDocument: that lays a long table out again for each row, and reads text as HTML.
class Pages {
public:
    Pages(QPdfWriter *writer, QString foot) : m_writer(writer), m_painter(writer), m_foot(std::move(foot))
    {
        m_width = m_painter.viewport().width() - 2 * margin;
        m_bottom = m_painter.viewport().height() - margin - footRoom;
        drawFoot();
    }

    void line(const QString &text, int pixels, bool strong, const QColor &colour = Qt::black)
    {
        setFont(pixels, strong);
        const int height = heightOf(m_width, text);
        room(height);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(margin, m_y, m_width, height), text, wrapped());
        m_y += height + rowGap;
    }
    void row(const Cells &cells, bool strong)
    {
        setFont(rowPixels, strong);
        int height = 0;
        for (std::size_t column = 0; column < cells.size(); ++column)
            height = std::max(height, heightOf(widthOf(column), cells[column]));
        room(height + 2 * rowGap);
        m_painter.setPen(QColor(rule));
        m_painter.drawLine(margin, m_y, margin + m_width, m_y);
        m_painter.setPen(Qt::black);
        int x = margin;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            m_painter.drawText(QRectF(x, m_y + rowGap, widthOf(column), height), cells[column], wrapped());
            x += widthOf(column) + cellGap;
        }
        m_y += height + 2 * rowGap;
    }
    void gap() { m_y += 2 * rowGap; }
    [[nodiscard]] bool end() { return m_painter.end(); }

private:
    static constexpr int rowPixels = 11;
    static constexpr QRgb rule = 0xffcfcfca;

    static QTextOption wrapped()
    {
        QTextOption option(Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }
    void setFont(int pixels, bool strong)
    {
        // Not the window's font: of its signs between digits a reader of the file finds only some.
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(pixels);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        // Any space between letters keeps Qt from joining "ff" to one sign: who copies the digest has to get its letters.
        constexpr double lettersApart = 1.0 / 32; // Qt counts in 64ths
        font.setLetterSpacing(QFont::AbsoluteSpacing, lettersApart);
        m_painter.setFont(font);
    }
    [[nodiscard]] int widthOf(std::size_t column) const { return m_width * shares[column] / 100 - cellGap; }
    [[nodiscard]] int heightOf(int width, const QString &text)
    {
        constexpr int endless = 100'000;
        return static_cast<int>(
            std::ceil(m_painter.boundingRect(QRectF(0, 0, width, endless), text, wrapped()).height()));
    }
    void room(int height)
    {
        if (m_y + height <= m_bottom || m_y == margin)
            return;
        const auto font = m_painter.font();
        m_writer->newPage();
        m_y = margin;
        ++m_page;
        drawFoot();
        m_painter.setFont(font);
    }
    void drawFoot()
    {
        constexpr int footPixels = 9;
        setFont(footPixels, false);
        m_painter.setPen(QColor(0x5f, 0x63, 0x68));
        const QRect area(margin, m_bottom + rowGap, m_width, footRoom);
        m_painter.drawText(area, Qt::TextWrapAnywhere | Qt::AlignLeft, m_foot);
        m_painter.drawText(area, Qt::AlignRight, QString::number(m_page));
    }

    QPdfWriter *m_writer;
    QPainter m_painter;
    QString m_foot;
    int m_width = 0;
    int m_bottom = 0;
    int m_y = margin;
    int m_page = 1;
};

QString day(Instant when)
{
    return when.isKnown()
               ? QDateTime::fromMSecsSinceEpoch(when.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                     + QStringLiteral(" UTC")
               : absoluteTime(when);
}

QString who(const Reviewer &reviewer)
{
    const auto name = plainLine(reviewer.name);
    const auto address = plainLine(reviewer.address);
    return name.isEmpty() ? address : address.isEmpty() ? name : say("%1 (%2)").arg(name, address);
}

QString decisionText(const Policy &policy, const ReviewDecision &decision)
{
    const auto words = [&] {
        switch (decision.verdict) {
        case Verdict::Keep: return say("Keep");
        case Verdict::Remove: return say("Revoke");
        case Verdict::Change: return say("Change to %1").arg(plainLine(policy.roleLabel(decision.role)));
        case Verdict::Undecided: break;
        }
        return say("Undecided");
    }();
    return decision.reason.isEmpty() ? words : say("%1: %2").arg(words, plainLine(decision.reason));
}

Cells cellsOf(const ReviewedList &list, const ReviewedList::Row &row, const ReviewDecision &decision)
{
    const auto &policy = list.snapshot.policy;
    const auto *difference = list.differenceOf(row);
    const auto name = plainLine(memberName(row.member));
    const auto address = plainLine(memberAddress(row.member));
    const auto role = plainLine(policy.roleLabel(row.member.role));
    const auto status = statusText(policy, row.member.status, row.member.statusWord);
    return {name == address ? name : name + u'\n' + address,
            row.member.status == MemberStatus::Active ? role : role + u'\n' + plainLine(status),
            difference ? plainLine(
                changeText(policy, *difference, list.invited.contains(row.member.id), list.snapshot.head.asOf))
                       : QString(),
            decisionText(policy, decision), decision.verdict == Verdict::Undecided ? QString() : day(decision.at)};
}

ReviewCounts countsOf(const ReviewedList &list, const Review &review)
{
    ReviewCounts counts;
    counts.members = static_cast<int>(list.rows.size());
    for (const auto &row : list.rows) {
        const auto verdict = review.decision(row.member.id).verdict;
        counts.keep += verdict == Verdict::Keep ? 1 : 0;
        counts.change += verdict == Verdict::Change ? 1 : 0;
        counts.remove += verdict == Verdict::Remove ? 1 : 0;
    }
    return counts;
}

void drawHead(Pages &pages, const EvidenceHead &head, const ReviewedList &list, const Review &review)
{
    constexpr int titlePixels = 20;
    constexpr int textPixels = 12;
    const auto counts = countsOf(list, review);
    pages.line(say("%1, %2").arg(plainLine(head.tenant.name), reviewTitle(review.begun)), titlePixels, true);
    pages.line(say("%1 on %2").arg(plainLine(head.tenant.id), plainLine(head.host)), textPixels, false);
    pages.line(say("Members as of %1; review begun %2.").arg(day(list.snapshot.head.asOf), day(review.begun)),
               textPixels, false);
    if (const auto &signOff = review.signOff) {
        pages.line(say("Signed off by %1 on %2.").arg(who(signOff->by), day(signOff->at)), textPixels, true);
    } else {
        pages.line(
            say("In progress, not signed off. Reviewer: %1, as of %2.").arg(who(head.reviewer), day(statedAt(review))),
            textPixels, true);
    }
    pages.line(say("%1 members: %2 keep, %3 change, %4 revoke, %5 undecided.")
                   .arg(counts.members)
                   .arg(counts.keep)
                   .arg(counts.change)
                   .arg(counts.remove)
                   .arg(counts.undecided()),
               textPixels, false);
    if (list.since) {
        const auto &diff = list.since->diff;
        pages.line(say("Since %1: %2 joined, %3 left, %4 changed roles.")
                       .arg(day(list.since->before.asOf))
                       .arg(diff.count(Difference::Joined))
                       .arg(diff.count(Difference::Left))
                       .arg(diff.count(Difference::RoleUp | Difference::RoleDown | Difference::RoleChanged)),
                   textPixels, false);
    }
    pages.gap();
}

} // namespace

QString plainLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const auto category = c.category();
        const bool moves = category == QChar::Other_Control || category == QChar::Other_Format
                           || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        line += moves ? QChar(u' ') : c;
    }
    return line.simplified();
}

QByteArray evidencePdf(const EvidenceHead &head, const ReviewedList &list, const Review &review, const QString &digest)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(plainLine(head.tenant.name) + u' ' + reviewTitle(review.begun));
    writer.setCreator(QStringLiteral("Rollcall"));
    Pages pages(&writer, say("Digest of the evidence: %1").arg(digest));
    drawHead(pages, head, list, review);
    pages.row({say("Member"), say("Role"), say("Change"), say("Decision and reason"), say("Decided")}, true);
    for (const auto &row : list.rows)
        pages.row(cellsOf(list, row, review.decision(row.member.id)), false);
    return pages.end() ? bytes : QByteArray();
}

} // namespace rollcall
