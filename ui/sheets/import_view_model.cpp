// SPDX-License-Identifier: MIT
#include "ui/sheets/import_view_model.h"

#include "sheets/address_list.h"
#include "sheets/sheet_file.h"
#include "ui/sheets/sheet_text.h"
#include "ui/text/policy_text.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace rollcall {

static constexpr int importTickMs = 100;

ImportViewModel::ImportViewModel(QObject *parent)
    : QObject(parent)
    , m_reading([this](const std::shared_ptr<const ImportReading> &reading) { take(*reading); })
    , m_judging([this](ImportContentPtr content) {
        m_rows.update(std::move(content));
        Q_EMIT contentChanged();
        if (std::exchange(m_sendWhenJudged, false))
            send();
    })
{
    m_ticker.setInterval(importTickMs);
    connect(&m_ticker, &QTimer::timeout, this, &ImportViewModel::progressChanged);
}

ImportViewModel::~ImportViewModel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

const Policy &ImportViewModel::policy() const
{
    static const Policy none;
    return m_session ? m_session->policy() : none;
}

void ImportViewModel::setSession(TenantSession *session)
{
    if (m_session == session)
        return;
    if (m_session) {
        m_session->disconnect(this);
        m_session->jobs()->disconnect(this);
    }
    // No row that was read for one tenant is ever offered to another.
    reset();
    m_session = session;
    m_creating = !canInvite() && canCreate();
    if (session) {
        connect(session, &TenantSession::membersChanged, this, &ImportViewModel::follow);
        connect(session, &TenantSession::invitationsChanged, this, &ImportViewModel::follow);
        connect(session, &TenantSession::policyChanged, this, &ImportViewModel::follow);
        connect(session, &TenantSession::stateChanged, this, &ImportViewModel::rulesChanged);
        connect(session->jobs(), &TenantJobs::rowsChanged, this, &ImportViewModel::followJob);
        connect(session->jobs(), &TenantJobs::changed, this, &ImportViewModel::waitChanged);
        connect(session->jobs(), &TenantJobs::finished, this, &ImportViewModel::jobEnded);
    }
    Q_EMIT sessionChanged();
    Q_EMIT rulesChanged();
}

QString ImportViewModel::tenantName() const { return m_session ? m_session->tenant().name : QString(); }
QString ImportViewModel::tenantId() const { return m_session ? m_session->tenant().id : QString(); }

double ImportViewModel::progress() const
{
    if (m_state == Sending)
        return m_sendTotal > 0 ? static_cast<double>(m_sent - m_sentBefore + m_failed) / m_sendTotal : 0;
    constexpr double whole = 1000;
    return m_progress ? m_progress->permille / whole : 0;
}

void ImportViewModel::setState(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    state == Reading ? m_ticker.start() : m_ticker.stop();
    Q_EMIT stateChanged();
    Q_EMIT progressChanged();
    Q_EMIT contentChanged();
}

void ImportViewModel::open(const QString &file)
{
    const auto path = file.trimmed();
    if (path.isEmpty())
        return;
    read(QFileInfo(path).fileName(), [path](SheetProgress &progress) { return readSheetFile(path, {}, progress); });
}

void ImportViewModel::paste(const QString &text)
{
    read(tr("Pasted text"), [text](SheetProgress &progress) { return readPaste(text, {}, progress); });
}

void ImportViewModel::read(const QString &source, std::function<SheetResult<Sheet>(SheetProgress &)> reader)
{
    if (!m_session || m_state == Sending)
        return;
    if (m_progress)
        m_progress->cancelled = true;
    m_progress = std::make_shared<SheetProgress>();
    m_source = source;
    setState(Reading);
    const KnownLists lists{m_session->members(), m_session->invitations(), m_session->serverNow()};
    m_reading.run([reader = std::move(reader), rules = rules(), lists, progress = m_progress] {
        return std::make_shared<const ImportReading>(readPeople(reader(*progress), rules, lists, *progress));
    });
}

void ImportViewModel::take(const ImportReading &reading)
{
    if (m_state != Reading)
        return;
    if (reading.fault) {
        setState(Choosing, sheetFaultText(*reading.fault, {}));
        return;
    }
    m_known = reading.known;
    m_edits.clear();
    m_keys.clear();
    m_sent = m_failed = 0;
    m_onlyLook = m_includeBeyond = false;
    m_rows.start(reading.content);
    m_description = reading.description;
    if (reading.columns.has(SheetField::Team))
        m_description += QLatin1Char(' ') + tr("Its column of teams or workspaces is not used.");
    if (reading.columns.has(SheetField::Message) && policy().invitations.messageMax == 0)
        m_description += QLatin1Char(' ') + tr("No message can be sent here, so that column is not used.");
    setState(Preview);
}

void ImportViewModel::reset()
{
    if (m_state == Reading)
        stop();
    // A job goes on; whoever puts the sheet away does not follow it any more.
    m_jobId.clear();
    m_cancel.renew();
    m_queue.clear();
    m_out = 0;
    ++m_round;
    m_known.reset();
    m_rows.start({});
    m_edits.clear();
    m_sent = m_failed = 0;
    m_description.clear();
    setState(Choosing);
}

void ImportViewModel::follow()
{
    Q_EMIT rulesChanged();
    // What was sent is on the list by now, and would look like somebody else's invitation.
    if (m_state != Preview || m_sent > 0 || m_failed > 0 || !m_session)
        return;
    m_judging.run(
        [before = m_rows.content(), edits = m_edits, rules = rules(),
         lists = KnownLists{m_session->members(), m_session->invitations(), m_session->serverNow()}]() mutable {
            rules.known = AddressIndex::make(lists.members, lists.invitations, lists.now);
            return judgePeople(before, edits, rules);
        });
}

void ImportViewModel::judge()
{
    if (m_state != Preview)
        return;
    m_judging.run(
        [before = m_rows.content(), edits = m_edits, rules = rules()] { return judgePeople(before, edits, rules); });
}

void ImportViewModel::edit(int place, Field field, const QString &text)
{
    if (m_state != Preview || place < 0 || place >= total() || m_rows.wasSent(place))
        return;
    auto row = m_edits.value(place, m_rows.content()->rows[static_cast<std::size_t>(place)]);
    auto &part = field == AddressField ? row.typed : field == NameField ? row.name : row.role;
    if (part == text)
        return;
    part = text;
    m_edits.insert(place, row);
    // It is another intention now.
    m_keys.remove(place);
    m_failed -= m_rows.forget(place);
    judge();
}

void ImportViewModel::setOnlyLook(bool only)
{
    if (m_onlyLook == only)
        return;
    m_onlyLook = only;
    m_rows.showOnlyLook(only);
    Q_EMIT contentChanged();
}

ImportRules ImportViewModel::rules() const
{
    const auto choices = invitableRoles();
    const int chosen = roleIndex();
    const auto role = m_creating                               ? policy().creation.role
                      : chosen >= 0 && chosen < choices.size() ? choices.at(chosen)->id
                                                               : policy().defaultRole;
    return {policy(), m_known, role, {}, m_creating, m_includeBeyond};
}

QList<const Role *> ImportViewModel::invitableRoles() const
{
    QList<const rollcall::Role *> roles;
    // The least first: it is what most people are invited as.
    for (auto role = policy().roles.crbegin(); role != policy().roles.crend(); ++role) {
        if (decideInvitedRole(policy(), role->id).allowed())
            roles.append(&*role);
    }
    return roles;
}

QStringList ImportViewModel::roles() const
{
    QStringList labels;
    for (const auto *role : invitableRoles())
        labels.append(role->label);
    return labels;
}

int ImportViewModel::roleIndex() const
{
    const auto roles = invitableRoles();
    const auto at = [&](const QString &id) {
        const auto found = std::find_if(roles.cbegin(), roles.cend(), [&](const auto *role) { return role->id == id; });
        return found == roles.cend() ? -1 : static_cast<int>(found - roles.cbegin());
    };
    if (const int chosen = at(m_roleId); chosen >= 0)
        return chosen;
    return std::max(0, at(policy().defaultRole));
}

void ImportViewModel::setRoleIndex(int index)
{
    const auto roles = invitableRoles();
    if (index < 0 || index >= roles.size() || index == roleIndex())
        return;
    m_roleId = roles.at(index)->id;
    m_keys.clear();
    Q_EMIT rulesChanged();
    judge();
}

bool ImportViewModel::canInvite() const
{
    const auto &channels = policy().channels;
    return policy().decide(Action::Invite).supported()
           && std::any_of(channels.cbegin(), channels.cend(),
                          [](const ChannelPolicy &c) { return c.decision.supported(); });
}

bool ImportViewModel::canCreate() const
{
    return policy().decide(Action::CreateMember).supported()
           && policy().creation.password == CreationPolicy::Password::None;
}

void ImportViewModel::setCreating(bool creating)
{
    if (m_creating == creating || (creating && !canCreate()) || m_state == Sending)
        return;
    m_creating = creating;
    m_keys.clear();
    Q_EMIT rulesChanged();
    judge();
}

QVariantList ImportViewModel::verdicts() const
{
    QVariantList list;
    const auto &counts = m_rows.content()->counts;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        if (counts[at] == 0)
            continue;
        const auto verdict = static_cast<ImportRow::Verdict>(at);
        list.append(QVariantMap{{QStringLiteral("text"), verdictWord(verdict)},
                                {QStringLiteral("count"), QLocale().toString(counts[at])},
                                {QStringLiteral("good"), verdict == ImportRow::Verdict::New}});
    }
    return list;
}

} // namespace rollcall
