// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/invitation_page_model.h"
#include "ui/invitations/newest.h"

namespace rollcall {

/// One bar of the picture "pending by age".
class AgeBarValue {
    Q_GADGET
    QML_VALUE_TYPE(ageBar)
    Q_PROPERTY(int days MEMBER days CONSTANT FINAL)
    Q_PROPERTY(int count MEMBER count CONSTANT FINAL)
    Q_PROPERTY(bool expiresNext MEMBER expiresNext CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)

public:
    int days = 0;
    int count = 0;
    bool expiresNext = false;
    QString label;
    bool operator==(const AgeBarValue &) const = default;
};

// The base is written in full, because qmltyperegistrar of Qt 6.4 takes its name as it stands.
/// The pending page: who has not answered yet, the most urgent first, and what can be done for many of them at once.
class PendingViewModel : public rollcall::InvitationPageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int waiting READ waiting NOTIFY shownChanged FINAL)
    Q_PROPERTY(int soon READ soon NOTIFY shownChanged FINAL)
    Q_PROPERTY(int expired READ expired NOTIFY shownChanged FINAL)
    Q_PROPERTY(int mismatched READ mismatched NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool expires READ expires NOTIFY statusChanged FINAL)
    Q_PROPERTY(QList<rollcall::AgeBarValue> bars READ bars NOTIFY shownChanged FINAL)
    Q_PROPERTY(int highestBar READ highestBar NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString barsNote READ barsNote NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY shownChanged FINAL)
    Q_PROPERTY(QStringList selection READ selection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool allSelected READ allSelected NOTIFY selectionChanged FINAL)

public:
    explicit PendingViewModel(QObject *parent = nullptr);

    [[nodiscard]] int waiting() const { return m_list.waiting; }
    [[nodiscard]] int soon() const { return m_list.soon; }
    [[nodiscard]] int expired() const { return m_list.expired; }
    [[nodiscard]] int mismatched() const { return m_list.mismatched; }
    [[nodiscard]] bool expires() const;
    [[nodiscard]] QList<AgeBarValue> bars() const;
    [[nodiscard]] int highestBar() const;
    [[nodiscard]] QString barsNote() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QStringList selection() const; ///< in the order of the rows; those that are filtered out included
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selection.size()); }
    [[nodiscard]] bool allSelected() const;

    Q_INVOKABLE void toggleGroup(int urgency);
    Q_INVOKABLE void toggleSelected(const QString &invitationId);
    Q_INVOKABLE void selectAll(); ///< every row that is shown, or none where all are
    Q_INVOKABLE void clearSelection();

Q_SIGNALS:
    void selectionChanged();

protected:
    void requery() override;
    [[nodiscard]] const QHash<QString, int> &roleCounts() const override { return m_list.byRole; }
    [[nodiscard]] const std::array<int, invitationViews> &viewCounts() const override { return m_list.inView; }

private:
    void show(PendingList list);
    void select(QSet<QString> ids);

    PendingList m_list;
    QSet<int> m_collapsed;
    QSet<QString> m_selection;
    Newest<PendingList> m_newest;
};

} // namespace rollcall
