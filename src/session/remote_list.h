// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/control_plane.h"
#include "session/tenant_session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace rollcall {

/// What a RemoteList tells whoever shows it. GUI thread.
class RemoteListState : public QObject {
    Q_OBJECT

public:
    enum class State {
        Loading, ///< nothing was read yet; also while the server cannot be reached for the first time
        Ready,   ///< as of asOf(); a newer reading may be under way
        Failed   ///< error() says why; old rows, if any, stay
    };
    Q_ENUM(State)

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool reading() const { return m_reading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] Instant asOf() const { return m_asOf; } ///< by the server's clock; of the first page
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    [[nodiscard]] bool hasMore() const { return !m_cursor.isEmpty(); }

Q_SIGNALS:
    void rowsChanged();
    void stateChanged(); ///< state, reading, error, asOf, total or hasMore

protected:
    explicit RemoteListState(QObject *parent) : QObject(parent) {}

    State m_state = State::Loading;
    bool m_reading = false;
    std::optional<Error> m_error;
    Instant m_asOf;
    std::optional<qint64> m_total;
    QString m_cursor;
    CancelSource m_cancel;
};

/// A list of a tenant that is read when a page shows it, page by page, and is not kept offline. Rows are in the server's order.
/// It belongs to the session; where that has no connection, refresh() fails with "offline".
template <typename T>
class RemoteList final : public RemoteListState {
public:
    using Read = std::function<Answer<Page<T>>(TenantPlane &plane, ListRequest request, CancelToken cancel)>;

    RemoteList(TenantSession *session, Read read, int pageSize, QObject *parent = nullptr)
        : RemoteListState(parent)
        , m_session(session)
        , m_read(std::move(read))
        , m_pageSize(pageSize)
    {
    }
    ~RemoteList() override { m_cancel.cancel(); }

    [[nodiscard]] const std::vector<T> &rows() const { return m_rows; }
    /// Reads from the first page; one that is under way is dropped.
    void refresh() { start({}); }
    void readMore()
    {
        if (hasMore() && !m_reading)
            start(m_cursor);
    }
    /// After an action whose answer tells what the rows are now.
    void edit(const std::function<void(std::vector<T> &)> &change)
    {
        change(m_rows);
        Q_EMIT rowsChanged();
    }

private:
    void start(const QString &cursor)
    {
        m_cancel.renew();
        const auto plane = m_session ? m_session->plane() : nullptr;
        if (!plane) {
            fail(Error::of(Error::Kind::Offline, QStringLiteral("offline")));
            return;
        }
        m_reading = true;
        Q_EMIT stateChanged();
        deliverPage(QPointer(this), plane, m_read(*plane, {cursor, m_pageSize}, m_cancel.token()), cursor.isEmpty(),
                    m_cancel.token());
    }

    static QCoro::Task<> deliverPage(QPointer<RemoteList> self, std::shared_ptr<TenantPlane> plane,
                                     Answer<Page<T>> reading, bool first, CancelToken cancel)
    {
        auto page = co_await std::move(reading);
        plane.reset();
        if (!self || cancel.isCancelled())
            co_return;
        if (page)
            self->take(*std::move(page), first);
        else
            self->fail(page.error());
    }

    void take(Page<T> page, bool first)
    {
        if (first) {
            m_rows = std::move(page.items);
            m_asOf = page.asOf;
            m_total = page.total;
        } else {
            m_rows.insert(m_rows.end(), page.items.begin(), page.items.end());
        }
        m_cursor = page.nextCursor;
        m_state = State::Ready;
        m_reading = false;
        m_error.reset();
        Q_EMIT rowsChanged();
        Q_EMIT stateChanged();
    }

    void fail(const Error &error)
    {
        m_state = State::Failed;
        m_reading = false;
        m_error = error;
        if (m_session && error.kind == Error::Kind::Unauthorized)
            m_session->takeFailure(error);
        Q_EMIT stateChanged();
    }

    QPointer<TenantSession> m_session;
    Read m_read;
    int m_pageSize;
    std::vector<T> m_rows;
};

} // namespace rollcall
