// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QString>

#include <tl/expected.hpp>

#include <atomic>
#include <vector>

namespace rollcall {

/// How the text of a sheet was written down.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Gb18030, Windows1252 };

/// One row with something in it. `number` is the row's own in the sheet, as a spreadsheet program shows it: the first row is 1,
/// and empty rows count.
struct SheetRow {
    int number = 0;
    std::vector<QString> cells;
    bool operator==(const SheetRow &) const = default;
};

/// What was read from a file or from pasted text, before anybody says what a column means.
struct Sheet {
    enum class Source { Text, Workbook };

    std::vector<SheetRow> rows; ///< without the empty ones
    Source source = Source::Text;
    TextEncoding encoding = TextEncoding::Utf8; ///< of a text
    QChar separator;                            ///< of a text; null where there is one column
    QString name;                               ///< of a workbook's sheet
    bool replaced = false;      ///< some bytes are no characters of the encoding, and were replaced by U+FFFD
    bool plainQuotes = false;   ///< a quotation mark is never closed, so all of them were read as text
    bool furtherSheets = false; ///< the workbook has more than the one that was read
    bool operator==(const Sheet &) const = default;
};

/// Where reading stops. A list of people is far below each of them; what is beyond is a mistake or an attack.
struct SheetLimits {
    qint64 fileBytes = 64 * 1024 * 1024;
    int rows = 200'000;
    int columns = 256;
    int cellCharacters = 32'767;              ///< what a cell of a spreadsheet holds
    qint64 unpackedBytes = 192 * 1024 * 1024; ///< of the parts of a workbook that are read
};

/// Why a sheet could not be read. Sentences are made in ui/.
struct SheetFault {
    enum class Kind {
        Missing,
        NotAFile,   ///< a directory, a device, a pipe
        Unreadable, ///< `detail` is the system's reason
        Empty,
        TooLarge,       ///< `figure` is its size in bytes
        TooManyRows,    ///< `figure` is how many there may be
        TooManyColumns, ///< `figure` is the row
        CellTooLong,    ///< `figure` is the row
        Unpacked,       ///< a workbook that is far larger inside than it looks
        OldWorkbook,    ///< .xls, or a workbook with a password
        BrokenWorkbook, ///< `detail` is the library's reason
        NoSheet,        ///< a workbook without a table
        NotText,        ///< a picture, a program, a compressed file
        OutOfMemory,
        Cancelled
    };
    Kind kind = Kind::Unreadable;
    qint64 figure = 0;
    QString detail;
    bool operator==(const SheetFault &) const = default;
};

template <typename T>
using SheetResult = tl::expected<T, SheetFault>;

inline tl::unexpected<SheetFault> refuse(SheetFault::Kind kind, qint64 figure = 0, QString detail = {})
{
    return tl::unexpected<SheetFault>({kind, figure, std::move(detail)});
}

/// Shared by who works on a sheet and who waits for it.
struct SheetProgress {
    std::atomic_bool cancelled = false;
    std::atomic<int> permille = 0;
    void set(qint64 done, qint64 all) { permille = all > 0 ? static_cast<int>(done * 1000 / all) : 0; }
};

} // namespace rollcall
