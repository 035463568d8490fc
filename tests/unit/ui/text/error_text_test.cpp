// SPDX-License-Identifier: MIT
#include "ui/text/error_text.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

class ErrorTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whoever adds a control plane is told how far the connection got: the name, the port, the proxy, the answer.
    void aProbeSaysHowFarItGot_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *code, Error::Kind kind, int status, const QString &says) {
            QTest::addRow("%s", code) << static_cast<int>(kind) << QString::fromLatin1(code) << status << says;
        };
        row("host_not_found", Error::Kind::Offline, 0, u"DNS"_s);
        row("connection_refused", Error::Kind::Offline, 0, u"nothing listens at this port"_s);
        row("proxy_failed", Error::Kind::Offline, 0, u"proxy of this computer"_s);
        row("no_route", Error::Kind::Offline, 0, u"cannot be reached"_s);
        row("not_a_control_plane", Error::Kind::NotControlPlane, 404, u"HTTP 404"_s);
        row("redirected", Error::Kind::NotControlPlane, 301, u"on to https://other.example"_s);
        row("no_organizations", Error::Kind::NotControlPlane, 404, u"no organizations"_s);
    }

    void aProbeSaysHowFarItGot()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(QString, says);
        auto error = Error::of(static_cast<Error::Kind>(kind), code, u"https://other.example"_s);
        error.httpStatus = status;
        const auto text = textFor(error, Attempt::Probe, u"console.example"_s).whole();
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(text.contains(u"console.example"_s), qPrintable(text));
    }

    void aCodeOfADriverHasASentenceHere()
    {
        const auto nothing = textFor(Error::of(Error::Kind::Conflict), Attempt::Change, u"console.example"_s).whole();
        QSet<QString> sentences{nothing};
        for (const auto *code :
             {"creation_unknown", "invitation_closed", "half_done", "already_member", "invite_already_exists",
              "email_domain_not_allowed", "cannot_invite_emails_with_unverified_domains", "org_member_limit_exceeded",
              "workspace_member_limit_exceeded", "cannot_remove_last_member", "concurrent_membership_change"}) {
            const auto error = Error::of(Error::Kind::Conflict, QString::fromLatin1(code));
            const auto said = textFor(error, Attempt::Change, u"console.example"_s).whole();
            QVERIFY2(!sentences.contains(said), code);
            sentences.insert(said);
        }
        const auto half = Error::of(Error::Kind::Conflict, u"half_done"_s, u"The words of the server."_s);
        QVERIFY(textFor(half, Attempt::Change, {}).whole().contains(u"is deleted, and no other was made: The words"_s));
        const auto other = Error::of(Error::Kind::Conflict, u"some_code"_s, u"The server's words."_s);
        QCOMPARE(textFor(other, Attempt::Change, u"console.example"_s).whole(), u"The server's words."_s);
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
