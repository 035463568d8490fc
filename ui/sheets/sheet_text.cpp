// SPDX-License-Identifier: MIT
#include "ui/sheets/sheet_text.h"

#include "ui/text/address_text.h"
#include "ui/text/policy_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Sheets", text); }

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be: return QStringLiteral("UTF-16");
    case TextEncoding::Gb18030: return QStringLiteral("GB18030");
    case TextEncoding::Windows1252: return QStringLiteral("Windows-1252");
    }
    return {};
}

QString separatorText(QChar separator)
{
    switch (separator.unicode()) {
    case u',': return say("Comma-separated text in %1.");
    case u';': return say("Semicolon-separated text in %1.");
    case u'\t': return say("Tab-separated text in %1.");
    case u'|': return say("Text with pipes between the cells, in %1.");
    default: return say("Text with one cell a line, in %1.");
    }
}

} // namespace

QString sheetFaultText(const SheetFault &fault, const SheetLimits &limits)
{
    using Kind = SheetFault::Kind;
    const QLocale locale;
    switch (fault.kind) {
    case Kind::Missing: return say("There is no such file.");
    case Kind::NotAFile: return say("This is a folder or a device, not a file.");
    case Kind::Unreadable: return say("The file cannot be read: %1").arg(fault.detail);
    case Kind::Empty: return say("There is nothing in it.");
    case Kind::TooLarge:
        return say("It is too large: %1. A list of people of up to %2 is read.")
            .arg(locale.formattedDataSize(fault.figure), locale.formattedDataSize(limits.fileBytes));
    case Kind::TooManyRows:
        return say("It has more than %1 rows. Divide it into several files.").arg(locale.toString(limits.rows));
    case Kind::TooManyColumns:
        return say("Row %1 has more than %2 columns.")
            .arg(locale.toString(fault.figure), locale.toString(limits.columns));
    case Kind::CellTooLong:
        return say("Row %1 has a cell of more than %2 characters.")
            .arg(locale.toString(fault.figure), locale.toString(limits.cellCharacters));
    case Kind::Unpacked:
        return say("The workbook is far larger inside than it looks, and was not unpacked. Save the sheet as CSV.");
    case Kind::OldWorkbook:
        return say("This is an old workbook or one with a password. Save it as .xlsx without a password, or as CSV.");
    case Kind::BrokenWorkbook: return say("The workbook is damaged: %1").arg(fault.detail);
    case Kind::NoSheet: return say("There is no sheet in it. Rollcall reads CSV and .xlsx.");
    case Kind::NotText: return say("This is no list: it holds something else than text. Rollcall reads CSV and .xlsx.");
    case Kind::OutOfMemory: return say("There is not enough memory to read it.");
    case Kind::Cancelled: return {};
    }
    return {};
}

QString exportFaultText(const ExportFault &fault)
{
    using Kind = ExportFault::Kind;
    switch (fault.kind) {
    case Kind::NoFolder: return say("There is no folder %1.").arg(fault.detail);
    case Kind::NotAFile: return say("Name a file: this is a folder or a device.");
    case Kind::Denied: return say("The file cannot be written there: %1").arg(fault.detail);
    case Kind::DiskFull:
        return say("The disk is full. Nothing was written; a file that was there before is as it was.");
    case Kind::TooManyRows: return say("A workbook takes 1,048,575 rows. Export as CSV or JSON instead.");
    case Kind::Failed: return say("Writing failed: %1 A file that was there before is as it was.").arg(fault.detail);
    case Kind::Cancelled: return say("Cancelled. Nothing was written.");
    }
    return {};
}

QString sheetText(const Sheet &sheet)
{
    auto text = sheet.source == Sheet::Source::Workbook
                    ? say("The sheet “%1” of a workbook.").arg(sheet.name)
                    : separatorText(sheet.separator).arg(encodingText(sheet.encoding));
    if (sheet.furtherSheets)
        text += QLatin1Char(' ') + say("Its other sheets are not read.");
    if (sheet.plainQuotes)
        text += QLatin1Char(' ') + say("A quotation mark is never closed, so all were read as text.");
    if (sheet.replaced)
        text += QLatin1Char(' ') + say("Some characters could not be read and show as \uFFFD.");
    return text;
}

QString verdictWord(ImportRow::Verdict verdict)
{
    using Verdict = ImportRow::Verdict;
    switch (verdict) {
    case Verdict::New: return say("New");
    case Verdict::BeyondCredits: return say("Beyond the credits");
    case Verdict::BadAddress: return say("Bad address");
    case Verdict::Duplicate: return say("Duplicate");
    case Verdict::Yourself: return say("Yourself");
    case Verdict::Member: return say("Already a member");
    case Verdict::Pending: return say("Already invited");
    case Verdict::ChannelUnavailable: return say("Way not offered");
    case Verdict::RoleUnavailable: return say("Role not available");
    case Verdict::TeamUnavailable: return say("Team not known");
    case Verdict::MessageTooLong: return say("Message too long");
    case Verdict::NameMissing: return say("Name missing");
    }
    return {};
}

QString verdictText(const ImportRow &row)
{
    using Verdict = ImportRow::Verdict;
    switch (row.verdict) {
    case Verdict::New: return row.formula ? say("New. One of its texts looks like a formula.") : say("New");
    case Verdict::BeyondCredits:
        return row.wanted ? say("New. No credits are left to work with.")
                          : say("Left out: no credits are left to work with.");
    case Verdict::BadAddress:
        if (row.channel == InvitationChannel::Phone)
            return say("The phone number is wrong: its length or country code.");
        return row.typed.isEmpty() ? say("There is no address in this row.")
                                   : say("The address %1").arg(flawText(row.flaw));
    case Verdict::Duplicate: return say("The same person as in row %1.").arg(QLocale().toString(row.firstRow));
    case Verdict::Yourself: return say("This is you: you are here already.");
    case Verdict::Member: return say("Already a member.");
    case Verdict::Pending: return say("Already invited; the invitation waits.");
    case Verdict::ChannelUnavailable:
        if (!row.decision.reason.isEmpty())
            return decisionText(row.decision);
        return row.channel == InvitationChannel::Phone ? say("A phone number cannot be used here.")
                                                       : say("An e-mail address cannot be used here.");
    case Verdict::RoleUnavailable: {
        const auto why = decisionText(row.decision);
        return why.isEmpty() ? say("This role cannot be given here.") : why;
    }
    case Verdict::TeamUnavailable: return say("There is no team “%1” here.").arg(row.team);
    case Verdict::MessageTooLong: return say("The message is longer than this tenant takes.");
    case Verdict::NameMissing: return say("A name is needed to create somebody.");
    }
    return {};
}

} // namespace rollcall
