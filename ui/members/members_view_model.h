// SPDX-License-Identifier: MIT
#pragma once

#include "session/reviewed_people.h"
#include "ui/members/bulk_change.h"
#include "ui/members/member_finder.h"
#include "ui/members/members_model.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>

namespace rollcall {

/// The members page: what is shown, how true it is, and what can be done with it. `visible` is the page's: nothing ticks while
/// nobody looks.
class MembersViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(bool visible READ isVisible WRITE setVisible NOTIFY visibleChanged FINAL)
    Q_PROPERTY(rollcall::MembersModel *model READ model CONSTANT FINAL)
    Q_PROPERTY(rollcall::BulkChange *bulk READ bulk CONSTANT FINAL)

    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool sealed READ sealed NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasRows READ hasRows NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool online READ online NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool syncing READ syncing NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString asOf READ asOf NOTIFY timeChanged FINAL)
    Q_PROPERTY(QString asOfShort READ asOfShort NOTIFY timeChanged FINAL)
    Q_PROPERTY(QString asOfAbsolute READ asOfAbsolute NOTIFY timeChanged FINAL)

    Q_PROPERTY(int total READ total NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool ownStatuses READ ownStatuses NOTIFY countsChanged FINAL)
    Q_PROPERTY(QString poolLeft READ poolLeft NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString poolWord READ poolWord NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString sharesText READ sharesText NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString usedText READ usedText NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString poolUnit READ poolUnit NOTIFY policyChanged FINAL)
    Q_PROPERTY(int poolAllocated READ poolAllocated NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool metered READ metered NOTIFY policyChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY sessionChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY sessionChanged FINAL)

    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY queryChanged FINAL)
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY queryChanged FINAL)
    Q_PROPERTY(Order order READ order NOTIFY queryChanged FINAL)
    Q_PROPERTY(bool descending READ descending NOTIFY queryChanged FINAL)
    Q_PROPERTY(View view READ view NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString viewText READ viewText NOTIFY queryChanged FINAL)
    Q_PROPERTY(QVariantList viewOptions READ viewOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList roleOptions READ roleOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList statusOptions READ statusOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList typeOptions READ typeOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList teamOptions READ teamOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QVariantList shareOptions READ shareOptions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(QStringList chosenShares READ chosenShares NOTIFY queryChanged FINAL)
    Q_PROPERTY(QStringList chosenRoles READ chosenRoles NOTIFY queryChanged FINAL)
    Q_PROPERTY(QStringList chosenStatuses READ chosenStatuses NOTIFY queryChanged FINAL)
    Q_PROPERTY(QStringList chosenTypes READ chosenTypes NOTIFY queryChanged FINAL)
    Q_PROPERTY(QStringList chosenTeams READ chosenTeams NOTIFY queryChanged FINAL)

    /// Counts how often what may be done has changed: a binding that calls bulkShown() or bulkReason() reads it to follow.
    Q_PROPERTY(int decisions READ decisions NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(bool createShown READ createShown NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString createReason READ createReason NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString createText READ createText NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool inviteShown READ inviteShown NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString inviteReason READ inviteReason NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString inviteText READ inviteText NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool leaveShown READ leaveShown NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString leaveReason READ leaveReason NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString leaveText READ leaveText NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool transferShown READ transferShown NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString transferReason READ transferReason NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString transferText READ transferText NOTIFY policyChanged FINAL)
    Q_PROPERTY(bool ownKeysShown READ ownKeysShown NOTIFY decisionsChanged FINAL)
    Q_PROPERTY(QString callerMemberId READ callerMemberId NOTIFY policyChanged FINAL)

public:
    /// In the order of StateView.Mode.
    enum class State { Ready, Stale, Loading, Empty, Filtered, Failed };
    Q_ENUM(State)
    /// In the order of MemberView.
    enum class View { All, NoCredits, Exhausted, Disabled, NeverSignedIn, Administrators, AddedSinceReview };
    Q_ENUM(View)
    enum class Facet { Role, Status, Type, Team, Share };
    Q_ENUM(Facet)
    enum class Order { ByRecentlyChanged, ByName, ByRole, ByStatus, ByType, ByTeams, ByCredits, ByLastActive };
    Q_ENUM(Order)

    explicit MembersViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const;
    void setSession(TenantSession *session);
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);
    [[nodiscard]] bool isVisible() const { return m_visible; }
    void setVisible(bool visible);
    [[nodiscard]] MembersModel *model() { return &m_model; }
    [[nodiscard]] BulkChange *bulk() { return &m_bulk; }

    [[nodiscard]] State state() const;
    /// There is a list on this computer, and it waits for its key; error() says what the keychain says.
    [[nodiscard]] bool sealed() const;
    [[nodiscard]] bool hasRows() const { return m_model.count() > 0; }
    [[nodiscard]] bool online() const;
    [[nodiscard]] bool syncing() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString nextStep() const;
    [[nodiscard]] QString asOf() const;
    [[nodiscard]] QString asOfShort() const;
    [[nodiscard]] QString asOfAbsolute() const;

    [[nodiscard]] int total() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool ownStatuses() const; ///< some are in words of the platform's own, which may be long
    [[nodiscard]] QString poolLeft() const;
    [[nodiscard]] QString poolUnit() const;
    [[nodiscard]] QString poolWord() const; ///< what the tenant has in all is called
    [[nodiscard]] QString usedText() const;
    [[nodiscard]] QString sharesText() const; ///< the unit as a title
    [[nodiscard]] int poolAllocated() const;  ///< in percent; -1 where it is not known
    [[nodiscard]] bool metered() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString tenantName() const;

    [[nodiscard]] QString search() const { return m_query.text; }
    void setSearch(const QString &text);
    [[nodiscard]] bool narrowed() const { return m_query.narrows(); }
    [[nodiscard]] Order order() const { return static_cast<Order>(m_query.order); }
    [[nodiscard]] bool descending() const { return m_query.descending; }
    [[nodiscard]] View view() const { return static_cast<View>(m_query.view); }
    [[nodiscard]] QString viewText() const; ///< the name of the view, empty for all
    [[nodiscard]] QVariantList viewOptions() const;
    Q_INVOKABLE void showView(View view);
    [[nodiscard]] QVariantList roleOptions() const { return options(MemberFacet::Role); }
    [[nodiscard]] QVariantList statusOptions() const { return options(MemberFacet::Status); }
    [[nodiscard]] QVariantList typeOptions() const { return options(MemberFacet::Type); }
    [[nodiscard]] QVariantList teamOptions() const { return options(MemberFacet::Team); }
    [[nodiscard]] QVariantList shareOptions() const { return options(MemberFacet::Share); }
    [[nodiscard]] QStringList chosenShares() const { return chosen(MemberFacet::Share); }
    [[nodiscard]] QStringList chosenRoles() const { return chosen(MemberFacet::Role); }
    [[nodiscard]] QStringList chosenStatuses() const { return chosen(MemberFacet::Status); }
    [[nodiscard]] QStringList chosenTypes() const { return chosen(MemberFacet::Type); }
    [[nodiscard]] QStringList chosenTeams() const { return chosen(MemberFacet::Team); }
    Q_INVOKABLE void toggleFilter(Facet facet, const QString &key);
    Q_INVOKABLE void clearFilter(Facet facet);
    Q_INVOKABLE void clearFilters(); ///< the search as well
    Q_INVOKABLE void sortBy(Order order, bool descending);
    /// As a click on a column's head does: another column first in its natural direction, the same one turned around.
    Q_INVOKABLE void sortByHead(Order order);

    [[nodiscard]] int decisions() const { return m_decisions; }
    [[nodiscard]] bool createShown() const;
    [[nodiscard]] QString createReason() const;
    [[nodiscard]] QString createText() const;
    [[nodiscard]] bool inviteShown() const;
    [[nodiscard]] QString inviteReason() const;
    [[nodiscard]] QString inviteText() const;
    [[nodiscard]] bool leaveShown() const;
    [[nodiscard]] QString leaveReason() const;
    [[nodiscard]] QString leaveText() const;
    [[nodiscard]] bool transferShown() const;
    [[nodiscard]] QString transferReason() const;
    [[nodiscard]] QString transferText() const;
    [[nodiscard]] bool ownKeysShown() const; ///< the caller is a member who may have API keys
    [[nodiscard]] QString callerMemberId() const;

    /// Whether a bulk action is in the bar at all, and why it is off.
    Q_INVOKABLE bool bulkShown(rollcall::MemberAct::Kind kind) const;
    Q_INVOKABLE QString bulkReason(rollcall::MemberAct::Kind kind) const;
    Q_INVOKABLE QString bulkText(rollcall::MemberAct::Kind kind) const;
    Q_INVOKABLE void startBulk(rollcall::MemberAct::Kind kind, const QStringList &memberIds, const QString &role);
    /// Puts them into one team; an empty role is the kind's default.
    Q_INVOKABLE void addToTeam(const QStringList &memberIds, const QString &kindId, const QString &teamId,
                               const QString &name, const QString &role);
    /// Why a member cannot be removed now, or empty; for the key.
    Q_INVOKABLE QString removeReason(const QString &memberId) const;
    Q_INVOKABLE QString addressOf(const QString &memberId) const;
    Q_INVOKABLE QString nameOf(const QString &memberId) const;
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void visibleChanged();
    void stateChanged();
    void timeChanged();
    void countsChanged();
    void policyChanged();
    void queryChanged();
    void optionsChanged();
    void decisionsChanged();

private:
    /// What keeps the list from being read: the keychain where that has its key, the server otherwise.
    [[nodiscard]] std::optional<Error> readError() const;
    [[nodiscard]] QVariantList options(MemberFacet facet) const;
    [[nodiscard]] QStringList chosen(MemberFacet facet) const;
    [[nodiscard]] QString decisionReason(Action action) const;
    [[nodiscard]] QString age() const;
    void find();
    /// Who was there at the last review, as it is kept on this computer.
    void readReviewed();
    void takeReviewed(const ReviewedPeoplePtr &people);
    void takePolicy();
    void take(const MemberAnswer &answer);
    void tick();
    void decideAnew();

    QPointer<TenantSession> m_session;
    QString m_host;
    bool m_visible = true;
    MembersModel m_model;
    BulkChange m_bulk;
    MemberFinder m_finder;
    MemberQuery m_query;
    MemberIndexPtr m_index =
        std::make_shared<const MemberIndex>(); ///< never null; without a table while nothing was found
    ReviewedPeoplePtr m_reviewed;
    QTimer m_ticker;
    int m_decisions = 0;
};

} // namespace rollcall
