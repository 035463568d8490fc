#!/bin/bash
# SPDX-License-Identifier: MIT
# Lints what is not C++ or QML: shell scripts, Python, desktop entry, AppStream metadata, man pages. scripts.sh SOURCE_DIR
set -uo pipefail
cd "$1" || exit 1
failed=0

mapfile -t shell < <(git ls-files -z --cached --others --exclude-standard | xargs -0 grep -lIE '^#!(/usr)?/bin/(env )?(ba)?sh' --)
mapfile -t python < <(git ls-files --cached --others --exclude-standard -- '*.py')
mapfile -t desktop < <(git ls-files --cached --others --exclude-standard -- 'packaging/*.desktop')
mapfile -t metadata < <(git ls-files --cached --others --exclude-standard -- 'packaging/*.metainfo.xml')
mapfile -t manuals < <(git ls-files --cached --others --exclude-standard -- 'packaging/*.1')

check() {
  local count=$1
  shift
  echo "$1: $count files"
  "$@" || failed=1
}
check ${#shell[@]} shellcheck --severity=style "${shell[@]}"
check ${#python[@]} /usr/bin/python3 -m pyflakes "${python[@]}"
check ${#desktop[@]} desktop-file-validate "${desktop[@]}"
check ${#metadata[@]} appstreamcli validate --no-net --no-color "${metadata[@]}"
check ${#manuals[@]} mandoc -T lint -W warning "${manuals[@]}"
exit $failed
