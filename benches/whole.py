#!/usr/bin/env python3
"""Times whole runs of kanopress, beside what a user would pick instead, and takes their memory.

    cargo build --release && python3 benches/whole.py [ROWS] [RUNS]

Needs Python 3, and pandas for the comparison. Each figure is the median of the runs, the two
programs in turn; memory is the largest that the process had.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent / "target/release/kanopress"
ANSWERS = ["like", "must-be", "neutral", "live-with", "dislike"]
FEATURES = [f"feature-{number}" for number in range(1, 21)]


def run(*command: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory (MiB) of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}: {errors.decode()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def definition(features: list[str]) -> str:
    entries = "".join(f"  - {{id: {id}, name: {id}}}\n" for id in features)
    return f"title: Benchmark\nlanguage: en\nfeatures:\n{entries}"


def write_responses(path: Path, rows: int) -> None:
    draw = random.Random(1)
    names = [f"{id}__{side}" for id in FEATURES for side in ("functional", "dysfunctional")]
    with path.open("w") as file:
        file.write(",".join(["meta__survey", "meta__id", "meta__lang", *names]) + "\n")
        for _ in range(rows):
            answers = draw.choices(ANSWERS, k=len(names))
            file.write(f"bench,{draw.getrandbits(128):032x},en,{','.join(answers)}\n")


def site(root: Path, surveys: int) -> Path:
    (root / "surveys").mkdir(parents=True)
    for number in range(surveys):
        name = "bench" if surveys == 1 else f"bench-{number}"
        folder = root / "surveys" / name
        folder.mkdir()
        (folder / "survey.yaml").write_text(definition(FEATURES))
    return root


def report_line(name: str, figures: list[tuple[float, float, float]]) -> float:
    wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
    print(f"{name:<44} {wall:7.2f} s wall {cpu:7.2f} s cpu {memory:7.0f} MiB")
    return wall


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        many = site(root / "many", 1000)
        out = root / "out"
        builds = []
        for _ in range(runs):
            subprocess.run(["rm", "-rf", str(out)], check=True)
            builds.append(run(str(PROGRAM), "build", "--site", str(many), "--out", str(out)))
        report_line("build 1,000 surveys of 20 features", builds)

        for count in (rows // 10, rows):
            one = site(root / f"rows-{count}", 1)
            responses = one / "surveys/bench/responses/bench.csv"
            responses.parent.mkdir()
            write_responses(responses, count)
            ours, theirs = [], []
            for _ in range(runs):
                ours.append(run(str(PROGRAM), "report", "--site", str(one)))
                theirs.append(run(sys.executable, str(HERE / "pandas_kano.py"), str(responses)))
            mine = report_line(f"report {count:,} CSV responses, kanopress", ours)
            other = report_line(f"report {count:,} CSV responses, pandas", theirs)
            ratio = statistics.median(b[0] / a[0] for a, b in zip(ours, theirs))
            print(f"  pandas / kanopress, median of the pairs: {ratio:.1f} ({other / mine:.1f})")


if __name__ == "__main__":
    main()
