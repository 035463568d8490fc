// SPDX-License-Identifier: MIT
#include "domain/address.h"
#include "domain/phone.h"
#include "properties.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::Literals::StringLiterals;

class AddressTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldingTwiceIsFoldingOnce()
    {
        checkProperty([] {
            const auto text = *anyText();
            RC_ASSERT(EmailAddress::fold(EmailAddress::fold(text)) == EmailAddress::fold(text));
        });
    }

    void caseAndBlanksAroundMakeNoOtherAddress()
    {
        checkProperty([] {
            const auto email = *plainEmail();
            const auto one = EmailAddress::parse(email);
            const auto other = EmailAddress::parse(u"  "_s + email.toUpper() + u"\n"_s);
            RC_ASSERT(one && other);
            RC_ASSERT(*one == *other);
            RC_ASSERT(*other == *one);
            RC_ASSERT(one->typed() == email);
        });
    }

    void parseAndCheckAgree()
    {
        checkProperty([] {
            const auto text = *anyText();
            RC_ASSERT(EmailAddress::parse(text).has_value() == (EmailAddress::check(text) == EmailAddress::Flaw::None));
        });
    }

    void aMaskShowsTheDomainAndOneLetter()
    {
        checkProperty([] {
            const auto email = *plainEmail();
            const auto local = email.left(email.indexOf(u'@'));
            const auto masked = maskEmail(email);
            RC_ASSERT(masked == local.left(1) + u"***"_s + email.mid(local.size()));
        });
        // Neither a number nor a broken address is shown whole.
        checkProperty([] {
            const auto text = *anyText();
            RC_PRE(!text.isEmpty());
            RC_ASSERT(maskPhone(text) != text);
            RC_ASSERT(!text.isEmpty() && maskEmail(text) != text);
        });
    }

    void masksOfPhones()
    {
        QCOMPARE(maskPhone(u"+8613800138000"_s), u"+86 **** 8000"_s);
        QCOMPARE(maskPhone(u"12345"_s), u"****"_s);
        QCOMPARE(maskEmail(u"\U0001F600x@a.example"_s), u"\U0001F600***@a.example"_s);
    }

    void flaws_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<EmailAddress::Flaw>("flaw");
        using Flaw = EmailAddress::Flaw;
        const QList<std::pair<QString, Flaw>> cases{{u" "_s, Flaw::Empty},
                                                    {u"amelia"_s, Flaw::NoAt},
                                                    {u"@acme.example"_s, Flaw::NoLocalPart},
                                                    {u"amelia@"_s, Flaw::NoDomain},
                                                    {u"amelia@acme"_s, Flaw::NoDomainEnding},
                                                    {u"amelia@acme."_s, Flaw::NoDomainEnding},
                                                    {u"a b@acme.example"_s, Flaw::BadCharacter},
                                                    {u"a@b@acme.example"_s, Flaw::BadCharacter},
                                                    {u"a\u202Eb@acme.example"_s, Flaw::BadCharacter},
                                                    {u"a..b@acme.example"_s, Flaw::BadCharacter},
                                                    {QString(65, u'a') + u"@acme.example"_s, Flaw::TooLong},
                                                    {u"\u674E\u4F1F@\u4F8B\u5B50.\u6D4B\u8BD5"_s, Flaw::None},
                                                    {u"o'neil+tag@acme.example"_s, Flaw::None}};
        for (const auto &[text, flaw] : cases)
            QTest::addRow("%s", qPrintable(text.left(30))) << text << flaw;
    }

    void flaws()
    {
        QFETCH(QString, text);
        QTEST(EmailAddress::check(text), "flaw");
    }

    void oneDomainHasTwoSpellings()
    {
        QCOMPARE(EmailAddress::fold(u"A@B\u00FCcher.example"_s), EmailAddress::fold(u"a@xn--bcher-kva.example"_s));
        QCOMPARE(EmailAddress::fold(u"Jose\u0301@x.example"_s), EmailAddress::fold(u"JOS\u00C9@X.example"_s));
    }

    void whatIsSplitCanBeJoined()
    {
        checkProperty([] {
            const auto emails = *rc::gen::container<std::vector<QString>>(plainEmail());
            const auto separator = *rc::gen::elementOf(
                std::vector<QString>{u","_s, u"; "_s, u"\n"_s, u" "_s, u"\uFF0C"_s, u"\t"_s, u",,\n"_s});
            const QStringList list(emails.cbegin(), emails.cend());
            RC_ASSERT(splitRecipients(list.join(separator)) == list);
        });
    }

    void splittingLeavesNothingEmptyAndIsStable()
    {
        checkProperty([] {
            const auto parts = splitRecipients(*anyText());
            for (const auto &part : parts) {
                RC_ASSERT(!part.trimmed().isEmpty());
                RC_ASSERT(part == part.trimmed());
            }
            RC_ASSERT(splitRecipients(parts.join(u'\n')) == parts);
        });
    }

    void namesAndPhonesArePasted()
    {
        QCOMPARE(splitRecipients(
                     u"Amelia Hartmann <amelia@acme.example>, +86 138 0013 8000;\u674E\u4F1F <li@acme.example>"_s),
                 (QStringList{u"amelia@acme.example"_s, u"+86 138 0013 8000"_s, u"li@acme.example"_s}));
        QCOMPARE(splitRecipients(u"a@b.example +86 138 0013 8000 c@d.example (202) 555-0100"_s),
                 (QStringList{u"a@b.example"_s, u"+86 138 0013 8000"_s, u"c@d.example"_s, u"(202) 555-0100"_s}));
        QCOMPARE(splitRecipients(u"+86 138 0013 8000 +1 202 555 0100"_s),
                 (QStringList{u"+86 138 0013 8000"_s, u"+1 202 555 0100"_s}));
    }

    void phonesAreOneNumberHoweverTyped()
    {
        const auto international = PhoneNumber::parse(u"+86 138-0013-8000"_s);
        const auto national = PhoneNumber::parse(u"138 0013 8000"_s, u"CN"_s);
        QVERIFY(international && national);
        QCOMPARE(*international, *national);
        QCOMPARE(national->e164(), u"+8613800138000"_s);
        QVERIFY(!PhoneNumber::parse(u"138 0013 8000"_s));
        QCOMPARE(formatPhone(national->e164()), u"+86 138 0013 8000"_s);
        QCOMPARE(nationalPhone(national->e164()), u"138 0013 8000"_s);
        QCOMPARE(nationalPhone(u"+4915123456789"_s), u"01512 3456789"_s);
        QCOMPARE(nationalPhone(u"nonsense"_s), u"nonsense"_s);
        QVERIFY(!PhoneNumber::parse(u"+86 1"_s));
        checkProperty([] {
            const auto parsed = PhoneNumber::parse(*anyText(), u"CN"_s);
            if (parsed)
                RC_ASSERT(PhoneNumber::parse(parsed->e164()) == parsed);
        });
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
