#!/usr/bin/env python3
"""Counts responses with Polars, as fast as we found it able to: a peer for measure.py.

    python3 benches/ingest/polars_kano.py FILE [--threads 1] [--engine in-memory] [--everyone] [--labels]
        [--ledger]

Rows with an answer that is not a code, or with too few fields, are dropped; of the rows with the same id,
the first counts. `--ledger` also tells duplicates from conflicts, counts what was dropped, and reads the
times, to count who was too fast or too late. CSV only: Polars 2.1 gives up a file of JSON Lines at the first
line that is cut off, with `ignore_errors` as well.

Forms that were tried, with the seconds of CPU of one thread, without the start of Python (1,000,000 CSV
rows of 453 MB, or 200,000 of them, 91 MB, where it says so; two runs differ by up to 8 %):

- The whole, streaming: 1.66 to 1.85; in memory: 1.69 to 1.85; two threads: 0.1 to 0.2 more.
- `--ledger`, all rows read once: 0.1 more.
- Answers (200,000 rows, up to the cells). A categorical of 8 bits, whose first five codes are taken
  before the file is read: 0.30, used here. Text, then a cast to Enum: 0.32 streaming, 0.42 in memory. Enum
  read directly: an unknown answer is an error that `ignore_errors` does not ignore.
- The first row of each id (200,000 rows, up to here). `is_first_distinct`: 0.28 to 0.33, used here.
  `unique` with `maintain_order`: 0.31; without: 0.33, or 0.40 streaming. (Both with `keep="first"`.)
- The counts (200,000 rows, in all). Keys of kind and cell, sorted, run by run: 0.39, used here.
  `value_counts` of the keys: 0.42. `group_by` kind and cell: 0.49; the same lazily, all features at
  once: 0.42. `group_by` kind, then `value_counts`: 0.44. `unpivot` and one `group_by`: 0.60. Numpy's
  `bincount`: 0.36, and 0.08 to load Numpy.
- Times, with the ledger (twice 200,000 of them; what they take more than reading their texts). `to_datetime`
  with a format that ends in `.%3f`, for which Polars has a reader of its own: 0.03, used here. `%.f`: 0.11.
  Without a format: 0.14. `%.3f`: 0.15. Slices, cast to numbers: 0.22. Read as Datetime in the schema: 0.34.
  The zone (`replace_time_zone`): 0.07 more, whether clocks that were set back are an error or not.
"""

import argparse
import os
from datetime import timedelta, timezone
from pathlib import Path


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--threads", type=int)
    parser.add_argument("--engine", choices=["in-memory", "streaming"], default="in-memory")
    parser.add_argument("--everyone", action="store_true", help="no groups")
    parser.add_argument("--labels", action="store_true", help="the columns and labels of another tool")
    parser.add_argument("--ledger", action="store_true")
    return parser.parse_args()


ARGUMENTS = arguments()
if ARGUMENTS.threads:
    # Polars reads this when it is loaded.
    os.environ["POLARS_MAX_THREADS"] = str(ARGUMENTS.threads)

import polars as pl

from counts import END, NEEDED, OPEN, Counts, cpu
from generate import ANSWERS, FEATURES, SEGMENTS, ZONE, answer_texts, column

START = cpu()
CELLS = [f"c{place}" for place in range(len(FEATURES))]
SIDES = [tuple(column(f"{id}__{side}", ARGUMENTS.labels) for side in ("functional", "dysfunctional"))
         for id in FEATURES]
PROFILE = {id: column(f"profile__{id}", ARGUMENTS.labels) for id in SEGMENTS}
NOTES = ["speeders", "late", "unreadable_times"]
OPTIONS = [option for _, _, options in SEGMENTS.values() for option in options]


def words(name: str, known: list[str]) -> tuple[pl.Categorical, pl.Series]:
    """A type whose codes are the places of the known words, as long as the series is kept; any other
    word has a larger code."""
    type = pl.Categorical(pl.Categories(name, physical=pl.UInt8))
    series = pl.Series(known, dtype=type)
    assert series.to_physical().to_list() == list(range(len(known)))
    return type, series


def scan(path: Path, answer: pl.Categorical, option: pl.Categorical) -> pl.LazyFrame:
    with path.open(encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    schema: dict = {name: pl.String for name in header}
    for functional, dysfunctional in SIDES:
        schema[functional] = schema[dysfunctional] = answer
    for id in SEGMENTS:
        schema[PROFILE[id]] = option
    # Short rows get null in the fields that are missing.
    return pl.scan_csv(path, schema=schema, ignore_errors=True, truncate_ragged_lines=True)


def code(name: str) -> pl.Expr:
    return pl.col(name).to_physical()


def kind() -> pl.Expr:
    """The digits of the options. All questions have as many, and their codes follow each other."""
    digits, first = [], 0
    for place, (id, (_, _, options)) in enumerate(SEGMENTS.items()):
        digits.append((code(PROFILE[id]).fill_null(first + OPEN) - first) * 4**place)
        first += len(options)
    return sum(digits[1:], digits[0]).cast(pl.UInt8).alias("kind")


def rows(table: pl.LazyFrame, more: list[pl.Expr]) -> pl.LazyFrame:
    """An id, whether all answers are known, a kind, a cell from 0 to 24 for each feature, and more. (Every
    right response has all answers here.)"""
    known = pl.all_horizontal([code(name) < len(ANSWERS) for pair in SIDES for name in pair])
    cells = [(code(functional) * 5 + code(dysfunctional)).alias(name)
             for name, (functional, dysfunctional) in zip(CELLS, SIDES)]
    id = pl.col(column("meta__id", ARGUMENTS.labels)).alias("id")
    return table.select(id, known.fill_null(False).alias("known"), kind(), *cells, *more)


def moment(key: str) -> pl.Expr:
    """A time as it is read, null if it cannot be; one of another tool is local to its zone."""
    text = pl.col(column(f"meta__{key}", ARGUMENTS.labels)).str
    if not ARGUMENTS.labels:
        form = "%Y-%m-%dT%H:%M:%S.%3fZ"
        return text.to_datetime(form, time_unit="ms", time_zone="UTC", strict=False, cache=False)
    local = text.to_datetime("%Y-%m-%d %H:%M:%S.%3f", time_unit="ms", strict=False, cache=False)
    return local.dt.replace_time_zone(ZONE, ambiguous="earliest", non_existent="null")


def notes() -> list[pl.Expr]:
    """What the ledger says of a response: whether it was sent too soon, too late, or nobody knows when."""
    started, sent = moment("started"), moment("sent")
    zone = ZONE if ARGUMENTS.labels else "UTC"
    is_speeder = (sent - started).is_between(timedelta(), NEEDED, closed="left")
    is_late = sent >= pl.lit(END.astimezone(timezone.utc)).dt.convert_time_zone(zone)
    is_unreadable = started.is_null() | sent.is_null()
    return [note.alias(name) for name, note in zip(NOTES, [is_speeder, is_late, is_unreadable])]


def first_rows(table: pl.LazyFrame) -> tuple[pl.DataFrame, dict[str, int]]:
    right = rows(table, []).filter("known")
    first = pl.col("id").is_first_distinct()
    people = right.filter(first).select("kind", *CELLS).collect(engine=ARGUMENTS.engine)
    return people, {"accepted": people.height}


def first_rows_and_ledger(table: pl.LazyFrame) -> tuple[pl.DataFrame, dict[str, int]]:
    comment = pl.col(column("comment", ARGUMENTS.labels)).alias("comment")
    all = rows(table, [comment, *notes()]).collect(engine=ARGUMENTS.engine)
    right = all.filter("known")
    first = right["id"].is_first_distinct()
    people, repeated = right.filter(first), right.filter(~first)
    originals = people.join(repeated, on="id", how="semi")
    same = ["id", "kind", "comment", *CELLS]
    duplicates = repeated.join(originals, on=same, how="semi", nulls_equal=True).height
    noted = people.select(pl.col(NOTES).sum()).row(0, named=True)
    return people, {"accepted": people.height, "duplicate": duplicates, "conflict": repeated.height - duplicates,
                    "set_aside": all.height - right.height, **noted}


def count(people: pl.DataFrame) -> Counts:
    counts = Counts()
    for name, feature in zip(CELLS, FEATURES):
        key = pl.col(name)
        if not ARGUMENTS.everyone:
            key = key + pl.col("kind").cast(pl.UInt16) * 25
        runs = people.select(key.sort().rle().alias("run")).unnest("run")
        for number, value in runs.iter_rows():
            if ARGUMENTS.everyone:
                counts.add(feature, [""], value, number)
            else:
                counts.add_kind(feature, value // 25, value % 25, number)
    return counts


def main() -> None:
    (answer, _known_answers), (option, _known_options) = words("answers", answer_texts(ARGUMENTS.labels)), words("options", OPTIONS)
    table = scan(ARGUMENTS.file, answer, option)
    people, ledger = first_rows_and_ledger(table) if ARGUMENTS.ledger else first_rows(table)
    count(people).write(ledger, START)


if __name__ == "__main__":
    main()
