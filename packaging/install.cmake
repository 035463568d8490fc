# SPDX-License-Identifier: MIT
# `cmake --install`: programs, desktop entry, metadata, icon and man pages, where a Linux desktop looks for them.
include(GNUInstallDirs)
install(TARGETS rollcall rollcall-localplane RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES packaging/org.rollcall.Rollcall.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/org.rollcall.Rollcall.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES packaging/rollcall.1 packaging/rollcall-localplane.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES resources/icons/app/rollcall.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
  RENAME org.rollcall.Rollcall.svg)
