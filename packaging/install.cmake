# SPDX-License-Identifier: MIT
include(GNUInstallDirs)
