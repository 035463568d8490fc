// SPDX-License-Identifier: MIT
#pragma once

#include "session/account_session.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace rollcall {

/// The accounts of this console with which an invitation could be answered, the invited one first.
class CandidateModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by InviteeViewModel")

public:
    enum Role { AccountId = Qt::UserRole + 1, Label, DisplayName, Detail, SignedIn, Invited };
    Q_ENUM(Role)

    explicit CandidateModel(QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `invited` is the invited address as far as it is known; it marks the row that it is of.
    void show(const std::vector<AccountSession *> &accounts, const QString &invited);
    [[nodiscard]] QString invitedAccountId() const; ///< empty where no known account is the invited one
    [[nodiscard]] QString detailOf(const QString &accountId) const;

private:
    struct Row {
        QString accountId;
        QString label; ///< e-mail or phone
        QString displayName;
        QString detail; ///< a tenant of it, so that people know which account it is
        bool signedIn = false;
        bool invited = false;
    };
    std::vector<Row> m_rows;
};

} // namespace rollcall
