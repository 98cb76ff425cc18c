"""What the peers print, in the form in which measure.py compares it with the report of kanopress.

A peer counts by kind of person: a number with a digit in base 4 for each segment question, the place of
the option, or 3 where none was chosen. Everyone, and each group, is a sum of kinds.
"""

import json
import resource
from datetime import datetime, timedelta, timezone

from generate import CLOSES, FEATURES, SEGMENTS

OPEN = 3
# Whoever takes less than two seconds for each pair is a speeder. (Every right response has all answers here.)
NEEDED = timedelta(seconds=2 * len(FEATURES))
# When the last day is over everywhere, which is in UTC-12. Whatever is sent then is late.
END = datetime.fromisoformat(CLOSES).replace(tzinfo=timezone(timedelta(hours=-12))) + timedelta(days=1)


def cpu() -> float:
    """Seconds of CPU that this process has used."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Counts:
    """Of each feature and group (`visits=daily`; "" is everyone), 25 cells."""

    def __init__(self):
        self.cells: dict[str, dict[str, list[int]]] = {id: {} for id in FEATURES}
        self.groups = [self.groups_of(kind) for kind in range(4 ** len(SEGMENTS))]

    @staticmethod
    def groups_of(kind: int) -> list[str]:
        groups = [""]
        for place, (id, (_, _, options)) in enumerate(SEGMENTS.items()):
            digit = kind // 4**place % 4
            if digit != OPEN:
                groups.append(f"{id}={options[digit]}")
        return groups

    def add(self, feature: str, groups: list[str], cell: int, count: int) -> None:
        for group in groups:
            self.cells[feature].setdefault(group, [0] * 25)[cell] += count

    def add_kind(self, feature: str, kind: int, cell: int, count: int) -> None:
        self.add(feature, self.groups[kind], cell, count)

    def write(self, ledger: dict[str, int], start: float) -> None:
        """Prints all, with the CPU that was used before there was anything to read."""
        print(json.dumps({"start": start, "ledger": ledger, "cells": self.cells}))
