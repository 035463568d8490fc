// SPDX-License-Identifier: MIT
#pragma once

#include "ui/sheets/import_content.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// The rows of the preview. A row is addressed by its place in the sheet, which no filter changes; while only those that need a
/// look are shown, one that was mended stays in sight until the filter is chosen anew.
class ImportRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ImportViewModel")

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1,
        NumberRole, ///< of the row in the sheet, as people see it there
        AddressRole,
        NameRole,
        RoleTextRole,
        VerdictRole, ///< a sentence
        GoodRole,    ///< will be sent
        WarnRole,    ///< can be sent, or is left out without being a mistake
        SentRole,
        SendingRole,
        FailedRole,
        EditableRole,
        AddressFaultyRole, ///< the cell that is to be mended
        NameFaultyRole,
        RoleFaultyRole
    };
    Q_ENUM(Role)

    /// How far the sending of a row has come; `text` says why it failed.
    struct Progress {
        enum class Phase { Sending, Sent, Failed } phase = Phase::Sending;
        QString text;
    };

    explicit ImportRowsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const ImportContentPtr &content() const { return m_content; }
    /// Another sheet, or none.
    void start(ImportContentPtr content);
    /// The same rows, judged anew.
    void update(ImportContentPtr content);
    void showOnlyLook(bool only);
    void setProgress(int place, Progress progress);
    /// Forgets that a row has failed, which says whether it had.
    bool forget(int place);
    [[nodiscard]] bool wasSent(int place) const;

private:
    [[nodiscard]] int placeOf(int row) const;
    void tell(int place);
    [[nodiscard]] QString verdictOf(const ImportRow &row, int place) const;

    ImportContentPtr m_content = std::make_shared<const ImportContent>();
    std::vector<int> m_look;
    bool m_onlyLook = false;
    QHash<int, Progress> m_progress;
};

} // namespace rollcall
