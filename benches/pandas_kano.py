"""What a user would write instead: the same summary table with pandas."""

import sys

import pandas as pd

TABLE = dict(
    zip(
        ["like", "must-be", "neutral", "live-with", "dislike"],
        ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"],
    )
)
ORDER = list(TABLE)


def main(path: str) -> None:
    responses = pd.read_csv(path, dtype="category")
    responses = responses.drop_duplicates("meta__id")
    features = [name[: -len("__functional")] for name in responses if name.endswith("__functional")]
    rows = []
    for feature in features:
        cells = pd.crosstab(
            responses[f"{feature}__functional"], responses[f"{feature}__dysfunctional"]
        ).reindex(index=ORDER, columns=ORDER, fill_value=0)
        counts = dict.fromkeys("AOMIRQ", 0)
        for functional in ORDER:
            for column, dysfunctional in enumerate(ORDER):
                counts[TABLE[functional][column]] += cells.loc[functional, dysfunctional]
        denominator = sum(counts[letter] for letter in "AOMI")
        better = (counts["A"] + counts["O"]) / denominator
        worse = -(counts["O"] + counts["M"]) / denominator
        rows.append([feature, len(responses), *counts.values(), better, worse])
    columns = ["feature", "n", *"AOMIRQ", "better", "worse"]
    pd.DataFrame(rows, columns=columns).to_csv(sys.stdout, index=False)


if __name__ == "__main__":
    main(sys.argv[1])
