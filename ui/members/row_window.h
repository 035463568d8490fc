// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QtQml/qqml.h>

namespace rollcall {

/// Some neighbouring rows of a long list. A view of all rows of a million would place them tens of millions of pixels down, where the
/// scene graph's floats lose lines and whole pixels; a view of a window never gets there. A list that is not long is its own window.
class RowWindow : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    /// The row of the list that is the first of the window, and how many rows the list has.
    Q_PROPERTY(int first READ first NOTIFY placeChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY placeChanged FINAL)

public:
    /// So few that rows of twice the usual height are still placed to half a pixel.
    static constexpr int usual = 40'000;

    explicit RowWindow(QObject *parent = nullptr) : RowWindow(usual, parent) {}
    explicit RowWindow(int most, QObject *parent = nullptr) : QAbstractListModel(parent), m_most(most) {}

    [[nodiscard]] QAbstractItemModel *source() const { return m_source; }
    void setSource(QAbstractItemModel *source);
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int total() const { return m_total; }

    /// Moves the window, as far as there are rows, so that this row of the list is in its middle. False where it is there already.
    Q_INVOKABLE bool centreOn(int row);
    /// Does so where the row is outside, or so near an end that going on would soon meet it.
    Q_INVOKABLE bool makeRoomAround(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void placeChanged();

private:
    void takeChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void beforeInserted(int from, int to);
    void takeInserted();
    void beforeRemoved(int from, int to);
    void takeRemoved();
    void place(int first);
    void fit();

    QPointer<QAbstractItemModel> m_source;
    int m_most;
    int m_first = 0;
    int m_count = 0;
    int m_total = 0;
    /// What the change that the source has begun does.
    struct Change {
        int rows = 0;   ///< to the list
        int above = 0;  ///< of them before the window
        int inside = 0; ///< of them in the window
    } m_change;
};

} // namespace rollcall
