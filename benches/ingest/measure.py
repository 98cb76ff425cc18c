#!/usr/bin/env python3
"""Times how responses are read and counted, beside DuckDB and Polars with the same files.

    cargo build --release
    python3 -m venv target/peers && target/peers/bin/pip install -r benches/ingest/requirements.txt
    target/peers/bin/python benches/ingest/measure.py [csv] [shuffled] [mapped] [jsonl] [everyone] [files]
        [thousand] [memory] [stream] [--rounds 7] [--responses 1000000] [--lines 200000]
        [--folder target/ingest] [--program target/release/kanopress]

- csv: one CSV file of --responses records. If no part is named, this one and jsonl.
- shuffled: the same with the columns in another order.
- mapped: the same as another tool writes it, with questions as names of columns, and labels.
- jsonl: JSON Lines, --lines records; without Polars, which cannot read a file with a broken line.
- everyone: csv once more, where the peers count everyone only, and kanopress, as ever, groups as well.
- files: 10,000 files of one response each. thousand: one file of 1,000 responses.
- memory: the largest memory, of --responses records and of five times as many, with ids and without.
- stream: the same for one file of 2 GiB, without ids.

kanopress does all that it always does: it checks every field of every record, finds duplicates and
conflicts, keeps the ledger and what was set aside, and writes the report. The peers do part of it, each in
two forms:

- Cells only: rows with unknown answers or too few fields are dropped, the first row of each id is taken, and
  the 25 cells of each feature are counted, for everyone and for each option of the four segment questions.
- With --ledger, all numbers that the report of kanopress has of these columns: how many rows were accepted,
  were duplicates or conflicts or could not be read, how many responses were sent too soon or too late, and
  of how many nobody knows that. For this the times have to be read: in UTC, or as another tool writes them, in
  the zone of its clock. Of two rows with the same id, the comments are compared as well.

Neither keeps the rows that do not count, says what is wrong with them, or writes a report. The peers read
neither the language nor the version of the form.

Before anything is timed, each way to run a peer is run once. All cells and all numbers of the ledger must be
the same as in the report; a way that disagrees is named and not timed. Of each form, the quickest way is timed.
Then the programs take turns. Figures are medians; CPU is that of the whole process, of the program and of the
system. "Without start" leaves out what Python and the libraries take before they read anything, which favours
the peers. The ratios are the medians of those of each round.
"""

import argparse
import csv
import hashlib
import json
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from generate import ANSWERS, FEATURES, PROGRAM, SURVEY

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "target/ingest"
FATES = ["accepted", "duplicate", "conflict", "set_aside"]
# What the ledger counts of responses besides.
NOTES = ["speeders", "late", "unreadable_times"]
MIB = 1 << 20


@dataclass
class Run:
    """A process that ended: seconds of CPU, those before it read anything, and its largest memory."""

    cpu: float
    mib: float
    start: float = 0.0
    output: dict = field(default_factory=dict)


def run(command: list[str], errors: int | None = None) -> tuple[Run, int, bytes]:
    small = [sys.executable, "-I", "-S", str(HERE / "small.py")]
    done = subprocess.run([*small, *command], stdout=subprocess.PIPE, stderr=errors)
    output, _, figures = done.stdout.rstrip().rpartition(b"\n")
    cpu, kib = figures.split()
    return Run(float(cpu), int(kib) / 1024), done.returncode, output


@dataclass
class Site:
    """A folder that generate.py wrote."""

    folder: Path

    @property
    def responses(self) -> list[Path]:
        return sorted((self.folder / "surveys" / SURVEY / "responses").iterdir())

    @property
    def bytes(self) -> int:
        return sum(path.stat().st_size for path in self.responses)

    def expected(self) -> dict[str, int]:
        return json.loads((self.folder / "expected.json").read_text())

    def records(self) -> int:
        return sum(self.expected().values())


def site(options: argparse.Namespace, name: str, *arguments: str) -> Site:
    """The site of these arguments, which is written only if it is not there yet."""
    folder = options.folder / name
    mark = folder / "made-by"
    made_by = " ".join([hashlib.sha256((HERE / "generate.py").read_bytes()).hexdigest(), *arguments])
    if not mark.exists() or mark.read_text() != made_by:
        shutil.rmtree(folder, ignore_errors=True)
        generate = [sys.executable, str(HERE / "generate.py"), str(folder), "--program", str(options.program)]
        subprocess.run([*generate, *arguments], check=True, stdout=subprocess.DEVNULL)
        mark.write_text(made_by)
    return Site(folder)


@dataclass
class Kanopress:
    program: Path
    site: Site
    title: str = "kanopress"

    def run(self) -> Run:
        # What it says about records that were not accepted is in the ledger as well.
        command = [str(self.program), "report", "--site", str(self.site.folder)]
        result, status, _ = run(command, subprocess.DEVNULL)
        # 3 says that records are in conflict or set aside.
        if status not in (0, 3):
            sys.exit(f"{self.program} report ended with {status}")
        return result

    def cells(self) -> dict[str, dict[str, list[int]]]:
        cells: dict[str, dict[str, list[int]]] = {id: {} for id in FEATURES}
        with (self.site.folder / "reports" / SURVEY / "cells.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                counts = cells[row["feature"]].setdefault(row["segment"], [0] * 25)
                place = ANSWERS.index(row["functional"]) * 5 + ANSWERS.index(row["dysfunctional"])
                counts[place] = int(row["count"])
        return cells

    def ledger(self) -> dict[str, int]:
        text = (self.site.folder / "reports" / SURVEY / "results.json").read_text(encoding="utf-8")
        total = json.loads(text)["ledger"]["total"]
        return {name: total[name] for name in FATES + NOTES}

    def check(self) -> None:
        """Says so if the fates of records are not those that the generator gave them."""
        ours = self.ledger()
        if {fate: ours[fate] for fate in FATES} != self.site.expected():
            print(f"- kanopress has another ledger than the generator: {ours}, not {self.site.expected()}")


@dataclass
class Peer:
    name: str
    script: str
    site: Site
    arguments: list[str]

    @property
    def title(self) -> str:
        return " ".join([self.name, *self.arguments])

    def run(self) -> Run:
        script = [sys.executable, str(HERE / self.script), str(self.site.responses[0])]
        result, status, output = run([*script, *self.arguments])
        if status != 0:
            sys.exit(f"{self.script} {' '.join(self.arguments)} ended with {status}")
        result.output = json.loads(output)
        result.start = result.output["start"]
        return result


def ways(site: Site, more: list[str]) -> dict[str, list[Peer]]:
    """All ways to run each peer."""
    threads = [[], ["--threads", "1"]]
    peers = {"DuckDB": [Peer("DuckDB", "duckdb_kano.py", site, one + more) for one in threads]}
    if site.responses[0].suffix == ".csv":
        peers["Polars"] = [Peer("Polars", "polars_kano.py", site, [*one, "--engine", engine, *more])
                           for one in threads for engine in ("in-memory", "streaming")]
    return peers


def same_cells(ours: dict, theirs: dict, everyone: bool) -> bool:
    if everyone:
        ours = {feature: {"": groups[""]} for feature, groups in ours.items()}
    return ours == theirs


def quickest(site: Site, ours: Kanopress, more: list[str]) -> list[Peer]:
    """Of each peer, with its ledger and without, the way that took the least CPU; ways that disagree are
    named and left out."""
    ours.check()
    cells, ledger, chosen = ours.cells(), ours.ledger(), []
    for peers in ways(site, more).values():
        for extra in ([], ["--ledger"]):
            right = []
            for peer in [replace(peer, arguments=peer.arguments + extra) for peer in peers]:
                result = peer.run()
                print(f"- {peer.title}: {result.cpu:.2f} s of CPU, "
                      f"{result.cpu - result.start:.2f} without the start")
                theirs = {name: result.output["ledger"].get(name) for name in ledger}
                if extra and theirs != ledger:
                    print(f"- {peer.title} has another ledger than kanopress: {theirs}, not {ledger}")
                elif not same_cells(cells, result.output["cells"], "--everyone" in more):
                    print(f"- {peer.title} has other cells than kanopress")
                else:
                    right.append((result.cpu, peer))
            if right:
                chosen.append(min(right, key=lambda pair: pair[0])[1])
    return chosen


def interleaved(programs: list, rounds: int) -> list[list[Run]]:
    """The runs of each program, which take turns."""
    results: list[list[Run]] = [[] for _ in programs]
    for _ in range(rounds):
        for place, program in enumerate(programs):
            results[place].append(program.run())
    return results


def median(values) -> float:
    return statistics.median(values)


def compare(options: argparse.Namespace, title: str, site: Site, *more: str) -> None:
    """The table of kanopress beside its peers, which have these arguments more."""
    print(f"\n### {title}: {site.records():,} records, {site.bytes / 1e6:.0f} MB, {options.rounds} rounds\n")
    ours = Kanopress(options.program, site)
    ours.run()
    programs = [ours, *quickest(site, ours, list(more))]
    results = interleaved(programs, options.rounds)
    print("\n| program | CPU | without start | peak | CPU / kanopress | without start / kanopress |")
    print("|---|---|---|---|---|---|")
    for program, runs in zip(programs, results):
        bare = median(one.cpu - one.start for one in runs)
        ratio = median(one.cpu / mine.cpu for one, mine in zip(runs, results[0]))
        bare_ratio = median((one.cpu - one.start) / mine.cpu for one, mine in zip(runs, results[0]))
        print(f"| {program.title} | {median(one.cpu for one in runs):.2f} s | {bare:.2f} s "
              f"| {median(one.mib for one in runs):.0f} MiB | {ratio:.2f} | {bare_ratio:.2f} |")
    sys.stdout.flush()


def part_csv(options: argparse.Namespace) -> None:
    compare(options, "CSV", site(options, "csv", "--responses", str(options.responses)))


def part_shuffled(options: argparse.Namespace) -> None:
    data = site(options, "shuffled", "--responses", str(options.responses), "--order")
    compare(options, "CSV, columns in another order", data)


def part_mapped(options: argparse.Namespace) -> None:
    data = site(options, "mapped", "--responses", str(options.responses), "--labels")
    compare(options, "CSV of another tool", data, "--labels")


def part_everyone(options: argparse.Namespace) -> None:
    data = site(options, "csv", "--responses", str(options.responses))
    compare(options, "CSV, the peers without groups", data, "--everyone")


def part_jsonl(options: argparse.Namespace) -> None:
    data = site(options, "jsonl", "--responses", str(options.lines), "--format", "jsonl")
    compare(options, "JSON Lines", data)


def alone(options: argparse.Namespace, site: Site) -> list[Run]:
    """Runs of kanopress only, after one that is checked."""
    ours = Kanopress(options.program, site)
    ours.run()
    ours.check()
    return [ours.run() for _ in range(options.rounds)]


def part_files(options: argparse.Namespace) -> None:
    """CPU of each file, and of each but the first: without what a report takes anyway."""
    print("\n### Files of one response\n")
    print("| files | format | CPU | CPU a file | of each further file | peak |\n|---|---|---|---|---|---|")
    for format in ("jsonl", "csv"):
        many = alone(options, site(options, f"files-{format}", "--files", "10000", "--format", format))
        one = alone(options, site(options, f"file-{format}", "--files", "1", "--format", format))
        whole = median(run.cpu for run in many)
        further = (whole - median(run.cpu for run in one)) / 9999
        print(f"| 10,000 | {format} | {whole:.3f} s | {whole / 10000 * 1e6:.0f} µs | {further * 1e6:.0f} µs "
              f"| {median(run.mib for run in many):.0f} MiB |")


def part_thousand(options: argparse.Namespace) -> None:
    print("\n### 1,000 responses, report included\n")
    print("| format | CPU | peak |\n|---|---|---|")
    for format in ("csv", "jsonl"):
        runs = alone(options, site(options, f"thousand-{format}", "--responses", "1000", "--format", format))
        print(f"| {format} | {median(run.cpu for run in runs) * 1000:.1f} ms "
              f"| {median(run.mib for run in runs):.0f} MiB |")


def largest(options: argparse.Namespace, name: str, *arguments: str) -> None:
    """A row with the memory of one run; it hardly differs between runs."""
    data = site(options, name, *arguments)
    result = Kanopress(options.program, data).run()
    ids = 0 if "--without-ids" in arguments else data.expected()["accepted"]
    print(f"| {data.records():,} | {data.bytes / MIB:.0f} MiB | {ids:,} | {result.mib:.1f} MiB "
          f"| {16 + 48 * ids / MIB:.0f} MiB | {result.cpu:.2f} s |")


MEMORY = "| records | size | ids | peak | 16 MiB + 48 bytes an id | CPU |\n|---|---|---|---|---|---|"


def part_memory(options: argparse.Namespace) -> None:
    print(f"\n### Memory\n\n{MEMORY}")
    for times in (1, 5):
        count = ["--responses", str(options.responses * times)]
        largest(options, f"csv-{times}" if times > 1 else "csv", *count)
        largest(options, f"csv-{times}-without-ids", *count, "--without-ids")
    lines = ["--responses", str(options.lines), "--format", "jsonl"]
    largest(options, "jsonl", *lines)


def part_stream(options: argparse.Namespace) -> None:
    print(f"\n### One file of 2 GiB\n\n{MEMORY}")
    largest(options, "stream", "--bytes", str(2 << 30), "--without-ids")


PARTS = {"csv": part_csv, "shuffled": part_shuffled, "mapped": part_mapped, "jsonl": part_jsonl, "everyone": part_everyone,
         "files": part_files, "thousand": part_thousand, "memory": part_memory, "stream": part_stream}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; csv and jsonl if none")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--responses", type=int, default=1_000_000)
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--program", type=Path, default=PROGRAM)
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]}")
    options.folder.mkdir(parents=True, exist_ok=True)
    for part in options.parts or ["csv", "jsonl"]:
        PARTS[part](options)


if __name__ == "__main__":
    main()
