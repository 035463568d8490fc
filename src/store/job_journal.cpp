// SPDX-License-Identifier: MIT
#include "store/job_journal.h"

#include "store/job_codec.h"
#include "store/store_paths.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace rollcall {

namespace {

constexpr QLatin1StringView itemPart("item");
constexpr QLatin1StringView verdictPart("row");

QString prefix() { return QStringLiteral("job/"); }
QString headName(const QString &jobId) { return prefix() + jobId; }

// Names are in the order of the rows.
QString rowName(const QString &jobId, QLatin1StringView what, int number)
{
    return QStringLiteral("%1/%2/%3").arg(headName(jobId), what).arg(number, 8, 10, QLatin1Char('0'));
}

struct PartName {
    QString jobId;
    QString what; ///< empty: the job itself
    int number = -1;
};

PartName readName(const QString &name)
{
    const auto pieces = name.split(QLatin1Char('/'));
    return {pieces.value(1), pieces.value(2), pieces.value(3).toInt()};
}

Parts partsOf(const std::vector<JobEntry> &entries)
{
    Parts parts;
    for (const auto &entry : entries) {
        parts.append({headName(entry.id), blobOfJob(entry)});
        for (const auto &[number, row, isNew] : entry.rows) {
            if (isNew)
                parts.append({rowName(entry.id, itemPart, number), blobOfItem(row)});
            if (!isNew || row.state != JobRowState::Queued)
                parts.append({rowName(entry.id, verdictPart, number), blobOfVerdict(row)});
        }
    }
    return parts;
}

bool take(JobEntry &job, const PartName &name, const QByteArray &body)
{
    if (name.what.isEmpty()) {
        auto head = jobFromBlob(body);
        if (!head || head->id != name.jobId || !job.rows.empty())
            return false;
        job = *std::move(head);
        return true;
    }
    if (name.what == itemPart) {
        auto row = itemFromBlob(body);
        if (!row || name.number != static_cast<int>(job.rows.size()))
            return false;
        job.rows.push_back({name.number, *std::move(row), false});
        return true;
    }
    return name.number >= 0 && name.number < static_cast<int>(job.rows.size())
           && verdictFromBlob(body, job.rows[static_cast<std::size_t>(name.number)].row);
}

std::optional<std::vector<JobEntry>> entriesOf(const Parts &parts)
{
    std::map<QString, JobEntry> jobs; // items come before verdicts: their names do
    for (const auto &[name, body] : parts) {
        const auto part = readName(name);
        if (!take(jobs[part.jobId], part, body))
            return std::nullopt;
    }
    std::vector<JobEntry> entries;
    for (auto &[id, job] : jobs) {
        if (job.id != id)
            return std::nullopt;
        entries.push_back(std::move(job));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const JobEntry &a, const JobEntry &b) { return a.created < b.created; });
    return entries;
}

/// Empty, beside the tenant's database, and gone with it.
QString markOf(const QString &folder, const QString &accountId, const QString &tenantId)
{
    const auto path = databasePath(folder, accountId, tenantId);
    return path.isEmpty() ? QString() : path + QStringLiteral("-jobs");
}

} // namespace

bool JobJournal::has(const QString &accountId, const QString &tenantId) const
{
    const auto mark = markOf(m_store->folder(), accountId, tenantId);
    return !mark.isEmpty() && QFileInfo::exists(mark);
}

QCoro::Task<Result<std::vector<JobEntry>>> JobJournal::load(SealedPlace place) const
{
    auto reading = m_store->readParts(place, prefix());
    const auto parts = co_await reading;
    if (!parts)
        co_return fail(parts.error());
    auto entries = parts->damaged.isEmpty() ? entriesOf(parts->intact) : std::nullopt;
    if (entries)
        co_return *std::move(entries);
    auto names = parts->damaged;
    for (const auto &part : parts->intact)
        names.append(part.first);
    auto removing = m_store->writeParts(place, {}, names); // they are of no use, and in the way of new ones
    auto removed = co_await removing;
    if (!removed)
        co_return fail(removed.error());
    co_return fail(storageError(QStringLiteral("corrupt"),
                                QStringLiteral("The jobs that were kept on this computer are damaged.")));
}

QCoro::Task<Outcome> JobJournal::write(SealedPlace place, std::vector<JobEntry> entries,
                                       std::vector<std::pair<QString, int>> forgotten) const
{
    const auto mark = markOf(m_store->folder(), place.accountId, place.tenantId);
    if (!entries.empty() && !QFileInfo::exists(mark)) {
        // First, so that a start after a power cut looks.
        if (auto made = makePrivateFolder(QFileInfo(mark).path()); !made)
            co_return made;
        if (auto made = makePrivateFile(mark); !made)
            co_return made;
    }
    QStringList removed;
    for (const auto &[jobId, rows] : forgotten) {
        removed.append(headName(jobId));
        for (int row = 0; row < rows; ++row)
            removed << rowName(jobId, itemPart, row) << rowName(jobId, verdictPart, row);
    }
    auto writing = m_store->writeParts(std::move(place), partsOf(entries), removed);
    co_return co_await writing;
}

void JobJournal::clear(const QString &accountId, const QString &tenantId) const
{
    QFile::remove(markOf(m_store->folder(), accountId, tenantId));
}

} // namespace rollcall
