// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

namespace rollcall {

/// Taking a request back. The owner of work holds a CancelSource; what it starts is given its token. When the source is
/// cancelled or destroyed, everything that was started ends soon with Error::Kind::Cancelled, and touches the owner no more.
/// Use from one thread; a default token is never cancelled.
class CancelToken {
public:
    CancelToken() = default;
    [[nodiscard]] bool isCancelled() const;

    /// Keeps a callback registered for as long as it lives.
    class Registration {
    public:
        Registration() = default;
        Registration(Registration &&other) noexcept;
        Registration &operator=(Registration &&other) noexcept;
        Registration(const Registration &) = delete;
        Registration &operator=(const Registration &) = delete;
        ~Registration();

    private:
        friend class CancelToken;
        void release();
        std::weak_ptr<struct CancelState> m_state;
        int m_key = 0;
    };

    /// Calls back once on cancellation; at once where that has already happened.
    [[nodiscard]] Registration onCancel(std::function<void()> callback) const;

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<struct CancelState> state) : m_state(std::move(state)) {}
    std::shared_ptr<struct CancelState> m_state;
};

class CancelSource {
public:
    CancelSource();
    CancelSource(const CancelSource &) = delete;
    CancelSource &operator=(const CancelSource &) = delete;
    ~CancelSource();
    [[nodiscard]] CancelToken token() const;
    void cancel();
    /// Cancels what was started and is ready for new work.
    void renew();

private:
    std::shared_ptr<struct CancelState> m_state;
};

} // namespace rollcall
