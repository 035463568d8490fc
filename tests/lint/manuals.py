#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Programs and their man pages must name the same options: manuals.py SOURCE_DIR BIN_DIR"""
import os
import re
import subprocess
import sys
from pathlib import Path

LONG_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")


def said_by(program: Path) -> set[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([str(program), "--help"], capture_output=True, text=True, env=env, timeout=60, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{program.name} --help ended with {run.returncode}")
    return set(LONG_OPTION.findall(run.stdout + run.stderr))


def written_in(page: Path) -> set[str]:
    shown = subprocess.run(["mandoc", "-T", "ascii", str(page)], capture_output=True, text=True, check=True).stdout
    return set(LONG_OPTION.findall(re.sub(r".\x08", "", shown)))


def main() -> int:
    source, binaries = Path(sys.argv[1]), Path(sys.argv[2])
    failed = False
    for name in ("rollcall", "rollcall-localplane"):
        program, page = said_by(binaries / name), written_in(source / "packaging" / f"{name}.1")
        for option in sorted(program - page):
            print(f"packaging/{name}.1 does not know --{option}")
        for option in sorted(page - program):
            print(f"{name} does not know --{option} of its man page")
        failed = failed or program != page
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
