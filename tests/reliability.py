#!/usr/bin/env python3
"""Accidents on the disk: what is left of a site after each of them.

    cargo build --release && sudo python3 tests/reliability.py [WORD ...]

Each accident is a function; the first line of its description is its row in `docs/reliability.md`, and
what it gives back are the exit codes of the commands in that row. With words, only the accidents with
one of them in their row. Needs Linux and root, for small disks and for other users, and from Debian
`strace` and `faketime`. Takes some minutes.
"""

import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent / "target/release/kanopress"
NOBODY = 65534

ACCIDENTS = []


def accident(function):
    ACCIDENTS.append(function)
    return function


def row(function) -> str:
    return function.__doc__.strip().splitlines()[0]


class Site:
    """A site in a folder, with what was published of it and how it was changed since."""

    def __init__(self, folder: Path):
        self.folder = folder

    def run(self, *arguments: str, before: tuple = (), **options) -> subprocess.CompletedProcess:
        command = [*before, str(PROGRAM), *arguments, "--site", str(self.folder), "--lang", "en"]
        return subprocess.run(command, capture_output=True, text=True, **options)

    def code(self, *arguments: str, **options) -> int:
        return self.run(*arguments, **options).returncode

    def path(self, path: str) -> Path:
        return self.folder / path

    def write(self, path: str, text: str) -> Path:
        file = self.path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def survey(self, id: str, title: str) -> None:
        self.write(f"surveys/{id}/survey.yaml",
                   f"title: {title}\nfeatures:\n  - {{id: milk, name: {title}}}\n  - {{id: tea, name: Tea}}\n")

    def tree(self, folder: str = ".") -> dict[str, bytes]:
        files = (file for file in self.path(folder).rglob("*") if file.is_file() and not file.is_symlink())
        return {str(file.relative_to(self.folder)): file.read_bytes() for file in files}


def site(folder: Path) -> Site:
    """Six surveys, one with responses, built once; then all of them were changed, one was renamed, and
    more responses came."""
    made = Site(folder / "site")
    made.write("kanopress.yaml", "title: Site\nresults: public\n")
    for number in range(6):
        made.survey(f"s{number}", f"Old {number}")
    assert made.code("simulate", "s0", "--number", "300") == 0
    made.write("surveys/s0/responses/a.csv", "milk__functional,milk__dysfunctional\nbad,like\nlike,dislike\n")
    assert made.code("build") == 3
    for number in range(6):
        made.survey(f"s{number}", f"New {number}")
    made.path("surveys/s5").rename(made.path("surveys/t5"))
    made.write("surveys/s0/responses/b.csv", "milk__functional,milk__dysfunctional\nlike,bad\nlike,neutral\n")
    return made


def is_half(path: str, content: bytes, old: dict, new: dict) -> bool:
    return not Path(path).name.startswith(".kanopress") and content not in (old.get(path), new.get(path))


def leftovers(tree: dict) -> list[str]:
    return [path for path in tree if path.endswith((".part", ".lock"))]


def killed(folder: Path, command: str) -> set[int]:
    calls = ["write", "rename,renameat,renameat2", "unlink,unlinkat", "mkdir,mkdirat", "fsync", "ftruncate",
             "flock", "openat2", "close"]
    base = site(folder)
    old = base.tree()
    copy = Site(folder / "copy")

    def begin() -> None:
        shutil.rmtree(copy.folder, ignore_errors=True)
        shutil.copytree(base.folder, copy.folder)

    begin()
    copy.run(command)
    new = copy.tree()
    points = 0
    for call in calls:
        for number in range(1, 400):
            begin()
            inject = f"inject={call}:signal=KILL:when={number}"
            ended = copy.run(command, before=("strace", "-f", "-qq", "-o", "/dev/null", "-e", inject))
            if ended.returncode not in (-9, 137):
                break
            points += 1
            half = [path for path, content in copy.tree().items() if is_half(path, content, old, new)]
            assert half == [], (call, number, half)
            copy.run(command)
            assert copy.tree() == new, (call, number)
    print(f"  {command}: killed at {points} system calls")
    assert points >= 200, points
    return set()


@accident
def killed_build(folder: Path) -> set[int]:
    """`build` is killed, at any system call that writes"""
    return killed(folder, "build")


@accident
def killed_report(folder: Path) -> set[int]:
    """`report` is killed, at any system call that writes"""
    return killed(folder, "report")


@accident
def full_disk(folder: Path) -> set[int]:
    """the disk is full"""
    codes = set()
    base = site(folder)
    old = base.tree()
    disk = folder / "disk"
    disk.mkdir()
    for more in range(8, 1200, 24):
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], check=True)
        try:
            small = Site(disk / "site")
            shutil.copytree(base.folder, small.folder)
            used = os.statvfs(disk)
            used = (used.f_blocks - used.f_bfree) * used.f_frsize // 1024
            subprocess.run(["mount", "-o", f"remount,size={used + more}k", disk], check=True)
            codes.add(code := small.code("build"))
            left = small.tree()
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            assert small.code("build") == 3
            new = small.tree()
            half = [path for path, content in left.items() if is_half(path, content, old, new)]
            assert half == [] and leftovers(new) == [], (more, code, half)
        finally:
            subprocess.run(["umount", disk], check=True)
    return codes - {3}


@accident
def read_only(folder: Path) -> set[int]:
    """the disk may only be read"""
    made = site(folder)
    before = made.tree()
    subprocess.run(["mount", "--bind", made.folder, made.folder], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", made.folder], check=True)
    try:
        codes = {made.code("build"), made.code("report")}
        assert made.code("check") == 0
    finally:
        subprocess.run(["umount", made.folder], check=True)
    assert made.tree() == before
    return codes


@accident
def without_permission(folder: Path) -> set[int]:
    """`dist` may not be written"""
    made = site(folder)
    os.chmod(folder, 0o755)
    before = made.tree("dist")
    subprocess.run(["chown", "-R", f"{NOBODY}", made.folder], check=True)
    subprocess.run(["chown", "-R", "0", made.path("dist")], check=True)
    codes = {made.code("build", user=NOBODY, group=NOBODY)}
    assert made.tree("dist") == before
    return codes


@accident
def unreadable(folder: Path) -> set[int]:
    """a file of responses, an image, or a folder of these may not be read"""
    made = site(folder)
    os.chmod(folder, 0o755)
    made.write("surveys/s0/lawn.png", "no image")
    made.write("surveys/s0/responses/private/c.csv", "milk__functional\nlike\n")
    subprocess.run(["chown", "-R", f"{NOBODY}", made.folder], check=True)
    for path in ("surveys/s0/lawn.png", "surveys/s0/responses/b.csv", "surveys/s0/responses/private"):
        os.chown(made.path(path), 0, 0)
        os.chmod(made.path(path), 0o000)
    ended = made.run("report", "s0", user=NOBODY, group=NOBODY)
    for name in ("lawn.png", "b.csv", "responses/private"):
        assert name in ended.stderr, (name, ended.stderr)
    assert "302 read" in ended.stdout, ended.stdout
    return {ended.returncode}


@accident
def in_the_way(folder: Path) -> set[int]:
    """a file is where a folder must be, or a folder where a file must be"""
    codes = set()
    for number, (path, is_file) in enumerate([("dist", True), ("dist/s0", True), ("dist/index.html", False)]):
        made = site(folder / str(number))
        shutil.rmtree(made.path(path), ignore_errors=True)
        made.path(path).unlink(missing_ok=True)
        if is_file:
            made.path(path).write_text("mine")
        else:
            made.write(f"{path}/mine", "mine")
        ended = made.run("build")
        assert path in ended.stderr, ended.stderr
        mine = made.path(path) if is_file else made.path(path) / "mine"
        assert mine.read_text() == "mine"
        codes.add(ended.returncode)
    return codes


@accident
def link(folder: Path) -> set[int]:
    """`dist`, or a folder in it, in `surveys/` or in `reports/`, is a link"""
    codes = set()
    for number, path in enumerate(["dist", "dist/s0", "dist/assets", "reports", "surveys/s0/versions",
                                   "surveys/s0/set-aside"]):
        made = site(folder / str(number))
        if path == "reports":
            made.write("kanopress.yaml", "title: Site\n")
        outside = folder / f"outside-{number}"
        if made.path(path).exists():
            shutil.move(made.path(path), outside)
        else:
            outside.mkdir()
        before = {file: file.read_bytes() for file in outside.rglob("*") if file.is_file()}
        made.path(path).symlink_to(outside)
        ended = made.run("build")
        assert "link-in-the-way" in ended.stderr, (path, ended.stderr)
        after = {file: file.read_bytes() for file in outside.rglob("*") if file.is_file()}
        assert after == before, path
        codes.add(ended.returncode)
    return codes


@accident
def foreign(folder: Path) -> set[int]:
    """`--out` names a folder with other files"""
    made = site(folder)
    made.write("mine/thesis.txt", "mine")
    code = made.code("build", "--out", str(made.path("mine")))
    assert made.tree("mine") == {"mine/thesis.txt": b"mine"}
    return {code}


@accident
def two_sites(folder: Path) -> set[int]:
    """two sites have one output folder"""
    one, other = site(folder / "one"), site(folder / "other")
    out = folder / "public"
    assert one.code("build", "--out", str(out)) == 3
    before = {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    ended = other.run("build", "--out", str(out))
    assert "other-site" in ended.stderr, ended.stderr
    assert before == {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    return {ended.returncode}


@accident
def two_commands(folder: Path) -> set[int]:
    """two commands write into one site"""
    made = site(folder)
    slow = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=rename,renameat:delay_enter=2000000:when=1..2",
         str(PROGRAM), "build", "--site", str(made.folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not made.path(".kanopress.lock").exists():
        time.sleep(0.01)
    ended = made.run("report")
    assert "locked" in ended.stderr and "build" in ended.stderr, ended.stderr
    assert made.code("check") == 0
    slow.wait()
    return {ended.returncode}


@accident
def together(folder: Path) -> set[int]:
    """eight processes of `build`, `report`, `simulate` and `enter` write into one site for a minute"""
    made = site(folder)
    end = time.time() + 60
    ended, odd = collections.Counter(), []

    def go(number: int) -> None:
        draw, sheet = random.Random(number), 0
        while time.time() < end:
            sheet += 1
            command = draw.choice(["build", "report", "simulate", "enter"])
            paper = made.path(f"surveys/s0/responses/paper-{number}.jsonl")
            arguments = {"build": [], "report": ["s0"], "enter": ["s0", "--output", str(paper)],
                         "simulate": ["s0", "--seed", str(draw.randrange(5)), "--number", "300"]}[command]
            typed = f"{sheet}\n15\n24\n\n.\n" if command == "enter" else ""
            done = made.run(command, *arguments, input=typed)
            ended[command, done.returncode] += 1
            if done.returncode not in (0, 3) and "[locked]" not in done.stderr:
                odd.append((command, done.returncode, done.stderr[-400:]))

    threads = [threading.Thread(target=go, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(" ", ", ".join(f"{command} {code}: {count}" for (command, code), count in sorted(ended.items())))
    assert odd == [], odd[:3]
    assert leftovers(made.tree()) == []
    for path, content in made.tree().items():
        if path.endswith(".html"):
            assert content.rstrip().endswith(b"</html>"), path
        if path.endswith(".jsonl"):
            for line in content.splitlines():
                json.loads(line)
    ledger = made.run("report", "s0", "--format", "json").stdout.splitlines()
    total = next(json.loads(line) for line in ledger if '"ledger"' in line)["ledger"]["total"]
    fates = ("accepted", "duplicate", "conflict", "excluded", "erased", "set_aside")
    assert total["read"] == sum(total[fate] for fate in fates), total
    # Whether one had to wait for more than two seconds is chance.
    return {4}


@accident
def private(folder: Path) -> set[int]:
    """a survey becomes private"""
    made = site(folder)
    assert made.path("dist/s0/results/index.html").exists()
    made.write("kanopress.yaml", "title: Site\n")
    codes = {made.code("build")}
    assert not made.path("dist/s0/results").exists() and made.path("reports/s0/index.html").exists()
    return codes - {3}


@accident
def removed(folder: Path) -> set[int]:
    """a survey is removed or renamed"""
    made = site(folder)
    made.write("dist/s5/mine.txt", "mine")
    code = made.code("build")
    assert sorted(made.tree("dist/s5")) == ["dist/s5/mine.txt"]
    return {code} - {3}


@accident
def replaced(folder: Path) -> set[int]:
    """`simulate` would replace a file with other responses"""
    made = site(folder)
    mine = made.path("surveys/s0/responses/a.csv")
    before = mine.read_bytes()
    code = made.code("simulate", "s0", "--output", str(mine))
    assert mine.read_bytes() == before
    return {code}


@accident
def odd_names(folder: Path) -> set[int]:
    """among the files are names that are not UTF-8, links, pipes or devices"""
    made = site(folder)
    responses = made.path("surveys/s0/responses")
    gbk = os.fsencode(responses) + b"/" + "问卷.csv".encode("gbk")
    Path(os.fsdecode(gbk)).write_text("milk__functional\nlike\n")
    os.mkfifo(responses / "pipe.csv")
    os.mknod(responses / "null.csv", 0o666 | 0o020000, os.makedev(1, 3))
    (responses / "link.csv").symlink_to("/etc/passwd")
    ended = made.run("report", "s0")
    assert ended.stderr.count("warning[skipped]") == 4, ended.stderr
    assert "304 read" in ended.stdout, ended.stdout
    return {ended.returncode} - {3}


@accident
def responses_is_a_file(folder: Path) -> set[int]:
    """`responses` is a file"""
    made = site(folder)
    made.write("surveys/s1/responses", "mine")
    ended = made.run("report", "s1")
    assert "warning[skipped]" in ended.stderr and "0 read" in ended.stdout, ended
    return {ended.returncode} - {0}


@accident
def shrinks(folder: Path) -> set[int]:
    """a file of responses shrinks or vanishes while it is read"""
    made = site(folder)
    assert made.code("simulate", "s0", "--number", "200000") == 0
    [big] = made.path("surveys/s0/responses").glob("simulated*")
    content = big.read_bytes()
    codes = set()
    for size in (len(content) // 3, None):
        big.write_bytes(content)
        delay = "inject=read:delay_enter=20000:when=60..90"
        slow = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", delay,
             str(PROGRAM), "report", "s0", "--site", str(made.folder), "--format", "json"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        time.sleep(0.3)
        if size is None:
            big.unlink()
        else:
            os.truncate(big, size)
        said, _ = slow.communicate()
        total = next(json.loads(line) for line in said.splitlines() if '"ledger"' in line)["ledger"]["total"]
        fates = ("accepted", "duplicate", "conflict", "excluded", "erased", "set_aside")
        assert total["read"] == sum(total[fate] for fate in fates), total
        codes.add(slow.returncode)
    return codes - {3}


@accident
def many_features(folder: Path) -> set[int]:
    """a survey has 10,000 features"""
    figures = {}
    for count in (2500, 5000, 10000):
        made = Site(folder / str(count))
        features = "".join(f"  - {{id: f{number}, name: Feature {number}}}\n" for number in range(count))
        made.write("surveys/many/survey.yaml", f"title: Many\nfeatures:\n{features}")
        before = ("/usr/bin/time", "-f", "%U %M")
        ended = made.run("build", before=before)
        assert ended.returncode == 0
        seconds, memory = ended.stderr.split()[-2:]
        figures[count] = f"{seconds} s, {int(memory) // 1024} MiB"
    print(" ", "; ".join(f"{count}: {figure}" for count, figure in figures.items()))
    return set()


@accident
def clock(folder: Path) -> set[int]:
    """the clock is wrong, or is set back"""
    made = site(folder)
    assert made.code("build", before=("faketime", "2040-01-01")) == 3
    later = made.tree("dist")
    assert made.code("build", before=("faketime", "1999-12-31")) == 3
    assert made.tree("dist") == later
    return set()


def rows(page: str) -> dict[str, set[int]]:
    """What happens, and the exit codes, by the table of a page."""
    table = {}
    for line in (HERE.parent / "docs" / page).read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 3 and not line.startswith("| what") and not line.startswith("| 发生"):
            table[cells[0]] = {int(code) for code in re.findall(r"\d+", cells[1])}
    return table


def main() -> None:
    documented, chinese = rows("reliability.md"), rows("reliability.zh-CN.md")
    assert list(documented) == [row(function) for function in ACCIDENTS], "the rows of docs/reliability.md"
    assert list(documented.values()) == list(chinese.values()), "the codes of docs/reliability.zh-CN.md"
    failed = 0
    for function in ACCIDENTS:
        if sys.argv[1:] and not any(word in row(function) for word in sys.argv[1:]):
            continue
        print(row(function), flush=True)
        with tempfile.TemporaryDirectory() as folder:
            codes = function(Path(folder))
        if codes != documented[row(function)]:
            failed += 1
            print(f"  FAILED: exit codes {codes}, and not {documented[row(function)]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
