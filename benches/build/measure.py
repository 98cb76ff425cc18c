#!/usr/bin/env python3
"""Times builds of many surveys, beside Hugo with the same data and the same pages.

    cargo build --release && python3 benches/build/measure.py [SURVEYS] [RUNS] [FOLDER ...]

Needs Python 3 and Hugo (Debian: `apt-get install hugo`). FOLDER is where the sites are written, such as
a folder on a disk and one in memory; without any, the system's folder for temporary files, and
/dev/shm. The two programs take turns. Each figure is the median of the runs, and each ratio that of
the pairs.

- whole: all surveys, into a folder that is empty.
- again: after a word of one survey was changed; nothing is remembered between two builds but the pages
  themselves.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from surveys import survey, yaml

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent.parent / "target/release/kanopress"


def run(command: list[str], folder: Path) -> dict[str, float]:
    """Seconds on the clock, of the program, of the system, and the most memory (MiB) of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}: {errors.decode()}")
    return {"wall": wall, "user": usage.ru_utime, "system": usage.ru_stime,
            "cpu": usage.ru_utime + usage.ru_stime, "MiB": usage.ru_maxrss / 1024}


class Site:
    """A site of one of the two programs."""

    def __init__(self, name: str, command: list[str], folder: Path, out: str, source: str):
        self.name, self.command, self.folder = name, command, folder
        self.out, self.source = folder / out, source
        self.figures: dict[str, list[dict[str, float]]] = {"whole": [], "again": []}

    def write(self, number: int, text: str) -> None:
        path = self.folder / self.source.format(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def build(self, kind: str) -> None:
        if kind == "whole" and self.out.exists():
            # Not removed: for some seconds, ext4 takes much longer to make files after others went.
            self.out.rename(self.folder.parent / f"{self.name}-{len(self.figures[kind])}")
        self.figures[kind].append(run(self.command, self.folder))


def sites(folder: Path, count: int) -> tuple[Site, Site]:
    ours = Site("kanopress", [str(PROGRAM), "build"], folder / "kanopress", "dist",
                "surveys/survey-{:04}/survey.yaml")
    hugo = Site("hugo", ["hugo"], folder / "hugo", "public", "content/survey-{:04}.md")
    for number in range(1, count + 1):
        change(ours, hugo, number, lambda text: text)
    (ours.folder / "kanopress.yaml").write_text("title: 问卷\nlanguages: [zh-CN]\n")
    shutil.copytree(HERE / "hugo", hugo.folder, dirs_exist_ok=True)
    # Hugo publishes the style sheets and scripts that kanopress makes.
    run(ours.command, ours.folder)
    shutil.copytree(ours.out / "assets", hugo.folder / "static/assets")
    with (hugo.folder / "hugo.yaml").open("a") as settings:
        settings.write("  assets:\n")
        for file in (ours.out / "assets").iterdir():
            settings.write(f"    {re.sub('[.][0-9a-f]{8}[.]', '.', file.name)}: {file.name}\n")
    return ours, hugo


def change(ours: Site, hugo: Site, number: int, edit) -> None:
    text = edit(yaml(survey(number - 1)))
    ours.write(number, text)
    hugo.write(number, f"---\n{text}---\n")


def page(path: Path) -> str:
    """A page without blanks between tags, and without what Hugo cannot compute."""
    text = path.read_text().replace("&#34;", '"')
    text = re.sub(r"(?<=[ \"])[0-9a-f]{16}(?=[ \"])", "HASH", text)
    text = re.sub(r"约需 \d+ 分钟", "", text)
    return re.sub(r"\s*\n\s*", "\n", text)


def compare(ours: Site, hugo: Site, count: int) -> None:
    pairs = [("index.html", "index.html")]
    for number in range(1, count + 1):
        name = f"survey-{number:04}"
        pairs.append((f"{name}/index.html", f"{name}/index.html"))
        pairs.append((f"{name}/thanks/index.html", f"thanks/{name}/index.html"))
    for mine, theirs in pairs:
        if page(ours.out / mine) != page(hugo.out / theirs):
            sys.exit(f"not the same page: {ours.out / mine} {hugo.out / theirs}")
    print(f"{len(pairs)} pages are the same")


def report(ours: Site, hugo: Site, kind: str) -> None:
    for site in (ours, hugo):
        figures = site.figures[kind]
        medians = {key: statistics.median(one[key] for one in figures) for key in figures[0]}
        print(f"{kind:<6} {site.name:<10} {medians['wall']:6.2f} s, user {medians['user']:5.2f} s, "
              f"system {medians['system']:5.2f} s, {medians['MiB']:4.0f} MiB")
    pairs = list(zip(ours.figures[kind], hugo.figures[kind]))
    wall, cpu = (statistics.median(a[key] / b[key] for a, b in pairs) for key in ("wall", "cpu"))
    print(f"{kind:<6} kanopress / hugo: {wall:.2f} of the time, {cpu:.2f} of the CPU")


def measure(folder: Path, count: int, runs: int) -> None:
    print(f"\n{count} surveys in {folder.parent}")
    ours, hugo = sites(folder, count)
    for _ in range(runs):
        for site in (ours, hugo):
            site.build("whole")
    compare(ours, hugo, count)
    for number in range(runs):
        edited = f"第 {number + 2} 次"
        change(ours, hugo, 1, lambda text: text.replace("您觉得怎么样", f"您{edited}觉得怎么样", 1))
        for site in (ours, hugo):
            site.build("again")
    for kind in ("whole", "again"):
        report(ours, hugo, kind)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    folders = sys.argv[3:] or [tempfile.gettempdir(), "/dev/shm"]
    for parent in folders:
        with tempfile.TemporaryDirectory(dir=parent) as folder:
            measure(Path(folder), count, runs)


if __name__ == "__main__":
    main()
