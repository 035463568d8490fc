// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>

namespace rollcall {

/// Something that is made from its constant owner by whoever asks first, on any thread, and kept as long as the owner. Two who ask at
/// the same moment both make it, and one of the two is kept. It is no part of the owner's value.
template <typename T>
class OnceMade {
public:
    OnceMade() = default;
    OnceMade(const OnceMade &) {}
    OnceMade &operator=(const OnceMade &) = delete;
    ~OnceMade() { delete m_made.load(std::memory_order_relaxed); }

    template <typename Make>
    const T &get(Make make) const
    {
        if (const auto *known = m_made.load(std::memory_order_acquire))
            return *known;
        auto made = std::make_unique<const T>(make());
        const T *first = nullptr;
        if (m_made.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel))
            return *made.release();
        return *first;
    }
    bool operator==(const OnceMade &) const { return true; }

private:
    mutable std::atomic<const T *> m_made{nullptr};
};

} // namespace rollcall
