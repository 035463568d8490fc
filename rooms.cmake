# SPDX-License-Identifier: MIT
# A room is one folder and one CMake target. Its headers are included as "room/header.h", and only a target that links
# the room can include them: each room has an include root of its own that holds nothing but a link to its folder.
# That is how the dependency directions of the house are kept by the build instead of by good will.

function(rollcall_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wconversion -Wno-sign-conversion -Werror)
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(ROLLCALL_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${ROLLCALL_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${ROLLCALL_SANITIZE})
  endif()
endfunction()

# rollcall_room(NAME domain SOURCES ... USES rollcall_x ... LINKS Qt6::Core ...)
# USES names the rooms below; LINKS names libraries. Both are passed on, since the headers show their types.
function(rollcall_room)
  cmake_parse_arguments(ROOM "" "NAME" "SOURCES;USES;LINKS" ${ARGN})
  set(target rollcall_${ROOM_NAME})
  set(root "${CMAKE_BINARY_DIR}/rooms/${ROOM_NAME}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${ROOM_NAME}" SYMBOLIC)
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC "${root}")
  target_link_libraries(${target} PUBLIC ${ROOM_USES} ${ROOM_LINKS})
  rollcall_compile_options(${target})
endfunction()
