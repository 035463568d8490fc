// SPDX-License-Identifier: MIT
#include "figures.h"
#include "people.h"
#include "sheets/export_file.h"
#include "sheets/people_table.h"
#include "sheets/sheet_file.h"
#include "ui/sheets/import_content.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

// P8: a list of people from a file to the judged preview, and a list of members to files of each kind. The floors are a pass over the
// same file by a program that does nothing else with it.

using namespace rollcall;
using namespace rollcall::bench;

namespace {

constexpr int rounds = 5;

Policy policyOfTwoRoles()
{
    Policy policy;
    policy.channels = {{InvitationChannel::Email, Decision::allow()}};
    for (const auto *id : {"admin", "member"}) {
        Role role;
        role.id = QLatin1StringView(id);
        role.label = role.id;
        policy.roles.append(role);
    }
    return policy;
}

double floorOf(const QString &program, const QStringList &arguments)
{
    return milliseconds([&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s could not read the file", qPrintable(program));
    });
}

void report(const QString &what, int count, const std::vector<Time> &times, double floor, const QString &floorWhat)
{
    Figure figure{"P8", what, count};
    figure.floor = floor;
    figure.floorWhat = floorWhat;
    figure.budget = QStringLiteral("1 s at 100,000");
    if (count <= 100'000)
        figure.most = 1000;
    print(figure.of(pick(times, median)));
}

/// Everybody of the tenant with a role; each tenth is a member already.
void writeSheet(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        qFatal("no file for the sheet");
    file.write("E-mail,Name,Role,Message\r\n");
    for (int number = 0; number < rows; ++number) {
        const auto member = person(number % 10 == 0 ? number : number + 10 * rows);
        file.write((member.email + QStringLiteral(",\"") + member.displayName + QStringLiteral("\",member,")).toUtf8());
        file.write(number % 5 ? "\r\n" : "\"Welcome, see you on Monday\"\r\n");
    }
}

void previewing(const QString &folder, const MemberTablePtr &members, int count)
{
    const auto path = folder + QStringLiteral("/people.csv");
    writeSheet(path, count);
    ImportRules rules;
    rules.policy = policyOfTwoRoles();
    rules.role = QStringLiteral("member");
    const KnownLists lists{members, std::make_shared<const InvitationTable>(), Instant::fromMs(1'700'000'000'000)};
    std::vector<Time> times;
    std::vector<double> floors;
    for (int round = 0; round < rounds; ++round) {
        floors.push_back(floorOf(QStringLiteral("wc"), {QStringLiteral("-l"), path}));
        times.push_back(timeOf([&] {
            SheetProgress progress;
            const auto reading = readPeople(readSheetFile(path, {}, progress), rules, lists, progress);
            if (!reading.content || reading.content->rows.size() != static_cast<std::size_t>(count))
                qFatal("the sheet could not be read");
        }));
    }
    report(QStringLiteral("preview of a CSV of so many people"), count, times, median(floors), QStringLiteral("wc -l"));
}

void exporting(const QString &folder, const MemberTablePtr &members, int count)
{
    ExportStamp stamp;
    stamp.tenantId = QStringLiteral("bench");
    stamp.asOf = Instant::fromMs(1'700'000'000'000);
    const auto table = membersTable(members, {}, {}, policyOfTwoRoles(), stamp);
    for (const auto &[format, name] : {std::pair(ExportFormat::Csv, "csv"), std::pair(ExportFormat::Json, "json"),
                                       std::pair(ExportFormat::Xlsx, "xlsx")}) {
        const auto path = folder + QStringLiteral("/members.") + QLatin1StringView(name);
        std::vector<Time> times;
        std::vector<double> floors;
        for (int round = 0; round < rounds; ++round) {
            times.push_back(timeOf([&] {
                SheetProgress progress;
                if (!exportTo(path, table, {format, true}, progress))
                    qFatal("the members could not be exported");
            }));
            floors.push_back(floorOf(QStringLiteral("cat"), {path}));
        }
        report(QStringLiteral("export of all members to %1").arg(QLatin1StringView(name)), count, times, median(floors),
               QStringLiteral("cat of the file"));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int count = QCoreApplication::arguments().value(1).toInt();
    if (count < 1)
        return 2;
    const QTemporaryDir folder;
    const auto members = people(count);
    previewing(folder.path(), members, count);
    exporting(folder.path(), members, count);
    return 0;
}
