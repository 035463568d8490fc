#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Lays out C++ and QML: format.py [--check] [FILE ...]; without files, all of the house. --check changes nothing."""
import difflib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
QMLFORMAT = "/usr/lib/qt6/bin/qmlformat"
# Faults of Qt 6.4's qmlformat that are put right here, as later ones do: `pragma ComponentBehavior: Bound` loses its value
# and the blank line after it, and `Behavior on x {` gets a second space.
BOUND = re.compile(r"^pragma ComponentBehavior(: Bound)?\n+", re.MULTILINE)
ON_PROPERTY = re.compile(r"( on \w+(?:\.\w+)*)  \{$", re.MULTILINE)


def formatted(path: Path) -> str:
    if path.suffix == ".qml":
        command = [QMLFORMAT, str(path)]
    else:
        command = ["clang-format-16", "--style=file", str(path)]
    run = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=False)
    if run.returncode != 0 or not run.stdout:
        raise RuntimeError(f"{path}: {command[0]} refused it: {run.stderr.strip()}")
    if path.suffix != ".qml":
        return run.stdout
    return ON_PROPERTY.sub(r"\1 {", BOUND.sub("pragma ComponentBehavior: Bound\n\n", run.stdout))


def handle(path: Path, check: bool) -> str:
    before = path.read_text(encoding="utf-8")
    try:
        after = formatted(path)
    except RuntimeError as fault:
        return str(fault)
    if before == after:
        return ""
    if not check:
        path.write_text(after, encoding="utf-8")
        return ""
    name = str(path.relative_to(SOURCE)) if path.is_relative_to(SOURCE) else str(path)
    return "".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), name, name + " (formatted)", n=0))


def main() -> int:
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    check = "--check" in sys.argv[1:]
    if not arguments:
        run = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.cpp", "*.h", "*.qml"],
                             cwd=SOURCE, capture_output=True, text=True, check=True)
        arguments = [str(SOURCE / name) for name in run.stdout.splitlines()]
    paths = [Path(a).resolve() for a in arguments]
    paths = [p for p in paths if p.is_file() and p.suffix in {".cpp", ".h", ".qml"}]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints = [text for text in pool.map(lambda p: handle(p, check), paths) if text]
    for text in complaints:
        print(text)
    print(f"format: {len(paths)} files, {len(complaints)} {'would change' if check else 'refused'}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
