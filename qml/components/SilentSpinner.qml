// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// The spinner of a small control whose word says what goes on. Loaded by address while there is something going on.
Spinner {
    size: 13
    silent: true
}
