# SPDX-License-Identifier: MIT
# A room is one folder and one CMake target. Its headers are included as "room/header.h", and only a target that links
# the room can include them: each room has an include root of its own that holds nothing but a link to its folder.
# That is how the dependency directions of the house are kept by the build instead of by good will.

# Nearly all of a compilation goes into the headers of Qt and of coroutines. A build that is made once reads a room's sources in
# batches; while working on the code, one by one is faster, and shows where a source does not include what it uses.
option(ROLLCALL_BATCHES "Compile the sources of a room in batches" OFF)

function(rollcall_batches target)
  if(ROLLCALL_BATCHES)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # GCC takes a batch for a header that others include, where an unnamed namespace would be a fault.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    # Each file of texts has a say() with its own translation context.
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "_text\\.cpp$")
    set_source_files_properties(${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

function(rollcall_compile_options target)
  # -Wno-maybe-uninitialized: with optimisation GCC 12 sees std::optional's empty value read where it is not (its PR 80635).
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wconversion -Wno-sign-conversion -Wno-maybe-uninitialized -Werror)
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(ROLLCALL_SANITIZE)
    # These four checks double the time that a coroutine takes to compile. Reading through null ends the program under the
    # address sanitizer as well, and the processors that this runs on read at any address.
    target_compile_options(${target} PRIVATE -fsanitize=${ROLLCALL_SANITIZE} -fno-sanitize=null,alignment,vptr,object-size
      -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${ROLLCALL_SANITIZE})
  endif()
  if(NOT target STREQUAL "rollcall_pch")
    target_precompile_headers(${target} REUSE_FROM rollcall_pch)
  endif()
endfunction()

# Qt's headers take most of a compilation: parsing the common ones once makes the build faster by half. Sources still include
# what they use: a build with -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON shows where one does not.
function(rollcall_shared_headers)
  add_library(rollcall_pch OBJECT src/pch.cpp)
  target_link_libraries(rollcall_pch PRIVATE Qt6::Core QCoro6::Core tl::expected)
  target_precompile_headers(rollcall_pch PRIVATE <QCoro/QCoroFuture> <QCoro/QCoroTask> <QDateTime> <QFile> <QHash>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QPointer> <QSet> <QString> <QStringList> <QTimer> <QUrl>
    <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <tl/expected.hpp> <utility> <variant> <vector>)
  set_target_properties(rollcall_pch PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
  rollcall_compile_options(rollcall_pch)
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
  rollcall_batches(${target})
endfunction()

# The parts that Qt makes of a QML module beside the library itself have no meta objects; looking for them takes a second a part.
function(rollcall_plain_parts target)
  get_property(parts DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
  list(FILTER parts INCLUDE REGEX "^${target}(plugin_init|_resources_[0-9]+)$")
  set_target_properties(${parts} PROPERTIES AUTOMOC OFF)
endfunction()
