// SPDX-License-Identifier: MIT
#pragma once

#include "domain/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace rollcall {

/// A value on its way out. monostate is unknown or not provided: an empty cell, null in JSON.
using ExportValue = std::variant<std::monostate, QString, std::int64_t, Instant, QStringList>;

struct ExportColumn {
    QString key;   ///< stable, English; the header of CSV and the name in JSON
    QString title; ///< for people; the header of a workbook
    bool operator==(const ExportColumn &) const = default;
};

/// What an export says about itself.
struct ExportStamp {
    QString what; ///< "members" or "invitations"; the name of the list in JSON
    QString tenantId;
    QString tenantName;
    QString controlPlane;   ///< host
    Instant asOf;           ///< when the list was true
    QString selection;      ///< a sentence: what of the list this is
    std::int64_t total = 0; ///< of the whole list
    bool operator==(const ExportStamp &) const = default;
};

/// Rows are asked for one at a time: a million members are never held twice.
struct ExportTable {
    ExportStamp stamp;
    QList<ExportColumn> columns;
    std::int64_t rows = 0;
    std::function<void(std::int64_t row, std::vector<ExportValue> &values)> row; ///< fills as many values as columns
};

enum class ExportFormat { Csv, Json, Xlsx };

struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    bool byteOrderMark = true; ///< CSV: without one, a widely used spreadsheet program takes UTF-8 for something else
};

} // namespace rollcall
