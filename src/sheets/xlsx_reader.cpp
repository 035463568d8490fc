// SPDX-License-Identifier: MIT
#include "sheets/xlsx_reader.h"

#include "sheets/workbook_parts.h"
#include "sheets/xlsx_cells.h"

#include <QHash>

namespace rollcall {

namespace {

using Kind = SheetFault::Kind;

const QString workbookPart = QStringLiteral("xl/workbook.xml");
const QString relationsPart = QStringLiteral("xl/_rels/workbook.xml.rels");

/// Which sheets there are, in their order.
class Workbook final : public PartReader {
public:
    struct Entry {
        QString name;
        QString relation;
    };
    std::vector<Entry> sheets;

private:
    void begin(const QXmlStreamReader &xml) override
    {
        constexpr std::size_t most = 10'000;
        if (xml.name() != QLatin1String("sheet") || sheets.size() == most)
            return;
        Entry entry;
        for (const auto &attribute : xml.attributes()) {
            if (attribute.name() == QLatin1String("name"))
                entry.name = attribute.value().toString();
            else if (attribute.name() == QLatin1String("id"))
                entry.relation = attribute.value().toString();
        }
        sheets.push_back(entry);
    }
    void end(QStringView) override {}
};

/// Where the parts are that the workbook names.
class Relations final : public PartReader {
public:
    struct Target {
        QString part;
        bool worksheet = false;
    };
    QHash<QString, Target> targets;
    QString sharedTexts;

private:
    void begin(const QXmlStreamReader &xml) override
    {
        if (xml.name() != QLatin1String("Relationship"))
            return;
        const auto attributes = xml.attributes();
        const auto type = attributes.value(QLatin1String("Type"));
        auto part = attributes.value(QLatin1String("Target")).toString();
        // From the root, or beside the workbook.
        part = part.startsWith(QLatin1Char('/')) ? part.mid(1) : QStringLiteral("xl/") + part;
        targets.insert(attributes.value(QLatin1String("Id")).toString(),
                       {part, type.endsWith(QLatin1String("/worksheet"))});
        if (type.endsWith(QLatin1String("/sharedStrings")))
            sharedTexts = part;
    }
    void end(QStringView) override {}
};

std::optional<SheetFault> readPart(WorkbookParts &parts, const QString &name, PartReader &reader)
{
    return parts.read(name, [&reader](const QByteArray &piece) { return reader.take(piece); });
}

} // namespace

bool looksPacked(const QByteArray &bytes) { return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"); }

bool looksLikeOldWorkbook(const QByteArray &bytes) { return bytes.startsWith("\xd0\xcf\x11\xe0"); }

SheetResult<Sheet> readXlsx(const QByteArray &bytes, const SheetLimits &limits, SheetProgress &progress)
{
    const auto opened = WorkbookParts::open(bytes, limits, progress);
    if (!opened)
        return tl::unexpected<SheetFault>(opened.error());
    auto &parts = **opened;
    if (!parts.has(workbookPart))
        return refuse(Kind::NoSheet);

    Workbook workbook;
    Relations relations;
    for (const auto &[name, reader] :
         {std::pair<QString, PartReader *>(workbookPart, &workbook), {relationsPart, &relations}}) {
        if (auto fault = readPart(parts, name, *reader))
            return tl::unexpected<SheetFault>(std::move(*fault));
    }
    Sheet sheet;
    sheet.source = Sheet::Source::Workbook;
    QString part;
    for (const auto &entry : workbook.sheets) {
        const auto target = relations.targets.value(entry.relation);
        if (!target.worksheet)
            continue; // a page that is one chart
        sheet.furtherSheets = !part.isEmpty();
        if (!part.isEmpty())
            break;
        part = target.part;
        sheet.name = entry.name;
    }
    if (part.isEmpty())
        return refuse(Kind::NoSheet);

    SharedTexts shared(limits);
    if (!relations.sharedTexts.isEmpty() && parts.has(relations.sharedTexts)) {
        if (auto fault = readPart(parts, relations.sharedTexts, shared))
            return tl::unexpected<SheetFault>(std::move(*fault));
    }
    SheetCells cells(limits, shared.texts(), sheet);
    if (auto fault = readPart(parts, part, cells))
        return tl::unexpected<SheetFault>(std::move(*fault));
    if (sheet.rows.empty())
        return refuse(Kind::Empty);
    return sheet;
}

} // namespace rollcall
