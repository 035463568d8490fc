// SPDX-License-Identifier: MIT
#pragma once

#include "sheets/sheet.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <optional>

namespace rollcall {

/// Reads the elements of one XML part that comes in pieces.
class PartReader {
public:
    PartReader() = default;
    PartReader(const PartReader &) = delete;
    PartReader &operator=(const PartReader &) = delete;
    virtual ~PartReader() = default;
    std::optional<SheetFault> take(const QByteArray &piece);

protected:
    virtual void begin(const QXmlStreamReader &xml) = 0;
    virtual void end(QStringView name) = 0;
    virtual void text(QStringView) {}
    void stop(SheetFault::Kind kind, qint64 figure = 0) { m_fault = SheetFault{kind, figure, {}}; }

private:
    QXmlStreamReader m_xml;
    std::optional<SheetFault> m_fault;
};

/// Texts that cells name by number, in the order of their part.
class SharedTexts final : public PartReader {
public:
    explicit SharedTexts(const SheetLimits &limits) : m_limits(limits) {}
    [[nodiscard]] const std::vector<QString> &texts() const { return m_texts; }

private:
    void begin(const QXmlStreamReader &xml) override;
    void end(QStringView name) override;
    void text(QStringView text) override;

    const SheetLimits &m_limits;
    std::vector<QString> m_texts;
    QString m_text;
    bool m_inText = false;
    bool m_inReading = false; ///< how Japanese is pronounced stands beside the text, and is none of it
};

/// The cells of a sheet.
class SheetCells final : public PartReader {
public:
    SheetCells(const SheetLimits &limits, const std::vector<QString> &shared, Sheet &sheet)
        : m_limits(limits)
        , m_shared(shared)
        , m_sheet(sheet)
    {
    }

private:
    void begin(const QXmlStreamReader &xml) override;
    void end(QStringView name) override;
    void text(QStringView text) override;
    void placeCell(const QXmlStreamReader &xml);
    void endCell();
    void endRow();
    [[nodiscard]] QString value() const;

    const SheetLimits &m_limits;
    const std::vector<QString> &m_shared;
    Sheet &m_sheet;
    SheetRow m_row;
    QString m_type;
    QString m_text;
    int m_column = -1;
    bool m_inValue = false;
    bool m_content = false;
};

} // namespace rollcall
