#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The rules of the house that no other tool knows: house.py SOURCE_DIR. Prints one line for each breach."""
import re
import subprocess
import sys
from pathlib import Path

CODE = {".cpp", ".h", ".qml", ".py", ".js"}
MARKED = CODE | {".cmake", ".txt", ".sh", ".yaml", ".yml", ".in", ".supp"}
LONGEST = 300  # lines of a source file; split it where a second subject begins

# (what the file's path must match, what no line may match, what to say)
FORBIDDEN = [
    (r"^(ui|qml|app)/", r"(?i)\b(wuliang|aisix|gahorouter|gaho|memorylake|instabase)\b",
     "the console asks for capabilities and policy, never for a product"),
    (r"\.(cpp|h)$", r"\bfindChild(ren)?\s*[<(]", "hand objects over instead of searching for them by name"),
    (r"\.(cpp|h)$", r"\bsetContextProperty\b", "types reach QML by QML_ELEMENT or QML_FOREIGN"),
    (r"^(app|ui|src)/.*\.(cpp|h)$", r"\b(SIGNAL|SLOT)\s*\(", "connect by pointer to member"),
    (r"^(app|ui|src)/.*\.(cpp|h)$", r"\bQEventLoop\b|\bprocessEvents\s*\(|\bwaitFor(Finished|Started|ReadyRead)\s*\(|\bQCoro::waitFor\b",
     "nothing waits inside an event loop"),
    (r"^(ui|src)/(?!localplane/|domain/clock).*\.(cpp|h)$", r"QDateTime::current|system_clock::now|\bstd::time\s*\(",
     "time comes from domain/clock.h"),
    (r"^src/.*\.(cpp|h)$", r"#include\s+<Q(Gui|Quick|Qml|Widget|Window)", "src knows neither Gui nor Qml"),
    (r"^src/domain/.*\.(cpp|h)$", r"#include\s+<Q(Network|Sql|File\b|Process|Tcp)", "domain does no I/O"),
    (r"^tests/(?!gui/harness/|lint/).*\.(cpp|h|py|qml)$", r"\bQTest::q(Sleep|Wait)\s*\((?!0\))|\btime\.sleep\s*\(|\bthread::sleep_(for|until)\b",
     "wait for a state, never for a while"),
    (r"^tests/(?!lint/).*\.(cpp|h|py|qml)$", r"\bQSKIP\s*\(|@?pytest\.(mark\.)?(skip|xfail)|\bQEXPECT_FAIL\b", "no skipped tests"),
    (r"\.(cpp|h|qml|py|cmake|sh)$|CMakeLists\.txt$", r"\b(TODO|FIXME|XXX|HACK)\b", "finish it or open an issue"),
    (r".", r"/home/[a-z]\w*/|/work/|/Users/\w", "a path of somebody's machine"),
    (r"\.(cpp|h|py)$", r"NOLINT(?!\w*\([\w.-]+(,\s*[\w.-]+)*\):?\s*\S)", "name the check and say why: // NOLINT(check): reason"),
    (r"\.qml$", r"qmllint\s+disable\s*$", "name the warning that is disabled"),
]

# Includes go down this list only; CMake's include roots keep it for whole rooms, this for mistakes across them.
FLOORS = ["domain", "sheets", "http", "credentials", "store", "controlplane", "session", "ui", "qml", "app"]
MAY_USE = {
    "domain": set(), "sheets": {"domain"}, "http": {"domain"}, "credentials": {"domain"}, "store": {"domain"}, "localplane": {"domain"},
    "controlplane": {"domain", "http"},
    "session": {"domain", "http", "credentials", "store", "controlplane"},
    "ui": {"domain", "sheets", "http", "credentials", "store", "controlplane", "session"},
    "app": set(FLOORS),
}
# A breach that is meant says so in its line: `house: reason`.
MEANT = re.compile(r"(//|#)\s*house:\s*\S")
COROUTINE = re.compile(r"QCoro::(?:Task|AsyncGenerator)<[^;{}()]*>\s+(?:\w+::)*(\w+)\(([^(){};]*)\)")
LIST_VIEW = re.compile(r"\s*(\w+: )?ListView \{")
INCLUDE = re.compile(r'#include\s+["<](\w+)/')


def files_of(source: Path) -> list[str]:
    run = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=source,
                         capture_output=True, text=True, check=True)
    return sorted(name for name in run.stdout.splitlines() if (source / name).is_file())


def room_of(name: str) -> str | None:
    parts = name.split("/")
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in MAY_USE else None


def is_script(path: Path) -> bool:
    return path.suffix == "" and path.read_bytes()[:2] == b"#!"


def breaches_in(source: Path, name: str) -> list[str]:
    path = source / name
    suffix = path.suffix
    rules = [(re.compile(line), why) for where, line, why in FORBIDDEN if re.search(where, name)]
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # a picture
    found = []
    head = "\n".join(lines[:3])
    if (suffix in MARKED or is_script(path)) and "SPDX-License-Identifier: MIT" not in head:
        found.append(f"{name}:1: no SPDX line in the first three")
    if suffix == ".h" and "#pragma once" not in lines[:3]:
        found.append(f"{name}:1: no #pragma once below the SPDX line")
    if suffix in CODE and len(lines) > LONGEST:
        found.append(f"{name}:{len(lines)}: longer than {LONGEST} lines")
    if name == "tests/lint/house.py":
        return found  # it has to name what it forbids
    # See MembersTable.qml: a list that makes rows ahead complains when a filter takes them away meanwhile.
    if re.match(r"qml/(pages|dialogs)/", name) and sum(bool(LIST_VIEW.match(line)) for line in lines) > sum("cacheBuffer: 0" in line for line in lines):
        found.append(f"{name}: a ListView without `cacheBuffer: 0`")
    room = room_of(name)
    for number, line in enumerate(lines, 1):
        for rule, why in rules:
            if rule.search(line) and not MEANT.search(line):
                found.append(f"{name}:{number}: {why}: {line.strip()}")
        include = INCLUDE.search(line)
        if room in MAY_USE and include and include.group(1) in MAY_USE:
            other = include.group(1)
            if other != room and other not in MAY_USE[room]:
                found.append(f"{name}:{number}: {room} may not use {other}")
    if suffix in {".cpp", ".h"}:
        for match in COROUTINE.finditer("\n".join(lines)):
            if "&" in match.group(2):
                found.append(f"{name}: {match.group(1)} takes a reference, which dangles once a coroutine has waited")
    return found


def main() -> int:
    source = Path(sys.argv[1]).resolve()
    names = files_of(source)
    found = [breach for name in names for breach in breaches_in(source, name)]
    for breach in found:
        print(breach)
    print(f"house: {len(names)} files, {len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
