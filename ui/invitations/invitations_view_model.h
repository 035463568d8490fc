// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_page_model.h"
#include "ui/invitations/newest.h"

namespace rollcall {

// The base is written in full, because qmltyperegistrar of Qt 6.4 takes its name as it stands.
/// The records page: every invitation that was ever sent, by status, role and sender.
class InvitationsViewModel : public rollcall::InvitationPageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList statusChips READ statusChips NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString status READ status NOTIFY filterChanged FINAL)
    Q_PROPERTY(QVariantList senderOptions READ senderOptions NOTIFY shownChanged FINAL)
    Q_PROPERTY(QStringList senders READ senders NOTIFY filterChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString lifeText READ lifeText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString matchText READ matchText NOTIFY statusChanged FINAL)

public:
    explicit InvitationsViewModel(QObject *parent = nullptr);

    /// {key, text, count}, with an empty key for all of them; states that do not exist here are left out while they are empty.
    [[nodiscard]] QVariantList statusChips() const;
    [[nodiscard]] QString status() const;
    [[nodiscard]] QVariantList senderOptions() const;
    [[nodiscard]] QStringList senders() const { return m_query.senders; }
    [[nodiscard]] int total() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString lifeText() const;
    [[nodiscard]] QString matchText() const;

    Q_INVOKABLE void chooseStatus(const QString &key);
    Q_INVOKABLE void toggleSender(const QString &key);
    Q_INVOKABLE void clearSenders();
    void showView(rollcall::InvitationPageModel::View view) override; ///< in the place of a status
    void clearFilters() override;

protected:
    void requery() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] const QHash<QString, int> &roleCounts() const override { return m_list.byRole; }
    [[nodiscard]] const std::array<int, invitationViews> &viewCounts() const override { return m_list.inView; }

private:
    InvitationList m_list;
    Newest<InvitationList> m_newest;
};

} // namespace rollcall
