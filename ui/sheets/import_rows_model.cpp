// SPDX-License-Identifier: MIT
#include "ui/sheets/import_rows_model.h"

#include "ui/sheets/sheet_text.h"

#include <algorithm>

namespace rollcall {

namespace {

using Phase = ImportRowsModel::Progress::Phase;
using Verdict = ImportRow::Verdict;

/// Left out, and nothing is wrong with it.
bool isLeftOutForGood(Verdict verdict)
{
    return verdict == Verdict::Member || verdict == Verdict::Pending || verdict == Verdict::Yourself
           || verdict == Verdict::Duplicate || verdict == Verdict::BeyondCredits;
}

} // namespace

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_onlyLook ? m_look.size() : m_content->rows.size());
}

int ImportRowsModel::placeOf(int row) const { return m_onlyLook ? m_look[static_cast<std::size_t>(row)] : row; }

bool ImportRowsModel::wasSent(int place) const
{
    const auto found = m_progress.constFind(place);
    return found != m_progress.constEnd() && found->phase == Phase::Sent;
}

QString ImportRowsModel::verdictOf(const ImportRow &row, int place) const
{
    const auto found = m_progress.constFind(place);
    if (found == m_progress.constEnd())
        return verdictText(row);
    switch (found->phase) {
    case Phase::Sending: return tr("Being sent…");
    case Phase::Sent: return tr("Sent");
    case Phase::Failed: return found->text;
    }
    return {};
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int place = placeOf(index.row());
    const auto &row = m_content->rows[static_cast<std::size_t>(place)];
    const auto progress = m_progress.constFind(place);
    const auto is = [&](Phase phase) { return progress != m_progress.constEnd() && progress->phase == phase; };
    switch (static_cast<Role>(role)) {
    case PlaceRole: return place;
    case NumberRole: return row.number;
    case AddressRole: return row.typed;
    case NameRole: return row.name;
    case RoleTextRole: return row.role;
    case VerdictRole: return verdictOf(row, place);
    case GoodRole: return row.sendable() && !is(Phase::Failed);
    case WarnRole: return row.sendable() ? row.needsALook() : isLeftOutForGood(row.verdict);
    case SentRole: return is(Phase::Sent);
    case SendingRole: return is(Phase::Sending);
    case FailedRole: return is(Phase::Failed);
    case EditableRole: return !is(Phase::Sending) && !is(Phase::Sent);
    case AddressFaultyRole: return row.verdict == Verdict::BadAddress || row.verdict == Verdict::ChannelUnavailable;
    case NameFaultyRole: return row.verdict == Verdict::NameMissing;
    case RoleFaultyRole: return row.verdict == Verdict::RoleUnavailable;
    }
    return {};
}

QHash<int, QByteArray> ImportRowsModel::roleNames() const
{
    return {{PlaceRole, "place"},
            {NumberRole, "number"},
            {AddressRole, "address"},
            {NameRole, "name"},
            {RoleTextRole, "roleText"},
            {VerdictRole, "verdict"},
            {GoodRole, "good"},
            {WarnRole, "warn"},
            {SentRole, "sent"},
            {SendingRole, "sending"},
            {FailedRole, "failed"},
            {EditableRole, "editable"},
            {AddressFaultyRole, "addressFaulty"},
            {NameFaultyRole, "nameFaulty"},
            {RoleFaultyRole, "roleFaulty"}};
}

void ImportRowsModel::start(ImportContentPtr content)
{
    beginResetModel();
    m_content = content ? std::move(content) : std::make_shared<const ImportContent>();
    m_look = m_content->look;
    m_onlyLook = false;
    m_progress.clear();
    endResetModel();
}

void ImportRowsModel::update(ImportContentPtr content)
{
    m_content = std::move(content);
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1));
}

void ImportRowsModel::showOnlyLook(bool only)
{
    if (m_onlyLook == only)
        return;
    beginResetModel();
    m_onlyLook = only;
    m_look = m_content->look;
    endResetModel();
}

void ImportRowsModel::setProgress(int place, Progress progress)
{
    m_progress.insert(place, progress);
    tell(place);
}

bool ImportRowsModel::forget(int place)
{
    if (!m_progress.contains(place))
        return false;
    const bool failed = m_progress.take(place).phase == Phase::Failed;
    tell(place);
    return failed;
}

void ImportRowsModel::tell(int place)
{
    int row = place;
    if (m_onlyLook) {
        const auto found = std::lower_bound(m_look.cbegin(), m_look.cend(), place);
        if (found == m_look.cend() || *found != place)
            return;
        row = static_cast<int>(found - m_look.cbegin());
    }
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace rollcall
