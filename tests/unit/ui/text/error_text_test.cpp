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
        const auto unknown = Error::of(Error::Kind::Conflict, u"creation_unknown"_s, u"The words of nobody."_s);
        const auto text = textFor(unknown, Attempt::Change, u"console.example"_s).whole();
        QVERIFY(text.contains(u"No answer came"_s) && !text.contains(u"nobody"_s));
        const auto other = Error::of(Error::Kind::Conflict, u"some_code"_s, u"The server's words."_s);
        QCOMPARE(textFor(other, Attempt::Change, u"console.example"_s).whole(), u"The server's words."_s);
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
