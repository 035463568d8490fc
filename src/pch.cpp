// SPDX-License-Identifier: MIT
// Holds the headers that nearly every source includes, parsed once for all of them (see rooms.cmake). Sources still include
// what they use.
