// SPDX-License-Identifier: MIT
#pragma once

namespace rollcall::plane {

/// Reads no more from any connection that was accepted at this port: one that is idle ends at once, and one that waits for its
/// answer still gets it. For after the port was closed.
void hangUp(int port);

} // namespace rollcall::plane
