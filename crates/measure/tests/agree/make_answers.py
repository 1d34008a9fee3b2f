"""Writes answers.json: random answers, and what scipy and numpy say of them. The tests read the file, not this.

    pip install numpy scipy
    python make_answers.py

Nothing here is a translation of the crate: alpha comes from Hoyt's analysis of variance, correlations and their intervals
from scipy, F of teams from scipy's f_oneway and k0 from the variance of sizes, agreement from the Spearman-Brown formula,
tau-b from scipy, the standard error of planned means from estimating anew without each respondent. Only the numbers that the
bootstrap draws are the crate's, or there would be nothing to compare: SplitMix64, its first output first.
"""

import json
import pathlib
import random
import statistics

import numpy as np
from scipy import stats

HERE = pathlib.Path(__file__).parent
WORD = 2**64


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def below(self, end):
        self.state = (self.state + 0x9E3779B97F4A7C15) % WORD
        mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % WORD
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % WORD
        return (mixed ^ (mixed >> 31)) * end // WORD


def again(found, chance):
    return [found[chance.below(len(found))] for _ in found]


def percentiles(draw):
    chance = SplitMix(1883)
    figures = [draw(chance) for _ in range(2000)]
    return list(np.quantile([figure for figure in figures if figure is not None], [0.025, 0.975]))


def hoyt(rows):
    """Alpha as 1 - residual / between respondents, of the two-way analysis of variance."""
    rows = np.array(rows, dtype=float)
    n, k = rows.shape
    grand = rows.mean()
    people = k * ((rows.mean(axis=1) - grand) ** 2).sum()
    items = n * ((rows.mean(axis=0) - grand) ** 2).sum()
    residual = ((rows - grand) ** 2).sum() - people - items
    return 1 - (residual / ((n - 1) * (k - 1))) / (people / (n - 1)) if people > 1e-9 else None


def feldt(alpha, n, k):
    return [1 - (1 - alpha) * stats.f.ppf(p, n - 1, (n - 1) * (k - 1)) for p in (0.975, 0.025)]


def pairwise(rows):
    """From covariances of whoever answered both, by numpy."""
    k = len(rows[0])
    table, fewest = np.empty((k, k)), len(rows)
    for one in range(k):
        for other in range(k):
            both = [(row[one], row[other]) for row in rows if row[one] is not None and row[other] is not None]
            table[one, other] = np.cov(np.array(both).T)[0, 1]
            fewest = min(fewest, len(both)) if one != other else fewest
    return k / (k - 1) * (1 - np.trace(table) / table.sum()), fewest


def scale(rows):
    complete = [row for row in rows if None not in row]
    columns = np.array(complete, dtype=float)
    n, k = columns.shape
    alpha = hoyt(complete)
    items = []
    for item in range(k):
        others = np.delete(columns, item, axis=1)
        rest = stats.pearsonr(columns[:, item], others.sum(axis=1))
        interval = rest.confidence_interval(0.95)
        items.append({"r": rest.statistic, "low": interval.low, "high": interval.high,
                      "alpha_without": hoyt(others) if k > 2 else None})
    pairs, fewest = pairwise(rows)
    return {"n": n, "alpha": alpha, "interval": feldt(alpha, n, k), "items": items,
            "pairwise": {"alpha": pairs, "n": fewest, "interval": feldt(pairs, fewest, k)}}


def teams(values):
    f = stats.f_oneway(*values).statistic
    sizes = [len(team) for team in values]
    j, n = len(sizes), sum(sizes)
    size = statistics.mean(sizes) - statistics.variance(sizes) / n
    ends = [f, f / stats.f.ppf(0.975, j - 1, n - j), f / stats.f.ppf(0.025, j - 1, n - j)]
    return {"size": size, "icc_1": [(f - 1) / (f + size - 1) for f in ends],
            "icc_2": [max(0, (f - 1) / f) for f in ends]}


def agreement(variance, j):
    """r_wg of one item of mean variance, then Spearman-Brown to all."""
    single = max(0, 1 - variance / np.mean((np.arange(1, 8) - 4.0) ** 2))
    return j * single / (1 + (j - 1) * single)


def within(rows):
    table = np.array(rows, dtype=float)
    table = np.ma.array(table, mask=np.isnan(table))
    variances = table.var(axis=0, ddof=1)
    n, j = (~table.mask).T.astype(int) @ (~table.mask).astype(int), table.shape[1]
    squares = 0
    for one, other in np.argwhere(n >= 2):
        both = ~table.mask[:, one] & ~table.mask[:, other]
        covariance = np.cov(table.data[both, one], table.data[both, other])[0, 1]
        squares += 2 * covariance**2 * (n[one, other] - 1) / (n[one, one] - 1) / (n[other, other] - 1)
    variance, of_variance = variances.mean(), squares / j**2
    freedom = 2 * variance**2 / of_variance
    ends = [freedom * of / stats.chi2.ppf(p, freedom)
            for of, p in ((max(variance, 1 / 12), 0.025), (variance, 0.975))]
    return {"value": agreement(variance, j), "interval": [agreement(end, j) for end in ends]}


def apart(guesses, answers):
    if min(len(guesses), len(answers)) < 30:
        interval = percentiles(lambda chance: np.mean(again(guesses, chance)) - np.mean(again(answers, chance)))
    else:
        interval = list(stats.ttest_ind(guesses, answers, equal_var=False).confidence_interval(0.95))
    return {"value": np.mean(guesses) - np.mean(answers), "interval": interval}


def gaps(performance, expectation, points):
    """Per respondent: dimensions of three items each, then weighted by points."""
    difference = lambda p, e: np.nan if p is None or e is None else p - e
    by_item = np.array([[difference(p, e) for p, e in zip(*rows)] for rows in zip(performance, expectation)])
    by_dimension = by_item.reshape(len(by_item), 5, 3)
    counted = (~np.isnan(by_dimension)).sum(axis=2) >= 2
    means = np.ma.masked_invalid(by_dimension).mean(axis=2).filled(np.nan)
    means[~counted] = np.nan
    weighted = []
    for row, own in zip(means, points):
        known = ~np.isnan(row)
        own = np.array(own)
        weighted.append(np.average(row[known], weights=own[known]) if own[known].sum() > 50 else None)
    first = means[~np.isnan(means[:, 0]), 0]
    plain = lambda row: [None if np.isnan(value) else value for value in row]
    if len(first) >= 30:
        interval = list(stats.ttest_1samp(first, 0).confidence_interval(0.95))
    else:
        interval = percentiles(lambda chance: np.mean(again(list(first), chance)))
    return {"by_dimension": [plain(row) for row in means], "weighted": weighted,
            "first": {"n": len(first), "value": first.mean(), "interval": interval}}


def gap_reliability(performance, expectation):
    both = [rows for rows in zip(performance, expectation) if None not in rows[0] and None not in rows[1]]

    def figure(both):
        one, other = np.array([p for p, _ in both], dtype=float), np.array([e for _, e in both], dtype=float)
        of_one, of_other = hoyt(one), hoyt(other)
        if of_one is None or of_other is None:
            return None
        together = np.corrcoef(one.mean(axis=1), other.mean(axis=1))[0, 1]
        return ((of_one + of_other) / 2 - together) / (1 - together)

    return {"n": len(both), "value": figure(both), "interval": percentiles(lambda chance: figure(again(both, chance)))}


def ranking(one, other):
    tau = lambda pairs: stats.kendalltau(*zip(*pairs), variant="b").statistic
    pairs = list(zip(one, other))

    def drawn(chance):
        found = tau(again(pairs, chance))
        return None if np.isnan(found) else found

    rho, z, n = stats.spearmanr(one, other).statistic, stats.norm.ppf(0.975), len(one)
    half = z * np.sqrt((1 + rho**2 / 2) / (n - 3))
    return {"tau": tau(pairs), "interval": percentiles(drawn),
            "rho": rho, "rho_interval": list(np.tanh(np.arctanh(rho) + np.array([-half, half])))}


def planned(rows, dimensions):
    rows = [row for row in rows if any(row[item] is not None for items in dimensions for item in items)]

    def mean(rows):
        of = lambda item: statistics.mean(row[item] for row in rows if row[item] is not None)
        return statistics.mean(statistics.mean(map(of, items)) for items in dimensions)

    without = [mean(rows[:nth] + rows[nth + 1:]) for nth in range(len(rows))]
    n = len(rows)
    error = np.std(without) * np.sqrt(n - 1)
    return {"n": n, "value": mean(rows), "interval": list(stats.t.interval(0.95, n - 1, mean(rows), error))}


def answer(chance, person, spread, missing=0.0):
    """On seven points, around what the person thinks."""
    if chance.random() < missing:
        return None
    return min(7, max(1, round(4.8 + person + chance.gauss(0, spread))))


def people(chance, n, items, spread=1.0, missing=0.0, differ=1.2):
    rows = []
    for _ in range(n):
        person = chance.gauss(0, differ)
        rows.append([answer(chance, person, spread, missing) for _ in range(items)])
    return rows


def points(chance):
    cuts = sorted(chance.sample(range(1, 100), 4))
    return [b - a for a, b in zip([0, *cuts], [*cuts, 100])]


def one(seed):
    chance = random.Random(seed)
    found = {}
    rows = people(chance, chance.choice([30, 80, 250]), chance.choice([2, 3, 5]), chance.choice([0.5, 1, 2]), 0.06)
    found["scale"] = {"rows": rows, **scale(rows)}

    values = [[answer(chance, its, 1.1) for _ in range(chance.randrange(1, 12))]
              for its in [chance.gauss(0, 0.8) for _ in range(chance.randrange(3, 12))]] + [[3, 5]]
    found["teams"] = {"values": values, **teams([np.array(team, dtype=float) for team in values])}

    rows = people(chance, chance.randrange(9, 20), chance.choice([1, 3, 4]), 1.0, 0.05, 0.6)
    rows = [row for row in rows if any(value is not None for value in row)]
    found["within"] = {"rows": rows, **within(rows)}

    guesses = [answer(chance, 0.8, 0.9) for _ in range([1, 3, 8, 35][seed % 4])]
    answers = [answer(chance, 0, 1.2) for _ in range([6, 25, 40, 60][seed % 4])]
    found["apart"] = {"guesses": guesses, "answers": answers, **apart(guesses, answers)}

    n = chance.choice([18, 45])
    performance, expectation = people(chance, n, 15, 1.0, 0.15), people(chance, n, 15, 0.7, 0.05, 0.6)
    given = [points(chance) for _ in range(n)]
    found["gaps"] = {"performance": performance, "expectation": expectation, "points": given,
                     **gaps(performance, expectation, given)}

    n = chance.choice([20, 60])
    performance, expectation = people(chance, n, 3, 0.9, 0.02), people(chance, n, 3, 0.7, 0.02, 1.0)
    found["gap_reliability"] = {"performance": performance, "expectation": expectation,
                                **gap_reliability(performance, expectation)}

    n = chance.choice([8, 12, 20])
    first = [chance.randrange(1, n) for _ in range(n)]
    second = [rank + chance.randrange(-3, 4) for rank in first]
    found["ranking"] = {"first": first, "second": second, **ranking(first, second)}

    n = chance.choice([14, 40, 120])
    rows = people(chance, n, 6, 1.0, 0.45)
    dimensions = chance.choice([[[0, 1, 2]], [[0, 1, 2], [3, 4, 5]], [[0, 1], [2, 3, 4, 5]]])
    found["planned"] = {"rows": rows, "dimensions": dimensions, **planned(rows, dimensions)}
    return found


def rounded(value):
    if isinstance(value, (float, np.floating)):
        return None if np.isnan(value) else float(f"{value:.13g}")
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, dict):
        return {key: rounded(of) for key, of in value.items()}
    return [rounded(of) for of in value] if isinstance(value, (list, tuple)) else value


if __name__ == "__main__":
    all_of_them = [json.dumps(rounded(one(seed)), separators=(",", ":")) for seed in range(12)]
    (HERE / "answers.json").write_text("[\n" + ",\n".join(all_of_them) + "\n]\n")
