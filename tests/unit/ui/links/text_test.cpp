// SPDX-License-Identifier: MIT
#include "ui/links/link_text.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t day = 24 * 3600;
const Instant now = Instant::fromMs(1'000'000'000'000);

InvitationLink linkIn(const QString &state)
{
    InvitationLink link;
    link.state = state;
    link.tail = u"7Q2F"_s;
    link.created = now.plusSeconds(-day);
    link.lastUsed = link.expires = Instant::never();
    return link;
}

LinkPolicy limited()
{
    LinkPolicy policy;
    policy.disable = true;
    policy.lifetimeChoices = {day};
    return policy;
}

} // namespace

class LinkTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsNeverShownWhole()
    {
        QCOMPARE(maskedLinkText(linkIn(u"enabled"_s)), u"…/invite/••••7Q2F"_s);
        QCOMPARE(linkName(linkIn(u"enabled"_s)), u"••••7Q2F"_s);
    }

    void usesNameTheirLimit()
    {
        auto link = linkIn(u"enabled"_s);
        QCOMPARE(usesLimitText(link), u"of unlimited"_s);
        link.maxUses = 25;
        QCOMPARE(usesLimitText(link), u"of 25"_s);
    }

    void theEndIsADateACountdownOrAReason()
    {
        auto link = linkIn(u"enabled"_s);
        QCOMPARE(linkEnd(link, limited(), now, false).text, u"No expiry"_s);
        link.expires = now.plusSeconds(6 * day + 100);
        QCOMPARE(linkEnd(link, limited(), now, false).text, u"15 Sep, 6 d left"_s);
        QVERIFY(!linkEnd(link, limited(), now, true).text.contains(u"left"_s));
        link.expires = now.plusSeconds(21 * 3600 + 100);
        QCOMPARE(linkEnd(link, limited(), now, false).text, u"21 h left"_s);
        QCOMPARE(linkEnd(link, limited(), now, false).mark, LinkEnd::Mark::Soon);
        link.expires = now.plusSeconds(-day);
        QCOMPARE(linkEnd(link, limited(), now, false).text, u"Expired 8 Sep"_s);
        auto used = linkIn(u"used_up"_s);
        used.lastUsed = now.plusSeconds(-2 * day);
        QCOMPARE(linkEnd(used, limited(), now, false).text, u"Used up 7 Sep"_s);
        QCOMPARE(linkEnd(linkIn(u"revoked"_s), limited(), now, false).text, u"Revoked"_s);
    }

    void whatNobodyUsesForAMonthIsAQuestion()
    {
        auto link = linkIn(u"enabled"_s);
        QVERIFY(!isUnused(link, now));
        link.created = now.plusSeconds(-41 * day);
        QVERIFY(isUnused(link, now));
        QCOMPARE(linkNote(link, now), u"Not used for 41 days"_s);
        QCOMPARE(linkEnd(link, limited(), now, false).mark, LinkEnd::Mark::Endless);
        QCOMPARE(linkEnd(link, {}, now, false).mark, LinkEnd::Mark::None); // where no link can have an end
        link.lastUsed = now.plusSeconds(-3 * day);
        QVERIFY(!isUnused(link, now));
        link.state = u"disabled"_s;
        link.lastUsed = Instant::never();
        QVERIFY(!isUnused(link, now));
    }

    void whatBecameOfTheMakerIsSaid()
    {
        auto link = linkIn(u"enabled"_s);
        link.attention = u"creator_disabled"_s;
        QCOMPARE(linkNote(link, now), u"Creator is disabled"_s);
        link.attention = u"creator_gone"_s;
        QCOMPARE(linkNote(link, now), u"Creator is no longer a member"_s);
        link.attention = u"something newer"_s;
        QCOMPARE(linkNote(link, now), u"something newer"_s);
    }

    void aStateThatIsNotKnownIsShownAsItWasWritten()
    {
        QCOMPARE(linkStateText(linkIn(u"used_up"_s)), u"Used up"_s);
        QCOMPARE(linkStateText(linkIn(u"frozen"_s)), u"frozen"_s);
    }
};

QTEST_GUILESS_MAIN(LinkTextTest)
#include "text_test.moc"
