# SPDX-License-Identifier: Apache-2.0
"""Builds a client and the tool from nothing, in release mode, and prints what each module cost.

usage: build.py [client|tool ...]

Seconds are processor time of the compiler, by its own statistics; instructions are those of LLVM's form before code is made of them,
which neither the machine nor its load changes.
"""

import collections
import json
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILDS = {
    "client": (["--package-path", str(ROOT / "Benchmarks/client")], "client"),
    "tool": (["--package-path", str(ROOT), "--product", "csto"], "csto"),
}


def children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def modules(folder: pathlib.Path):
    """The instructions and the seconds of each module."""
    instructions, seconds = collections.Counter(), collections.Counter()
    for path in folder.glob("stats-*-swift-frontend-*.json"):
        name = re.search(r"swift-frontend-([A-Za-z]+)-", path.name)
        if name is None:
            continue
        for key, value in json.loads(path.read_text()).items():
            if key == "IRModule.NumIRInsts":
                instructions[name[1]] += value
            elif key.startswith("time.swift-frontend") and key.endswith(".user"):
                seconds[name[1]] += value
    return instructions, seconds


def build(name: str) -> None:
    arguments, binary = BUILDS[name]
    with tempfile.TemporaryDirectory() as folder:
        scratch, statistics = pathlib.Path(folder) / "build", pathlib.Path(folder) / "statistics"
        statistics.mkdir()
        start, used = time.monotonic(), children_seconds()
        subprocess.run(
            ["swift", "build", "-c", "release", *arguments, "--scratch-path", str(scratch),
             "-Xswiftc", "-stats-output-dir", "-Xswiftc", str(statistics)],
            check=True, stdout=sys.stderr)
        wall, processor = time.monotonic() - start, children_seconds() - used
        instructions, seconds = modules(statistics)
        print(f"### {name}: {wall:.0f} s, {processor:.0f} s of processor time\n")
        print("| module | IR instructions | s | objects, kB |")
        print("| --- | ---: | ---: | ---: |")
        for module, count in instructions.most_common():
            objects = sum(path.stat().st_size for path in scratch.glob(f"*/release/{module}.build/**/*.o"))
            print(f"| {module} | {count:,} | {seconds[module]:.1f} | {objects / 1000:,.0f} |")
        program = next(scratch.glob(f"*/release/{binary}"))
        stripped = pathlib.Path(folder) / "stripped"
        subprocess.run(["strip", "-o", str(stripped), str(program)], check=True)
        sizes = [path.stat().st_size / 1_000_000 for path in (program, stripped)]
        print(f"| all | {sum(instructions.values()):,} | {sum(seconds.values()):.1f} | |\n")
        print(f"The program: {sizes[0]:.1f} MB, {sizes[1]:.1f} MB stripped.\n", flush=True)


if __name__ == "__main__":
    if shutil.which("strip") is None:
        sys.exit("build.py: strip is needed, of binutils")
    for chosen in sys.argv[1:] or BUILDS:
        build(chosen)
