// SPDX-License-Identifier: MIT
#include "driver_aisix/aisix_record.h"

#include "controlplane/limited_plane.h"

#include <QUuid>

#include <algorithm>

namespace rollcall {

using aisix::RecordedMember;

namespace {

const QString recordPrefix = QStringLiteral("created/");

} // namespace

AisixRecord::AisixRecord(std::shared_ptr<RecordShelf> shelf, QUrl server, QString tenantId)
    : m_shelf(std::move(shelf))
    , m_server(std::move(server))
    , m_tenantId(std::move(tenantId))
{
}

QString AisixRecord::newName() { return recordPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces); }

Answer<std::monostate> AisixRecord::write(RecordShelf::Records put, QStringList removed)
{
    if (!m_shelf)
        return notOffered<std::monostate>({});
    return m_shelf->write(m_server, m_tenantId, std::move(put), std::move(removed));
}

Answer<std::vector<RecordedMember>> AisixRecord::read(Self self)
{
    std::vector<RecordedMember> records;
    co_await keepTheRest(self);
    if (self->m_shelf) {
        auto reading = self->m_shelf->read(self->m_server, self->m_tenantId, recordPrefix);
        const auto kept = co_await reading;
        if (!kept)
            co_return fail(kept.error());
        for (const auto &[name, content] : kept->intact)
            records.push_back(aisix::decode(name, content));
        for (const auto &name : kept->damaged)
            records.push_back({name, RecordedMember::State::Damaged, {}, true});
    }
    std::erase_if(records, [&](const RecordedMember &record) { return self->m_unkept.contains(record.name); });
    for (const auto &record : std::as_const(self->m_unkept))
        records.push_back(record);
    std::stable_sort(records.begin(), records.end(), [](const RecordedMember &a, const RecordedMember &b) {
        return a.member.joined < b.member.joined;
    });
    co_return records;
}

QCoro::Task<> AisixRecord::put(Self self, RecordedMember record)
{
    auto writing = self->write({{record.name, aisix::encode(record)}}, {});
    const auto written = co_await writing;
    record.kept = written.has_value();
    if (record.kept)
        self->m_unkept.remove(record.name);
    else
        self->m_unkept.insert(record.name, record);
}

QCoro::Task<> AisixRecord::remove(Self self, QString name)
{
    self->m_unkept.remove(name);
    // Where it stays on disk it says what it said before: that the outcome is not known.
    auto writing = self->write({}, {name});
    (void)co_await writing;
}

QCoro::Task<> AisixRecord::keepTheRest(Self self)
{
    if (self->m_unkept.isEmpty())
        co_return;
    const auto records = self->m_unkept;
    RecordShelf::Records put;
    for (const auto &record : records)
        put.append({record.name, aisix::encode(record)});
    auto writing = self->write(std::move(put), {});
    const auto written = co_await writing;
    if (!written)
        co_return;
    for (const auto &record : records) {
        // A newer state may have come meanwhile.
        if (self->m_unkept.value(record.name).state == record.state)
            self->m_unkept.remove(record.name);
    }
}

} // namespace rollcall
