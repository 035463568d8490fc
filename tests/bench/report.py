#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the bench programs of a build, prints their figures as a table and keeps them as JSON."""
import argparse
import json
import os
import subprocess
import sys

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def runs(folder: str, sizes):
    """Each program with its arguments and what it needs around it; one at a time, so that none is in another's way."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    for size in sizes:
        yield [f"{folder}/rollcall-bench-lists", str(size)], offscreen
    for size in (size for size in sizes if size <= 100_000):
        yield [f"{folder}/rollcall-bench-sync", str(size)], offscreen
    for size in sizes:
        yield [f"{folder}/rollcall-bench-changes", str(size)], offscreen
    for size in (size for size in sizes if size <= 100_000):
        yield [f"{folder}/rollcall-bench-sheets", str(size)], offscreen
    yield [f"{folder}/rollcall-bench-switch", "1000"], offscreen
    yield [f"{folder}/rollcall-bench-jobs", "1000"], offscreen
    private = os.path.join(os.path.dirname(os.path.abspath(__file__)), "private.py")
    start = [f"{folder}/rollcall-bench-start", "--members", str(min(max(sizes), 100_000))]
    yield [sys.executable, private, "env", "QT_QPA_PLATFORM=xcb", *start], {}
    yield [sys.executable, private, "env", "QT_QPA_PLATFORM=offscreen", "QT_QUICK_BACKEND=software", *start], {}


def figures_of(command, surroundings):
    # A server that a program starts tells each request on standard error: of use only where the program fails.
    run = subprocess.run(command, env={**os.environ, **surroundings}, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        print(f"{run.stderr[-4000:]}\n{' '.join(command)} ended with {run.returncode}", file=sys.stderr)
    return run.returncode, [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]


def verdict_of(figure) -> str:
    """What a machine that is busy with something else misses may be met without that: then what was computed decides."""
    if "most" not in figure:
        return ""
    if figure["value"] <= figure["most"]:
        return "met"
    return "met alone" if figure.get("busy", figure["value"]) <= figure["most"] else "MISSED"


def line_of(figure) -> str:
    value = f"{figure['value']:.2f} {figure['unit']}"
    busy, floor = (f"{figure[key]:.2f}" if key in figure else "" for key in ("busy", "floor"))
    ratio = f"{figure['ratio']:.2f} x" if "ratio" in figure else ""
    return (f"{figure['bench']:4} {figure['what'][:50]:50} {figure['members']:>9,} {value:>14} {busy:>9} {floor:>9} {ratio:>9}  "
            f"{figure.get('budget', ''):25} {verdict_of(figure)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="where the bench programs are")
    parser.add_argument("--json", help="write the figures here as well")
    parser.add_argument("--most", type=int, default=max(SIZES), help="leave larger tenants out")
    options = parser.parse_args()
    print(f"{'':4} {'':50} {'members':>9} {'':>14} {'computed':>9} {'floor':>9} {'ratio':>9}  {'budget':25}")
    everything, failed = [], 0
    for command, surroundings in runs(options.folder, [size for size in SIZES if size <= options.most]):
        code, figures = figures_of(command, surroundings)
        failed |= code
        everything += figures
        for figure in figures:
            print(line_of(figure), flush=True)
        for figure in figures:
            figure["verdict"] = verdict_of(figure)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(everything, file, indent=1, ensure_ascii=False)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
