// SPDX-License-Identifier: MIT
#include "driver_rollcall/account_json.h"
#include "driver_rollcall/invitation_json.h"
#include "driver_rollcall/invitee_json.h"
#include "driver_rollcall/policy_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rollcall;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject parsed(const char *json) { return QJsonDocument::fromJson(json).object(); }
QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(); }

const char *const tenantAnswer = R"({
  "tenant": {"id":"t1","name":"Acme Robotics","monogram":"AR","colour":3,"certified":true,"state":"active"},
  "policy": {"version":"p1","words":{"tenant":"enterprise","\u6210\u5458":"x"},
    "roles":[{"id":"admin","label":"Admin","description":"All","rank":9,"administrator":true,"invitable":false,"assignable":true,
      "removable":false,"locked_reason":"Use Transfer","locked_leads_to_transfer":true,"permissions":["a","b"]}],
    "default_role":"member",
    "channels":[{"channel":"email","availability":"allowed","code":"","reason":"","remedy":""},
                {"channel":"phone","availability":"denied","code":"no_sms","reason":"No SMS here.","remedy":"Use e-mail."},
                {"channel":"pigeon","availability":"perhaps","code":"","reason":"","remedy":""}],
    "invitations":{"single_use":true,"lifetime_seconds":604800,"lifetime_choices":[3600,604800],"message_max":500,
      "link_retrieval":"always","resend_replaces_link":true,"rejectable":true,"must_match_account":true,"role_chosen":true,
      "listed_with_members":false,"register_joins":false,"batch_max":50},
    "creation":{"password":"required","name_field":"display_name","display_name_required":true,"role":"member",
      "type":"api_only","note":"Cannot sign in."},
    "quota":{"unit":"credits","pool_total":8589934592,"pool_left":null,"required_to_call":true,"per_member":true,
      "unlimited":true,"reclaimable":false,"unlimited_note":"The owner pays.","none_note":"Cannot call.","monthly":true},
    "links":{"disable":true,"remove":false,"revoke":true,"max_uses":true,"lifetime_choices":[3600]},
    "team_kinds":[{"id":"workspace","label":"Workspace","plural":"Workspaces","roles":[{"id":"manager","label":"Manager",
      "description":"","rank":1,"administrator":false,"invitable":true,"assignable":true,"removable":true,"locked_reason":"",
      "locked_leads_to_transfer":false,"permissions":[]}],"default_role":"manager","assignable_before_joining":true,"self_service":true}],
    "transfer":{"role":"admin","role_afterwards":"member","target_roles":["member"],"password_needed":true,
      "consequences":["%1 becomes admin."]},
    "limits":{"requests_per_minute":true,"budget":false,"budget_unit":"USD a month"},
    "permissions":[{"id":"a","label":"Members"}],
    "consequences":{"member.remove":["Their API keys are revoked."]},
    "context_note":"Calls spend the quota of Acme.",
    "actions":{"member.create":{"availability":"denied","code":"role_required","reason":"R","remedy":"M"},
               "invitation.create":{"availability":"allowed","code":"","reason":"","remedy":""},
               "member.levitate":{"availability":"mystery","code":"","reason":"","remedy":""}},
    "never_oneself":["member.remove"],
    "caller":{"member_id":null,"role":null,"acting_as_system_administrator":true},
    "default_phone_region":"CN","uniqueness":"Once in a deployment."}})";

const char *const invitationAnswer =
    R"({"invitation":{"id":"i1","channel":"email","address":"li@acme.example","role":"member",
  "status":"pending","invited_by":{"id":"m1","display_name":"Amelia"},"message":null,"teams":["Ops"],
  "created_at":"2026-11-20T10:00:00Z","sent_at":"2026-11-21T10:00:00Z","send_count":2,"expires_at":null,"closed_at":null,
  "member_id":null,"attention":{"code":"account_mismatch","detail":"z***@globex.example"},"version":"3"},
  "link":"http://127.0.0.1:1/invite/x","link_shown_once":true,"old_link_dies":true})";

} // namespace

class AnswerDecodingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void policy()
    {
        const auto decoded = decodeTenant(tenantAnswer);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().detail));
        QCOMPARE(decoded->nameField, u"display_name"_s);
        QCOMPARE(decoded->details.tenant, (Tenant{u"t1"_s, u"Acme Robotics"_s, u"AR"_s, 3, true, u"active"_s}));
        const auto &policy = decoded->details.policy;
        QCOMPARE(policy.word(u"tenant"_s, u"?"_s), u"enterprise"_s);
        QCOMPARE(policy.word(u"\u6210\u5458"_s, u"?"_s), u"x"_s);
        QVERIFY(policy.roles.at(0).administrator && !policy.roles.at(0).invitable
                && policy.roles.at(0).lockedLeadsToTransfer);
        QCOMPARE(policy.roles.at(0).permissions.size(), 2);
        QCOMPARE(policy.channels.at(1).decision.remedy, u"Use e-mail."_s);
        QCOMPARE(policy.channels.at(2).channel, InvitationChannel::Unknown);
        QVERIFY2(!policy.channels.at(2).decision.allowed(), "an unknown word allowed something");
        QCOMPARE(policy.invitations.lifetimeSeconds, 604800);
        QCOMPARE(policy.invitations.linkRetrieval, InvitationPolicy::LinkRetrieval::Always);
        QCOMPARE(policy.creation.password, CreationPolicy::Password::Required);
        QCOMPARE(policy.creation.type, MemberType::ApiOnly);
        QCOMPARE(policy.quota.poolTotal, 8589934592LL);
        QVERIFY(!policy.quota.poolLeft);
        QVERIFY(policy.quota.perMember && policy.quota.unlimited && !policy.quota.reclaimable);
        QCOMPARE(policy.quota.unlimitedNote, u"The owner pays."_s);
        QCOMPARE(policy.quota.noneNote, u"Cannot call."_s);
        QVERIFY(policy.quota.monthly);
        QCOMPARE(policy.links, (LinkPolicy{true, false, true, true, {3600}}));
        QCOMPARE(policy.teamKinds.at(0).roles.at(0).id, u"manager"_s);
        QVERIFY(policy.teamKinds.at(0).assignableBeforeJoining && policy.teamKinds.at(0).selfService);
        QCOMPARE(policy.transfer,
                 (TransferPolicy{u"admin"_s, u"member"_s, {u"member"_s}, true, {u"%1 becomes admin."_s}}));
        QCOMPARE(policy.limits, (LimitsPolicy{true, false, u"USD a month"_s}));
        QCOMPARE(policy.permissions, QList({Permission{u"a"_s, u"Members"_s}}));
        QCOMPARE(policy.consequences.value(u"member.remove"_s), QStringList(u"Their API keys are revoked."_s));
        QCOMPARE(policy.contextNote, u"Calls spend the quota of Acme."_s);
        QCOMPARE(policy.decide(Action::CreateMember), Decision::deny(u"role_required"_s, u"R"_s, u"M"_s));
        QVERIFY(policy.decide(Action::Invite).allowed());
        QVERIFY(!policy.decide(Action::RemoveMember).supported());
        QVERIFY(policy.callerMemberId.isEmpty() && policy.actingAsSystemAdministrator);
    }

    void everyFieldOfAPolicyThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto add = [](const char *path, const char *from, const char *to) {
            QTest::addRow("%s", path) << QString::fromLatin1(path) << QByteArray(from) << QByteArray(to);
        };
        add("tenant.name", "\"name\":\"Acme Robotics\",", "");
        add("tenant.colour", "\"colour\":3", "\"colour\":3.5");
        add("policy.roles[0].label", "\"label\":\"Admin\"", "\"label\":null");
        add("policy.roles[0].rank", "\"rank\":9,", "\"rank\":\"9\",");
        add("policy.roles[0].invitable", "\"invitable\":false", "\"invitable\":0");
        add("policy.channels[1].availability", "\"availability\":\"denied\",\"code\":\"no_sms\"",
            "\"code\":\"no_sms\"");
        add("policy.invitations.single_use", "\"single_use\":true,", "");
        add("policy.invitations.lifetime_seconds", "\"lifetime_seconds\":604800", "\"lifetime_seconds\":1e300");
        add("policy.invitations.batch_max", "\"batch_max\":50", "\"batch_max\":4294967296");
        add("policy.creation.name_field", "\"name_field\":\"display_name\",", "");
        add("policy.actions.member.create.availability", "{\"availability\":\"denied\",\"code\":\"role_required\"",
            "{\"code\":\"role_required\"");
        add("policy.caller.acting_as_system_administrator", "\"acting_as_system_administrator\":true", "\"x\":1");
    }

    void everyFieldOfAPolicyThatIsWrongIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body(tenantAnswer);
        QVERIFY(body.contains(from));
        const auto decoded = decodeTenant(body.replace(from, to));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Decode);
        QTEST(decoded.error().detail, "path");
    }

    void invitations()
    {
        const auto created = decodeNewInvitation(invitationAnswer);
        QVERIFY(created);
        QCOMPARE(created->link, u"http://127.0.0.1:1/invite/x"_s);
        QVERIFY(created->shownOnce);
        const auto &invitation = created->invitation;
        QCOMPARE(invitation.invitedBy, u"Amelia"_s);
        QCOMPARE(invitation.state, InvitationState::Pending);
        QCOMPARE(invitation.sendCount, 2);
        QVERIFY(!invitation.expires.isKnown());
        QCOMPARE(invitation.attention, u"account_mismatch"_s);
        QCOMPARE(invitation.attentionDetail, u"z***@globex.example"_s);
        QVERIFY(decodeResent(invitationAnswer)->oldLinkDies);
        QCOMPARE(*decodeInvitation(invitationAnswer), invitation);

        auto odd = parsed(invitationAnswer);
        auto inner = odd.value(u"invitation"_s).toObject();
        inner.insert(u"status"_s, u"dreaming"_s);
        inner.insert(u"invited_by"_s, QJsonValue::Null);
        odd.insert(u"invitation"_s, inner);
        odd.insert(u"link"_s, QJsonValue::Null);
        const auto unknown = decodeNewInvitation(bytes(odd));
        QVERIFY(unknown);
        QCOMPARE(unknown->invitation.state, InvitationState::Unknown);
        QCOMPARE(unknown->invitation.stateWord, u"dreaming"_s);
        QVERIFY(unknown->link.isEmpty());

        const auto page = decodeInvitations(bytes({{u"items"_s, QJsonArray{inner}},
                                                   {u"next_cursor"_s, QJsonValue::Null},
                                                   {u"total"_s, 1},
                                                   {u"as_of"_s, u"2026-11-21T10:00:00Z"_s}}));
        QVERIFY(page && page->items.size() == 1 && page->nextCursor.isEmpty());
        inner.remove(u"address"_s);
        const auto broken = decodeInvitations(bytes({{u"items"_s, QJsonArray{inner}}}));
        QCOMPARE(broken.error().detail, u"items[0].address"_s);
    }

    void identity()
    {
        auto body = parsed(R"({"account":{"id":"a1","email":"amelia@acme.example","phone":null,"display_name":"Amelia",
          "system_administrator":false},"credential":{"kind":"session","scopes":[]},
          "memberships":[{"tenant":{"id":"t1","name":"Acme Robotics","monogram":"","colour":0,"certified":true,"state":"active"},
            "member_id":"m1","role":"super_admin","role_label":"Super admin","status":"active"}],
          "server_time":"2026-11-21T10:00:00Z"})");
        const auto decoded = decodeIdentity(bytes(body));
        QVERIFY(decoded);
        QCOMPARE(decoded->account.displayName, u"Amelia"_s);
        QCOMPARE(decoded->memberships.at(0).tenant.monogram, u"AR"_s);
        QCOMPARE(decoded->credential, Identity::CredentialKind::Session);
        body.insert(u"server_time"_s, u"yesterday"_s);
        QCOMPARE(decodeIdentity(bytes(body)).error().detail, u"server_time"_s);
    }

    void invitee()
    {
        const auto open =
            decodeInvitee(R"({"state":"open","kind":"invitation","tenant":{"id":"t1","name":"Acme","monogram":"A",
          "colour":0,"certified":true,"state":"active"},"words":{"tenant":"enterprise"},"inviter":{"display_name":"Amelia",
          "role_label":"Owner"},"role":"dev","role_label":"Developer","role_description":"Builds","channel":"email",
          "masked_address":"l***@acme.example","address":null,"message":"Hi","expires_at":"2026-11-28T10:00:00Z","closed_at":null,
          "account":"mismatch","signed_in_as":"zhang@globex.example","can_reject":true,"can_register":false,
          "register_joins":false,"note":null})");
        QVERIFY(open);
        QCOMPARE(open->state, InviteeView::State::Open);
        QCOMPARE(open->account, InviteeView::AccountMatch::Mismatch);
        QCOMPARE(open->tenantWord, u"enterprise"_s);
        QCOMPARE(open->inviterRole, u"Owner"_s);
        QVERIFY(open->canReject && !open->canRegister);

        const auto invalid = decodeInvitee(R"({"state":"invalid","tenant":null})");
        QVERIFY(invalid);
        QCOMPARE(invalid->state, InviteeView::State::Invalid);
        QCOMPARE(decodeInvitee(R"({"state":"open","tenant":null})").error().detail, u"tenant"_s);

        const auto accepted = decodeAcceptance(R"({"state":"accepted","tenant":{"id":"t1"},"role_label":"Developer",
          "member_id":"m1","accepted_at":"2026-11-21T10:00:00Z","can_call":false})");
        QVERIFY(accepted && accepted->tenantId == u"t1"_s && !accepted->canCall);
        QVERIFY(decodeRejection(R"({"state":"rejected","rejected_at":"2026-11-21T10:00:00Z"})"));
        const auto registered =
            decodeRegistration(R"({"session":{"token":"s","expires_at":"x"},"account":{},"state":"accepted"})");
        QVERIFY(registered);
        QCOMPARE(registered->credential.reveal(), u"s"_s);
        QCOMPARE(registered->state, InviteeView::State::Accepted);
    }

    void anotherContractIsNotOurs()
    {
        const auto about = [](const char *contract) {
            return decodeAbout(QByteArray(R"({"product":"P","kind":"rollcall","version":"1","contract":")") + contract
                               + "\"}");
        };
        QVERIFY(about("1.0"));
        QVERIFY(about("1.7"));
        QCOMPARE(about("2.0").error().kind, Error::Kind::NotControlPlane);
        QCOMPARE(about("10.0").error().code, u"unknown_contract"_s);
    }
};

QTEST_GUILESS_MAIN(AnswerDecodingTest)
#include "answer_decoding_test.moc"
