#!/usr/bin/env python3
"""Counts responses with DuckDB, as fast as we found it able to: a peer for measure.py.

    python3 benches/ingest/duckdb_kano.py FILE [--threads 1] [--everyone] [--labels] [--ledger]

Rows with an answer that is not a code, or with too few fields, are dropped; of the rows with the same id,
the first counts. `--ledger` also tells duplicates from conflicts, counts what was dropped, and reads the
times, to count who was too fast or too late.

Forms that were tried, with the seconds of CPU of one thread, without the start of Python (1,000,000 CSV
rows of 453 MB, or 200,000 of them, 91 MB, where it says so; two runs differ by up to 8 %):

- Answers read as ENUM (200,000 rows: 0.35) or as text (0.23), which then has to be made a number. ENUM
  also drops the rows with unknown answers.
- The first row of each id. Ids that occur twice, then `delete` of their later rows: 2.29, used here.
  Places by `row_number() over (partition by id)`, then `delete`: 2.30. `group by id` with `first(…)`:
  2.28 to 2.45, but right with one thread only, as is `distinct on` (200,000 rows: 0.62).
  `where rowid in (select min(rowid) … group by id)`: 2.57. `arg_min` of a struct (200,000 rows): 0.61
  beside 0.52 for the form before. A table with a primary key and `insert or ignore`: 0.85 beside 0.58.
  `qualify row_number() … = 1` counts other rows than the first. Ids as UUID or hashed: no gain.
- The counts (200,000 rows, in all). Twenty times `group by kind, cell`: 0.58; with a larger
  `perfect_ht_threshold`: 0.52, used here; with both in a key of 16 bits: 0.51. `histogram`: 0.65.
  `unnest` of the features and one `group by`: 0.63. 500 times `count(*) filter (…)`: 5.5. Cells in two
  numbers of 50 bits: 2.35 beside 2.29 for a million. Numpy's `bincount`: 0.62.
- Two threads: up to 10 % more CPU. `strict_mode=false`, other sizes of buffers: no difference.
- JSON Lines (200,000 lines, 299 MB). Structs of ENUM: 0.81 to 0.93, used here. Structs of text, then
  `try_cast`: 0.95. Maps instead of structs, only read: 1.77. Lines as text, then `string_split`: 1.49,
  or one regular expression: 10.
- Times, with the ledger (twice 200,000 of them; what they take more than reading their texts). `try_cast`:
  0.04, used here. Read as TIMESTAMP: the same, but a time that cannot be read drops its row. `strptime`: 0.06.
  The zone (`timezone`): 0.10 more; read as TIMESTAMPTZ in that zone: 0.14. Differences by `epoch_us`: 0.02
  less than by intervals.
"""

import argparse
from pathlib import Path
from typing import Callable

import duckdb

from counts import END, NEEDED, OPEN, Counts, cpu
from generate import FEATURES, SEGMENTS, ZONE, answer_texts, column

START = cpu()
CELLS = [f"c{place}" for place in range(len(FEATURES))]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--threads", type=int)
    parser.add_argument("--everyone", action="store_true", help="no groups")
    parser.add_argument("--labels", action="store_true", help="the columns and labels of another tool")
    parser.add_argument("--ledger", action="store_true")
    return parser.parse_args()


def enum(words: list[str]) -> str:
    return f"ENUM({', '.join(repr(word) for word in words)})"


def text(value: str) -> str:
    """A string of SQL."""
    return "'" + value.replace("'", "''") + "'"


OPTIONS = {id: enum(options) for id, (_, _, options) in SEGMENTS.items()}


def csv_table(options: argparse.Namespace) -> str:
    with options.file.open(encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    types = {name: "VARCHAR" for name in header}
    for feature in FEATURES:
        for side in ("functional", "dysfunctional"):
            types[column(f"{feature}__{side}", options.labels)] = enum(answer_texts(options.labels))
    for id, type in OPTIONS.items():
        types[column(f"profile__{id}", options.labels)] = type
    columns = ", ".join(f"{text(name)}: {text(type)}" for name, type in types.items())
    rejects = ", store_rejects=true" if options.ledger else ""
    return (f"read_csv({text(str(options.file))}, auto_detect=false, header=true, delim=',', quote='\"', "
            f"escape='\"', columns={{{columns}}}, ignore_errors=true{rejects})")


def json_table(options: argparse.Namespace) -> str:
    answer = enum(answer_texts(False))
    pairs = ", ".join(f'"{id}" STRUCT(functional {answer}, dysfunctional {answer})' for id in FEATURES)
    profile = ", ".join(f'"{id}" {type}' for id, type in OPTIONS.items())
    columns = {"id": "VARCHAR", "started": "VARCHAR", "sent": "VARCHAR", "comment": "VARCHAR", "answers": f"STRUCT({pairs})", "profile": f"STRUCT({profile})"}
    columns = ", ".join(f"{name}: {text(type)}" for name, type in columns.items())
    return (f"read_json({text(str(options.file))}, format='newline_delimited', columns={{{columns}}}, "
            f"ignore_errors=true)")


def quoted(options: argparse.Namespace, pattern: str) -> Callable[..., str]:
    """Gives the columns whose own names have this pattern."""
    return lambda *parts: f'"{column(pattern.format(*parts), options.labels)}"'


def notes(started: str, sent: str) -> list[str]:
    """What the ledger says of a response: whether it was sent too soon, too late, or nobody knows when."""
    taken = f"epoch_us({sent}) - epoch_us({started})"
    return [f"{taken} >= 0 and {taken} < {NEEDED.seconds * 1_000_000} as speeder",
            f"{sent} >= timestamptz '{END}' as late", f"{started} is null or {sent} is null as unreadable"]


def moment(options: argparse.Namespace, text: str) -> str:
    """A time as it is read, null if it cannot be; one of another tool is local to its zone."""
    if options.labels:
        return f"timezone('{ZONE}', try_cast({text} as timestamp))"
    return f"try_cast({text} as timestamptz)"


def query(options: argparse.Namespace) -> str:
    """Rows of an id, a kind, and a cell from 0 to 24 for each feature; for the ledger, with its notes."""
    if options.file.suffix == ".jsonl":
        table, id, time = json_table(options), "id", "{}".format
        option, answer = 'profile."{}"'.format, 'answers."{}".{}'.format
    else:
        table, id = csv_table(options), f'"{column("meta__id", options.labels)}"'
        time = quoted(options, "meta__{}")
        option, answer = quoted(options, "profile__{}"), quoted(options, "{}__{}")
    columns = [f"{id} as id"]
    if not options.everyone:
        digits = [f"{4**place} * coalesce(enum_code({option(id)}), {OPEN})"
                  for place, id in enumerate(SEGMENTS)]
        columns.append(f"({' + '.join(digits)})::UTINYINT as kind")
    for name, feature in zip(CELLS, FEATURES):
        functional, dysfunctional = (answer(feature, side) for side in ("functional", "dysfunctional"))
        columns.append(f"(5 * enum_code({functional}) + enum_code({dysfunctional}))::UTINYINT as {name}")
    if options.ledger:
        started, sent = (moment(options, time(key)) for key in ("started", "sent"))
        comment = "comment" if options.file.suffix == ".jsonl" else quoted(options, "comment")()
        columns += [f"{comment} as comment", *notes(started, sent)]
    return f"select {', '.join(columns)} from {table}"


def drop_wrong(connection: duckdb.DuckDBPyConnection, options: argparse.Namespace) -> int:
    """Rows that could not be read. (Every right response has all answers here.)"""
    if options.file.suffix == ".jsonl":
        missing = " or ".join(f"{name} is null" for name in CELLS)
        return connection.execute(f"delete from rows where {missing}").fetchall()[0][0]
    if options.ledger:
        return connection.execute("select count(distinct line) from reject_errors").fetchall()[0][0]
    return 0


def drop_repeated(connection: duckdb.DuckDBPyConnection, options: argparse.Namespace) -> dict[str, int]:
    """All rows of an id but the first."""
    connection.execute("create temp table ids as select id from rows group by id having count(*) > 1")
    connection.execute("""create temp table places as
        select rowid as place, row_number() over (partition by id order by rowid) as number, rows.*
        from rows where id in (select id from ids)""")
    ledger = {}
    if options.ledger:
        columns = ["id", *CELLS] if options.everyone else ["id", "kind", *CELLS]
        same = " and ".join([*(f"one.{name} = other.{name}" for name in columns),
                             "one.comment is not distinct from other.comment"])
        ledger["duplicate"] = connection.execute(f"""select count(*) from places one join places other
            on {same} where one.number = 1 and other.number > 1""").fetchall()[0][0]
    deleted = connection.execute(
        "delete from rows where rowid in (select place from places where number > 1)")
    ledger["repeated"] = deleted.fetchall()[0][0]
    return ledger


def noted(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many responses that count have each note."""
    counts = ", ".join(f"count(*) filter ({note})" for note in ("speeder", "late", "unreadable"))
    numbers = connection.execute(f"select {counts} from rows").fetchone()
    return dict(zip(["speeders", "late", "unreadable_times"], numbers))


def count(connection: duckdb.DuckDBPyConnection, options: argparse.Namespace) -> Counts:
    counts = Counts()
    for name, feature in zip(CELLS, FEATURES):
        if options.everyone:
            rows = connection.execute(f"select {name}, count(*) from rows group by all").fetchall()
            for cell, number in rows:
                counts.add(feature, [""], cell, number)
        else:
            rows = connection.execute(f"select kind, {name}, count(*) from rows group by all").fetchall()
            for kind, cell, number in rows:
                counts.add_kind(feature, kind, cell, number)
    return counts


def main() -> None:
    options = arguments()
    connection = duckdb.connect(config={"threads": options.threads} if options.threads else {})
    # Kind and cell are keys of 13 bits; by default, only 12 are counted in a table without hashes.
    connection.execute("set perfect_ht_threshold = 20")
    connection.execute(f"create temp table rows as {query(options)}")
    wrong = drop_wrong(connection, options)
    ledger = drop_repeated(connection, options)
    ledger["accepted"] = connection.execute("select count(*) from rows").fetchall()[0][0]
    if options.ledger:
        ledger |= {"conflict": ledger["repeated"] - ledger["duplicate"], "set_aside": wrong, **noted(connection)}
    count(connection, options).write(ledger, START)


if __name__ == "__main__":
    main()
