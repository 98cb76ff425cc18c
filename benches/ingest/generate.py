#!/usr/bin/env python3
"""Writes a site with one survey and many made-up responses, to measure how they are read.

    cargo build --release && python3 benches/ingest/generate.py FOLDER [--responses 1000000]
        [--format csv|jsonl] [--seed 1] [--order] [--labels] [--without-ids] [--files 10000]
        [--bytes 2147483648]

Needs Python 3 only. The same seed and options always give the same files. `kanopress report --site
FOLDER` reads them. The survey has 20 features and 4 segment questions of 3 options each, which may be
left open: 256 kinds of people at most. Of the records,

- a tenth has a comment, with commas, doubled quotes, line breaks and Chinese in it;
- 1 % are duplicates: a response that came before, byte for byte;
- 0.1 % are conflicts: an id that came before, with other answers;
- 0.05 % are broken: an answer that is not a code, or a record that ends too early;
- 2 % were sent sooner than the questions can be read, and 5 % after the last day of the survey.

With --labels, the CSV has the questions and labels of another tool, with times that do not name their zone,
and the site a mapping for it.
How many there are of each is written to FOLDER/expected.json, for measure.py to check.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
from operator import itemgetter
from pathlib import Path
from typing import Iterator

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parent.parent / "target/release/kanopress"
SURVEY = "cafe"
ANSWERS = ["like", "must-be", "neutral", "live-with", "dislike"]
FEATURES = {
    "wifi": ("Wi-Fi", "无线网络"), "order-ahead": ("Ordering ahead", "提前下单"),
    "oat-milk": ("Oat milk", "燕麦奶"), "terrace": ("A terrace", "露台"),
    "quiet-room": ("A quiet room", "安静的房间"), "sockets": ("Power sockets", "电源插座"),
    "late-hours": ("Open until late", "营业到深夜"), "breakfast": ("Breakfast", "早餐"),
    "vegan": ("Vegan dishes", "纯素菜品"), "music": ("Music", "音乐"),
    "newspapers": ("Newspapers", "报纸"), "loyalty": ("A loyalty card", "积分卡"),
    "card-pay": ("Paying by card", "刷卡付款"), "delivery": ("Delivery", "外送"),
    "kids-corner": ("A corner for children", "儿童角"), "dogs": ("Dogs are welcome", "欢迎带狗"),
    "reusable-cup": ("Reusable cups", "循环杯"), "water": ("A glass of water", "一杯水"),
    "parking": ("Bicycle parking", "自行车停车处"),
    "single-origin": ("Beans of one farm", "单一产地咖啡豆"),
}
SEGMENTS = {
    "visits": ("How often do you come?", "您多久来一次？", ["daily", "weekly", "rarely"]),
    "age": ("How old are you?", "您多大年纪？", ["young", "middle", "old"]),
    "home": ("Where do you live?", "您住在哪里？", ["near", "town", "away"]),
    "pays": ("How do you pay?", "您怎么付款？", ["cash", "card", "app"]),
}
LABELS = ["I like it that way", "It must be that way", "I am neutral", "I can live with it that way",
          "I dislike it that way"]
# The last day of the survey, and where the clock of the other tool is.
CLOSES = "2026-05-28"
ZONE = "America/Denver"
META = ["survey", "form", "id", "lang", "started", "sent"]
PHRASES = [
    "More plants, please", 'The "flat white" is the best in town', "Thanks!", "座位太少了，周末总要等",
    "It is loud, crowded, and warm", "咖啡很好喝，服务也很周到。", 'They said "no dogs", why?',
    "Please open at seven", "希望多一些素食", "one more socket, near the window, would do",
]
# Both answers of a cell are drawn at once, from this many drawn before: 2 to the power of BITS.
BITS = 12
# One in fifty people answers in less than so many seconds, and all others take 120 more.
FASTEST = 18
# How many responses are at hand to be repeated.
PAST = 5000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--responses", type=int, default=1_000_000, help="how many records")
    parser.add_argument("--format", choices=["csv", "jsonl"], default="csv")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--order", action="store_true", help="shuffle the columns of the CSV")
    parser.add_argument("--labels", action="store_true", help="the CSV of another tool, and a mapping")
    parser.add_argument("--without-ids", action="store_true", help="as forms without JavaScript do")
    parser.add_argument("--files", type=int, help="this many files of one response each")
    parser.add_argument("--bytes", type=int, help="records until a file has this many bytes")
    parser.add_argument("--program", type=Path, default=PROGRAM)
    return parser.parse_args()


def definition() -> str:
    """The survey, with all texts in both languages."""
    lines = ["title: {en: The café, zh-CN: 咖啡馆}", "languages: [en, zh-CN]", f"closes: {CLOSES}", "features:"]
    for id, (english, chinese) in FEATURES.items():
        lines.append(f"  - {{id: {id}, name: {{en: {english}, zh-CN: {chinese}}}}}")
    lines.append("profile:")
    for id, (english, chinese, options) in SEGMENTS.items():
        choices = ", ".join(f'{{id: "{option}", label: "{option}"}}' for option in options)
        lines.append(f"  - {{id: {id}, question: {{en: {english}, zh-CN: {chinese}}}, type: choice, "
                     f"segment: true, options: [{choices}]}}")
    return "\n".join(lines) + "\n"


def write_site(folder: Path, program: Path) -> str:
    """The site without responses, and the hash of the version of its questions."""
    survey = folder / "surveys" / SURVEY
    # An old versions folder or old responses would be counted as well.
    shutil.rmtree(survey, ignore_errors=True)
    (survey / "responses").mkdir(parents=True)
    (folder / "kanopress.yaml").write_text("title: Ingestion\n")
    (survey / "survey.yaml").write_text(definition(), encoding="utf-8")
    built = subprocess.run([program, "build", "--site", folder], capture_output=True, text=True)
    if built.returncode != 0:
        sys.exit(f"{program} build ended with {built.returncode}: {built.stderr}")
    page = (folder / "dist" / SURVEY / "index.html").read_text(encoding="utf-8")
    field = next(tag for tag in re.findall("<input[^>]*>", page) if 'name="meta__form"' in tag)
    return re.search('value="([0-9a-f]+)"', field)[1]


def answer_texts(labels: bool) -> list[str]:
    """What stands for the answers in a file, with labels or codes."""
    return LABELS if labels else ANSWERS


def column(name: str, labels: bool) -> str:
    """The name of a column in a file, where it may be that of another tool."""
    if not labels:
        return name
    part, _, rest = name.partition("__")
    if rest in ("functional", "dysfunctional"):
        there = "was" if rest == "functional" else "was not"
        return f"How would you feel if there {there}: {FEATURES[part][0]}?"
    return SEGMENTS[rest][0] if part == "profile" else f"The {rest or part}"


def mapping() -> str:
    """How kanopress reads the columns and labels of the other tool."""
    lines = [f"- id: {column('meta__id', True)}"]
    for key in ("started", "sent"):
        lines.append(f"  {key}: {{column: {column(f'meta__{key}', True)}, zone: {ZONE}}}")
    lines.append("  answers:")
    for id in FEATURES:
        for side in ("functional", "dysfunctional"):
            lines.append(f'    "{column(f"{id}__{side}", True)}": {id}.{side}')
    labels = ", ".join(f"{label}: {answer}" for label, answer in zip(LABELS, ANSWERS))
    lines += [f"  labels: {{{labels}}}", "  profile:"]
    lines += [f"    {column(f'profile__{id}', True)}: {id}" for id in SEGMENTS]
    ignored = ", ".join(column(f"meta__{key}", True) for key in ("survey", "form", "lang"))
    lines += [f"  comment: {column('comment', True)}", f"  ignore: [{ignored}]"]
    return "\n".join(lines) + "\n"


class People:
    """Draws responses: a cell from 0 to 24 for each feature, options, times and a comment."""

    def __init__(self, seed: int, form: str, ids: bool):
        self.draw = random.Random(seed)
        self.form, self.ids = form, ids
        # Each feature has its own likely cells, so that no count of one can pass for another's.
        self.cells = []
        for _ in FEATURES:
            weights = [self.draw.random() ** 3 for _ in range(25)]
            self.cells.append(self.draw.choices(range(25), weights, k=1 << BITS))
        self.segments = [options * 10 + [""] for _, _, options in SEGMENTS.values()]
        self.comments = [self.phrase() for _ in range(1000)]

    def phrase(self) -> str:
        chosen = self.draw.sample(PHRASES, 3)
        return chosen[0] + self.draw.choice([", ", "\n", "\r\n"]) + "; ".join(chosen[1:])

    def answers(self) -> list[int]:
        bits = self.draw.getrandbits(BITS * len(self.cells))
        mask = (1 << BITS) - 1
        return [cells[bits >> BITS * place & mask] for place, cells in enumerate(self.cells)]

    def time(self, seconds: int) -> str:
        minutes, second = divmod(seconds, 60)
        hours, minute = divmod(minutes, 60)
        day, hour = divmod(hours, 24)
        thousandth = int(self.draw.random() * 1000)
        return f"2026-05-{day + 1:02}T{hour:02}:{minute:02}:{second:02}.{thousandth:03}Z"

    def response(self, id: str | None = None) -> tuple[list[str], list[int], list[str], str]:
        """The values of META, the cells, the options, and the comment."""
        random = self.draw.random
        if id is None:
            id = f"{self.draw.getrandbits(128):032x}" if self.ids else ""
        started = int(random() * 30 * 86400)
        taken = int(random() * 900)
        sent = started + taken + (0 if taken < FASTEST else 120)
        language = "en" if random() < 0.5 else "zh-CN"
        meta = [SURVEY, self.form, id, language, self.time(started), self.time(sent)]
        options = [choices[int(random() * len(choices))] for choices in self.segments]
        comment = self.comments[int(random() * 1000)] if random() < 0.1 else ""
        return meta, self.answers(), options, comment


class Csv:
    """Rows with our flat names, in the order of the form or in another, or as another tool writes them."""

    def __init__(self, seed: int, shuffled: bool, labels: bool):
        names = [f"meta__{key}" for key in META]
        names += [f"{id}__{side}" for id in FEATURES for side in ("functional", "dysfunctional")]
        names += [f"profile__{id}" for id in SEGMENTS] + ["comment"]
        order = list(range(len(names)))
        if shuffled:
            random.Random(seed).shuffle(order)
        self.arrange = itemgetter(*order)
        self.labels = labels
        self.header = ",".join(column(name, labels) for name in self.arrange(names)) + "\n"
        answers = answer_texts(labels)
        self.pairs = [(answers[cell // 5], answers[cell % 5]) for cell in range(25)]

    def columns(self, response) -> list[str]:
        meta, cells, options, comment = response
        if comment:
            comment = '"' + comment.replace('"', '""') + '"'
        columns = meta.copy()
        if self.labels:
            columns[4:6] = [time.replace("T", " ").rstrip("Z") for time in columns[4:6]]
        for cell in cells:
            columns += self.pairs[cell]
        columns += options
        columns.append(comment)
        return columns

    def right(self, response) -> str:
        return ",".join(self.arrange(self.columns(response))) + "\n"

    def unknown(self, response) -> str:
        columns = self.columns(response)
        columns[len(META) + 7] = "maybe"
        return ",".join(self.arrange(columns)) + "\n"

    def torn(self, response) -> str:
        meta, cells, options, _ = response
        columns = self.arrange(self.columns((meta, cells, options, "")))
        # Only 11 columns are not answers: whatever the order, an answer is among the missing fields.
        return ",".join(columns[:-12]) + "\n"


class JsonLines:
    """Objects as the form makes them, in the order of its fields."""

    header = ""

    def __init__(self):
        self.answers = []
        for id in FEATURES:
            pairs = [{"functional": one, "dysfunctional": other} for one in ANSWERS for other in ANSWERS]
            self.answers.append([f'"{id}":{self.text(pair)}' for pair in pairs])

    @staticmethod
    def text(value) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def right(self, response) -> str:
        meta, cells, options, comment = response
        parts = [f'"{key}":"{value}"' for key, value in zip(META, meta) if value]
        answers = ",".join([texts[cell] for texts, cell in zip(self.answers, cells)])
        parts.append(f'"answers":{{{answers}}}')
        chosen = [f'"{id}":"{option}"' for id, option in zip(SEGMENTS, options) if option]
        if chosen:
            parts.append(f'"profile":{{{",".join(chosen)}}}')
        if comment:
            parts.append(f'"comment":{self.text(comment)}')
        return "{" + ",".join(parts) + "}\n"

    def unknown(self, response) -> str:
        return re.sub('"functional":"[^"]*"', '"functional":"maybe"', self.right(response), count=1)

    def torn(self, response) -> str:
        return self.right(response)[:900] + "\n"


def records(people: People, format: Csv | JsonLines, counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Records without end, each with its id; counts what becomes of them."""
    # Some of the responses that were not repeated yet, from all parts of the file: (id, record).
    past: list[tuple[str, str]] = []
    random = people.draw.random
    while True:
        chance = random()
        if chance < 0.011 and len(past) > 100 and people.ids:
            place = int(random() * len(past))
            past[place], past[-1] = past[-1], past[place]
            id, record = past.pop()
            fate = "duplicate" if chance < 0.01 else "conflict"
            if fate == "conflict":
                record = format.right(people.response(id))
        else:
            response = people.response()
            id = response[0][2]
            # Broken records are as likely whether repeated ones are possible or not.
            fate = "set_aside" if chance >= 0.9995 else "accepted"
            if fate == "set_aside":
                record = format.unknown(response) if random() < 0.5 else format.torn(response)
            else:
                record = format.right(response)
                if len(past) < PAST:
                    past.append((id, record))
                elif random() < 0.02:
                    past[int(random() * PAST)] = (id, record)
        counts[fate] += 1
        yield id, record


def write_one_file(path: Path, header: str, source: Iterator[tuple[str, str]], options) -> None:
    """All records in one file, until there are enough of them or of their bytes."""
    written = len(header)
    number = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(header)
        while (written < options.bytes) if options.bytes else (number < options.responses):
            record = next(source)[1]
            file.write(record)
            number += 1
            written += len(record) if record.isascii() else len(record.encode())


def write_many_files(folder: Path, header: str, source: Iterator[tuple[str, str]], options) -> None:
    """One record in each file, named as the form names them."""
    for number in range(options.files):
        id, record = next(source)
        name = f"answers-{SURVEY}-{number:06}-{id[:8]}.{options.format}"
        (folder / name).write_text(header + record, encoding="utf-8", newline="")


def main() -> None:
    options = arguments()
    form = write_site(options.folder, options.program)
    people = People(options.seed, form, not options.without_ids)
    format = JsonLines() if options.format == "jsonl" else Csv(options.seed, options.order, options.labels)
    if options.labels:
        (options.folder / "surveys" / SURVEY / "mapping.yaml").write_text(mapping(), encoding="utf-8")
    counts = {"accepted": 0, "duplicate": 0, "conflict": 0, "set_aside": 0}
    source = records(people, format, counts)
    responses = options.folder / "surveys" / SURVEY / "responses"
    if options.files:
        write_many_files(responses, format.header, source, options)
    else:
        write_one_file(responses / f"export.{options.format}", format.header, source, options)
    (options.folder / "expected.json").write_text(json.dumps(counts) + "\n")
    print(counts)


if __name__ == "__main__":
    main()
