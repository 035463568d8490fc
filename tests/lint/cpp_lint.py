#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy or clazy over every C++ source of the house: cpp_lint.py clang-tidy|clazy SOURCE_DIR BUILD_DIR [PART/PARTS]

Nearly all of the time goes into Qt's headers, once for each file. So many sources are read together first, as one that includes
them all, which takes a small part of the time: those of rooms as they are, as long as no two name things of their own alike, and programs (tests, mostly) each in a namespace of
its own, since they do. Only where that finds something are its halves read apart, down to single files. What is reported comes from
single files only.

With PART/PARTS it reads every so many-th batch only, so that several processors can share the work.

A file that was clean is not read again until it, a header of ours that it includes, its command line or the rules change:
ninja knows those headers from the build. Clean results are kept as empty files under BUILD_DIR/lint.
"""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

# Flags of GCC alone, and what belongs to one compilation.
DROPPED = re.compile(r"-fcoroutines|-f(no-)?sanitize=.*|-fno-omit-frame-pointer|-mno-direct-extern-access|-MD|-c|-Winvalid-pch|-Wno-maybe-uninitialized|-Wno-subobject-linkage")
# -include is GCC's precompiled header.
DROPPED_WITH_VALUE = {"-o", "-MF", "-MT", "-MQ", "-include"}
ROOMS = ("src", "ui", "app", "tests")
TOGETHER = 32  # sources read as one; of more, one finding would have too many read again
# What a source names for itself, where clang-format puts it: at the beginning of a line in a namespace without a name.
PRIVATE = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
PRIVATE_NAME = re.compile(r"^(?:(?:struct|class|enum class|enum|using) (\w+)|[A-Za-z][^=({;]*?(\w+)(?:\[[^\]]*\])? ?[({=;])", re.MULTILINE)
USED = re.compile(r"^using namespace (?!.*iterals)([\w:]+);", re.MULTILINE)
PROGRAM = re.compile(r"\bQTEST_\w*MAIN\(|\bint main\(|^extern \"C\" int LLVMFuzzerTestOneInput\(", re.MULTILINE)
INCLUDE = re.compile(r'^#include ([<"])([^>"]+)[>"]', re.MULTILINE)

# Levels 0 and 1, and from the others what the house forbids. Off: fully-qualified-moc-types, which is for Qt 5's string
# comparison of types; non-pod-global-static, since a QStringLiteral neither allocates nor depends on another.
# clazy runs by itself rather than as the compiler of the sanitizer build: that would save its parsing, under a second a
# file, but then the sanitizers would look at what clang 14 makes of our coroutines and not at what is shipped.
CLAZY_CHECKS = ("level0,level1,no-fully-qualified-moc-types,no-non-pod-global-static,"
                "old-style-connect,tr-non-literal,thread-with-slots,assert-with-side-effects,unexpected-flag-enumerator-value")

TOOLS = {
    "clang-tidy": ["clang-tidy-16", "--quiet"],
    "clazy": ["clazy-standalone", f"-checks={CLAZY_CHECKS}", "-ignore-dirs=(/usr/.*|.*_autogen/.*)"],
}
FINDING = re.compile(r"(warning|error): ")
NOISE = re.compile(r"^\d+ warnings?( and \d+ errors?)? generated\.$|^Suppressed .*$|^Use -header-filter.*$", re.MULTILINE)


class Source:
    """A file of ours with the flags that it is compiled with."""

    def __init__(self, entry: dict):
        self.file = Path(entry["file"])
        self.object = ""
        self.flags: list[str] = []
        words = iter(shlex.split(entry["command"]))
        for word in words:
            if word in DROPPED_WITH_VALUE:
                value = next(words)
                self.object = value if word == "-o" else self.object
            elif word.startswith("-") and not DROPPED.fullmatch(word):
                self.flags += [word, next(words)] if word in ("-isystem", "-I", "-D") else [word]
        room = re.search(r"CMakeFiles/([^/]+)\.dir/", self.object)
        self.room = room.group(1) if room else ""
        self.text = self.file.read_text()
        self.program = bool(PROGRAM.search(self.text))
        self.used = set(USED.findall(self.text))
        self.words = set(re.findall(r"\b[A-Za-z]\w+", self.text))
        self.private = {name for block in PRIVATE.findall(self.text) for pair in PRIVATE_NAME.findall(block) for name in pair if name} - {"say"}

    def includes(self) -> list[str]:
        """What a program includes, which has to be read outside of the namespace that it is given."""
        if not self.program:
            return []
        beside = ((quote, name, self.file.parent / name) for quote, name in INCLUDE.findall(self.text) if not name.endswith(".moc"))
        return [f'#include "{path}"' if quote == '"' and path.is_file() else f"#include <{name}>" for quote, name, path in beside]

    def joined(self, number: int) -> list[str]:
        """The lines by which it is read together with others."""
        if self.program:
            # A function of C is the same one in every namespace.
            entry = "LLVMFuzzerTestOneInput"
            return [f"#define {entry} fuzz{number}", f"namespace program{number} {{", f'#include "{self.file}"', "}", f"#undef {entry}"]
        # The texts of a room each have a say() with a translation context of its own.
        return [f"#define say say{number}", f'#include "{self.file}"', "#undef say"]


def one_by_one(entry: dict) -> list[dict]:
    """The sources that CMake has compiled as one."""
    if "/Unity/unity_" not in entry["file"] or not Path(entry["file"]).is_file():
        return [entry]
    text = Path(entry["file"]).read_text()
    return [{**entry, "file": file} for file in re.findall(r'^#include "(.*\.cpp)"$', text, re.MULTILINE)]


def our_sources(source: Path, build: Path) -> list[Source]:
    found = {}
    compiled = json.loads((build / "compile_commands.json").read_text())
    for entry in (each for batch in compiled for each in one_by_one(batch)):
        file = Path(entry["file"])
        if any(file.is_relative_to(source / room) for room in ROOMS):
            found[file] = Source(entry)
    return [found[file] for file in sorted(found)]


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

    def stamp(self, source: Source) -> Path | None:
        parts = self.deps.get(source.object)
        if not parts:
            return None
        ours = {p for p in parts if p.is_relative_to(self.source) and not p.is_relative_to(self.build)} | {source.file}
        text = "\n".join([self.common, *source.flags, *(f"{p} {self.digest(p)}" for p in sorted(ours))])
        return self.folder / hashlib.sha256(text.encode()).hexdigest()


def merged_flags(sources: list[Source]) -> list[str]:
    """Those of the first, and what the others have besides: rooms share all but their own include roots. Of two values of a macro
    (where a test's files are) one will do. Where the compiler sees one name hide another, it sees each source by itself."""
    flags = list(sources[0].flags)
    defined = {word.split("=")[0] for word in flags if word.startswith("-D")}
    for source in sources[1:]:
        units = iter(source.flags)
        for word in units:
            pair = [word, next(units)] if word in ("-isystem", "-I", "-D") else [word]
            macro = word.split("=")[0] if word.startswith("-D") else ""
            if macro not in defined and not any(flags[i:i + len(pair)] == pair for i in range(len(flags))):
                flags += pair
                defined |= {macro} - {""}
    return [*flags, "-Wno-shadow"]


class Linter:
    def __init__(self, tool: str, cache: Cache):
        self.tool = tool
        self.cache = cache
        # Found before the real ones: what moc makes of a program is not for a namespace, and not ours to mend.
        self.mocs = cache.folder / "mocs"
        self.mocs.mkdir(exist_ok=True)

    def run(self, file: Path, flags: list[str]) -> str:
        """What the tool found, empty where all is well."""
        run = subprocess.run([*TOOLS[self.tool], str(file), "--", *flags], cwd=self.cache.source,
                             capture_output=True, text=True, check=False)
        text = run.stdout + run.stderr
        if run.returncode == 0 and not FINDING.search(text):
            return ""
        return NOISE.sub("", text).strip() or f"{file}: {self.tool} ended with {run.returncode}"

    def stubs(self, sources: list[Source]) -> Path:
        for source in sources:
            for _, name in INCLUDE.findall(source.text):
                if name.endswith(".moc"):
                    (self.mocs / name).touch()
        return self.mocs

    def joined(self, sources: list[Source]) -> Path:
        text = "\n".join([*dict.fromkeys(line for source in sources for line in source.includes()),
                          *(line for number, source in enumerate(sources) for line in source.joined(number))]) + "\n"
        path = self.cache.folder / f"joined-{hashlib.sha256(text.encode()).hexdigest()[:16]}.cpp"
        path.write_text(text)
        return path

    def check(self, sources: list[Source]) -> list[str]:
        if len(sources) == 1:
            fault = self.run(sources[0].file, [f"-I{self.stubs(sources)}", *sources[0].flags])
            if fault:
                return [fault]
        elif self.run(self.joined(sources), [f"-I{self.stubs(sources)}", *merged_flags(sources)]):
            half = len(sources) // 2
            return self.check(sources[:half]) + self.check(sources[half:])
        for source in sources:
            stamp = self.cache.stamp(source)
            if stamp:
                stamp.touch()
        return []


def batches(sources: list[Source]) -> list[list[Source]]:
    """Each source in the first batch that has room for it and where nobody uses a name that is somebody else's own. Programs are with
    programs, and clash with nobody."""
    def agree(a: Source, b: Source) -> bool:
        if a.program or b.program:
            return a.program and b.program
        return a.used == b.used and a.private.isdisjoint(b.words) and b.private.isdisjoint(a.words)

    found: list[list[Source]] = []
    for source in sources:
        for batch in found:
            if len(batch) < TOGETHER and all(agree(source, other) for other in batch):
                batch.append(source)
                break
        else:
            found.append([source])
    return found


def main() -> int:
    tool, source, build = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
    sources = our_sources(source, build)
    if not sources:
        print(f"{tool}: the compile database of {build} names no source of ours")
        return 1
    part, parts = map(int, sys.argv[4].split("/")) if len(sys.argv) > 4 else (1, 1)
    # Of all batches, and not of those that are left to be read: the other parts may have begun with them.
    mine = [each for batch in batches(sources)[part - 1::parts] for each in batch]
    cache = Cache(tool, source, build)
    changed = [s for s in mine if not (stamp := cache.stamp(s)) or not stamp.exists()]
    linter = Linter(tool, cache)
    faults = [fault for batch in batches(changed) for fault in linter.check(batch)]
    for fault in faults:
        print(fault)
    print(f"{tool}: {len(mine)} files, {len(changed)} of them read, {len(faults)} with findings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
