#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy or clazy over every C++ source of the house: cpp_lint.py clang-tidy|clazy SOURCE_DIR BUILD_DIR

A file that was clean is not read again until it, a header of ours that it includes, its command line or the rules change:
ninja knows those headers from the build. Clean results are kept as empty files under BUILD_DIR/lint.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# GCC's own flags; clang has coroutines without asking and its own way of sanitizing.
GCC_ONLY = re.compile(r"(?<= )(-fcoroutines|-fsanitize=\S+|-fno-omit-frame-pointer|-mno-direct-extern-access)(?= )")

# Levels 0 and 1, and from the others what the house forbids. Off: fully-qualified-moc-types, which is for Qt 5's string
# comparison of types; non-pod-global-static, since a QStringLiteral neither allocates nor depends on another. clazy runs by itself, 1.3 s a file, rather than as the compiler of the sanitizer build: that would
# save the parsing, but then the sanitizers would look at what clang 14 makes of our coroutines and not at what is shipped.
CLAZY_CHECKS = ("level0,level1,no-fully-qualified-moc-types,no-non-pod-global-static,"
                "old-style-connect,tr-non-literal,thread-with-slots,assert-with-side-effects,unexpected-flag-enumerator-value")

TOOLS = {
    "clang-tidy": ["clang-tidy-16", "--quiet"],
    "clazy": ["clazy-standalone", f"-checks={CLAZY_CHECKS}", "-ignore-dirs=(/usr/.*|.*_autogen/.*)"],
}
FINDING = re.compile(r"(warning|error): ")
NOISE = re.compile(r"^\d+ warnings?( and \d+ errors?)? generated\.$|^Suppressed .*$|^Use -header-filter.*$", re.MULTILINE)


def our_commands(source: Path, build: Path) -> dict[Path, dict]:
    """One compile command for each source of ours; what the build itself has written is left out."""
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = Path(entry["file"])
        if file.is_relative_to(source) and not file.is_relative_to(source / "build") and not file.is_relative_to(build):
            entry["command"] = GCC_ONLY.sub("", entry["command"])
            commands[file] = entry
    return commands


def headers_of(build: Path) -> dict[str, list[Path]]:
    """What ninja has learnt from the last build: object file -> the files that it was made from."""
    text = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=False).stdout
    found: dict[str, list[Path]] = {}
    current: list[Path] = []
    for line in text.splitlines():
        if line and not line.startswith(" ") and ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
        elif line.startswith("    "):
            current.append(Path(os.path.realpath(build / line.strip())))
    return found


class Cache:
    def __init__(self, tool: str, source: Path, build: Path):
        self.folder = build / "lint" / tool
        self.folder.mkdir(parents=True, exist_ok=True)
        self.source = source
        self.build = build
        self.deps = headers_of(build)
        version = subprocess.run([TOOLS[tool][0], "--version"], capture_output=True, text=True, check=True).stdout
        rules = (source / ".clang-tidy").read_text() if tool == "clang-tidy" else ""
        self.common = "\n".join([version, rules, *TOOLS[tool]])
        self.digests: dict[Path, str] = {}

    def digest(self, file: Path) -> str:
        if file not in self.digests:
            self.digests[file] = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "absent"
        return self.digests[file]

    def stamp(self, file: Path, entry: dict) -> Path | None:
        target = re.search(r" -o (\S+)", entry["command"])
        parts = self.deps.get(target.group(1)) if target else None
        if not parts:
            return None
        ours = {p for p in parts if p.is_relative_to(self.source) and not p.is_relative_to(self.build)} | {file}
        text = "\n".join([self.common, entry["command"], *(f"{p} {self.digest(p)}" for p in sorted(ours))])
        return self.folder / hashlib.sha256(text.encode()).hexdigest()


def main() -> int:
    tool, source, build = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
    commands = our_commands(source, build)
    if not commands:
        print(f"{tool}: the compile database of {build} names no source of ours")
        return 1
    database = build / "lint" / "database"
    database.mkdir(parents=True, exist_ok=True)
    (database / "compile_commands.json").write_text(json.dumps(list(commands.values())))
    cache = Cache(tool, source, build)

    def check(file: Path) -> str:
        stamp = cache.stamp(file, commands[file])
        if stamp and stamp.exists():
            return ""
        run = subprocess.run([*TOOLS[tool], "-p", str(database), str(file)], capture_output=True, text=True, check=False)
        text = run.stdout + run.stderr
        if run.returncode == 0 and not FINDING.search(text):
            if stamp:
                stamp.touch()
            return ""
        return NOISE.sub("", text).strip() or f"{file}: {tool} ended with {run.returncode}"

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [text for text in pool.map(check, sorted(commands)) if text]
    for text in faults:
        print(text)
    print(f"{tool}: {len(commands)} files, {len(faults)} with findings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
