// SPDX-License-Identifier: MIT
#pragma once

#include "ui/invitations/recipient.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The chips of the invite drawer. Everything is addressed by the chip's id; row numbers change while invitations are sent.
class RecipientsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by InviteViewModel")

public:
    enum Role {
        ChipIdRole = Qt::UserRole + 1,
        LabelRole, ///< phone numbers in their international form
        PhoneRole,
        InvalidRole,
        SkippedRole,
        FailedRole, ///< was tried
        SendingRole,
        FlawRole,     ///< the end of a sentence that begins with the label; empty where all is well
        ReadingRole,  ///< how a phone number was read; empty for an e-mail
        MemberIdRole, ///< of the member who has the address already
        EditableRole  ///< false while it is being sent
    };
    Q_ENUM(Role)

    explicit RecipientsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<Recipient> &recipients() const { return m_recipients; }
    [[nodiscard]] const Recipient *find(const QString &id) const;
    void setRules(RecipientRules rules);
    void append(const QStringList &typed);
    void remove(const QString &id);
    void clear();
    void setSending(const QString &id, bool sending);
    void setFailure(const QString &id, const QString &failure);
    /// The key for sending `draft`: the one of the last try where that was for the same content.
    [[nodiscard]] QString keyFor(const QString &id, const QString &draft);

Q_SIGNALS:
    void judged(); ///< what can be sent has changed

private:
    [[nodiscard]] Recipient *mutableFind(const QString &id);
    void rejudge();

    QList<Recipient> m_recipients;
    RecipientRules m_rules;
    int m_nextId = 0;
};

} // namespace rollcall
