// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <tl/expected.hpp>

namespace rollcall {

/// What an operation returns: the value that was asked for, or an Error that a person can read.
/// The shape of std::expected, which GCC 12 has in C++23 mode only.
template <typename T>
using Result = tl::expected<T, Error>;

/// A result with nothing to return but success.
using Outcome = Result<std::monostate>;

/// A coroutine returns done(), never std::monostate{}: the promise of a QCoro::Task keeps its value in a variant that has a
/// monostate of its own, for "nothing yet", and whoever awaits would get an exception.
inline Outcome done() { return std::monostate{}; }

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace rollcall
