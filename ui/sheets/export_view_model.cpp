// SPDX-License-Identifier: MIT
#include "ui/sheets/export_view_model.h"

#include "ui/sheets/sheet_text.h"
#include "ui/text/time_text.h"

#include <QDir>
#include <QHash>
#include <QLocale>
#include <QStandardPaths>

namespace rollcall {

namespace {

constexpr int exportTickMs = 100;

/// Where the rows on show stand in the table, in their order. On a worker.
template <typename Table>
RowOrder placesOf(const Table &table, const QStringList &ids)
{
    QHash<QString, int> places;
    places.reserve(static_cast<qsizetype>(table.size()));
    int place = 0;
    for (const auto &row : table)
        places.insert(row.id, place++);
    auto order = std::make_shared<std::vector<int>>();
    order->reserve(static_cast<std::size_t>(ids.size()));
    for (const auto &id : ids) {
        if (const auto found = places.constFind(id); found != places.constEnd())
            order->push_back(*found);
    }
    return order;
}

} // namespace

ExportViewModel::ExportViewModel(QObject *parent)
    : QObject(parent)
    , m_writing([this](const std::shared_ptr<const Written> &written) { take(written); })
{
    m_ticker.setInterval(exportTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &ExportViewModel::progressChanged);
}

ExportViewModel::~ExportViewModel() { cancel(); }

void ExportViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    cancel();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &ExportViewModel::sessionChanged);
        connect(session, &TenantSession::invitationsChanged, this, &ExportViewModel::sessionChanged);
        connect(session, &TenantSession::stateChanged, this, &ExportViewModel::sessionChanged);
    }
    Q_EMIT sessionChanged();
}

void ExportViewModel::setShown(QAbstractItemModel *shown)
{
    if (m_shown == shown)
        return;
    if (m_shown)
        m_shown->disconnect(this);
    m_shown = shown;
    if (shown) {
        connect(shown, &QAbstractItemModel::modelReset, this, &ExportViewModel::sessionChanged);
        connect(shown, &QAbstractItemModel::rowsInserted, this, &ExportViewModel::sessionChanged);
        connect(shown, &QAbstractItemModel::rowsRemoved, this, &ExportViewModel::sessionChanged);
    }
    Q_EMIT sessionChanged();
}

QString ExportViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString ExportViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

qint64 ExportViewModel::total() const
{
    if (!m_session)
        return 0;
    return static_cast<qint64>(m_what == Members ? m_session->members()->size() : m_session->invitations()->size());
}

QString ExportViewModel::countText(qint64 count) const
{
    const auto number = QLocale().toString(count);
    if (m_what == Members)
        return count == 1 ? tr("1 member") : tr("%1 members").arg(number);
    return count == 1 ? tr("1 invitation") : tr("%1 invitations").arg(number);
}

QString ExportViewModel::shownText() const
{
    const auto count = countText(m_shown ? m_shown->rowCount() : 0);
    return tr("%1 of %2, filtered and sorted as on the page").arg(count, QLocale().toString(total()));
}

QString ExportViewModel::everythingText() const { return tr("%1, whatever the page shows").arg(countText(total())); }

QString ExportViewModel::asOfText() const
{
    return m_session && m_session->asOf().isKnown() ? tr("As of %1.").arg(absoluteTime(m_session->asOf())) : QString();
}

QString ExportViewModel::ending() const
{
    switch (m_format) {
    case Csv: return QStringLiteral("csv");
    case Json: return QStringLiteral("json");
    case Xlsx: return QStringLiteral("xlsx");
    }
    return {};
}

void ExportViewModel::setFormat(Format format)
{
    if (m_format == format)
        return;
    const auto before = QLatin1Char('.') + ending();
    m_format = format;
    if (m_path.endsWith(before, Qt::CaseInsensitive))
        m_path = m_path.chopped(before.size()) + QLatin1Char('.') + ending();
    Q_EMIT choiceChanged();
}

void ExportViewModel::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    m_problem.clear();
    Q_EMIT choiceChanged();
    Q_EMIT stateChanged();
}

double ExportViewModel::progress() const
{
    constexpr double whole = 1000;
    return m_progress ? m_progress->permille / whole : 0;
}

void ExportViewModel::propose()
{
    if (!m_session)
        return;
    // A name that every file system takes, whatever the tenant is called.
    QString name;
    const auto tenant = tenantName().toLower();
    for (const QChar c : tenant)
        name += c.isLetterOrNumber() ? c : QLatin1Char('-');
    const auto when =
        m_session->asOf().isKnown() ? toRfc3339(m_session->asOf()).left(16).remove(QLatin1Char(':')) : QString();
    const auto what = m_what == Members ? QLatin1String("members") : QLatin1String("invitations");
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QStringList parts{name, what};
    if (!when.isEmpty())
        parts.append(when);
    setPath(QDir::toNativeSeparators(folder + QLatin1Char('/') + parts.join(QLatin1Char('-')) + QLatin1Char('.')
                                     + ending()));
}

QStringList ExportViewModel::shownIds() const
{
    QStringList ids;
    if (!m_shown)
        return ids;
    const auto wanted = m_what == Members ? QByteArrayLiteral("memberId") : QByteArrayLiteral("invitationId");
    const int role = m_shown->roleNames().key(wanted);
    const int rows = m_shown->rowCount();
    ids.reserve(rows);
    for (int row = 0; row < rows; ++row)
        ids.append(m_shown->index(row, 0).data(role).toString());
    return ids;
}

QStringList ExportViewModel::columnKeys() const
{
    // Where the file tells more than one thing of what a page has in one column, or by another name.
    static const QHash<QString, QStringList> others{
        {QStringLiteral("role"), {QStringLiteral("role"), QStringLiteral("role_name")}},
        {QStringLiteral("credits"), {QStringLiteral("credits_limit"), QStringLiteral("credits_used")}},
        {QStringLiteral("lastActive"), {QStringLiteral("last_active")}},
        {QStringLiteral("sender"), {QStringLiteral("invited_by")}},
        {QStringLiteral("end"), {QStringLiteral("expires"), QStringLiteral("closed")}}};
    if (m_everything || !m_onlyColumns)
        return {};
    const auto status = m_what == Members ? QStringLiteral("status") : QStringLiteral("state");
    QStringList keys;
    for (const auto &column : m_columns)
        keys.append(column == QLatin1String("status") ? QStringList(status) : others.value(column, {column}));
    return keys;
}

void ExportViewModel::start()
{
    if (!m_session || m_busy)
        return;
    ExportStamp stamp;
    stamp.tenantId = tenantId();
    stamp.tenantName = tenantName();
    stamp.controlPlane = m_host;
    stamp.asOf = m_session->asOf();
    stamp.selection = m_everything ? everythingText() : shownText();
    const auto ids = m_everything ? QStringList() : shownIds();
    const auto columns = columnKeys();
    if (!columns.isEmpty())
        stamp.selection = tr("%1; of the columns %2").arg(stamp.selection, columns.join(QLatin1String(", ")));
    const ExportOptions options{static_cast<ExportFormat>(m_format), m_byteOrderMark};
    m_progress = std::make_shared<SheetProgress>();
    m_busy = true;
    m_problem.clear();
    m_ticker.start();
    Q_EMIT stateChanged();
    m_writing.run([what = m_what, members = m_session->members(), invitations = m_session->invitations(), ids, columns,
                   everything = m_everything, policy = m_session->policy(), now = m_session->serverNow(), stamp,
                   options, path = m_path.trimmed(), progress = m_progress] {
        const auto table =
            what == Members
                ? membersTable(members, everything ? RowOrder() : placesOf(*members, ids), columns, policy, stamp)
                : invitationsTable(invitations, everything ? RowOrder() : placesOf(*invitations, ids), columns, now,
                                   policy, stamp);
        return std::make_shared<const Written>(exportTo(path, table, options, *progress));
    });
}

void ExportViewModel::take(const std::shared_ptr<const Written> &written)
{
    m_busy = false;
    m_ticker.stop();
    if (!*written)
        m_problem = exportFaultText(written->error());
    Q_EMIT stateChanged();
    if (*written)
        Q_EMIT exported(
            tr("%1 exported to %2").arg(countText((*written)->rows), QDir::toNativeSeparators((*written)->path)));
}

void ExportViewModel::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

} // namespace rollcall
