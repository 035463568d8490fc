// SPDX-License-Identifier: MIT
#include "http/problem.h"
#include "domain/clock.h"
#include "fuzzed.h"

using namespace rollcall;

// A refusal: its header Retry-After is the first line, what follows is the body.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = fuzz::bytesOf(data, size);
    const auto line = bytes.indexOf('\n');
    ProblemResponse response;
    response.status = 429;
    response.contentType = "application/problem+json";
    response.retryAfter = bytes.left(line);
    response.date = "Tue, 01 Dec 2026 10:00:00 GMT";
    response.body = bytes.mid(line + 1);
    const ManualClock clock(Instant::fromMs(1'796'000'000'000));
    const auto error = errorFrom(response, clock);
    fuzz::require(error.retryAfterSeconds.value_or(0) >= 0);
    return 0;
}
