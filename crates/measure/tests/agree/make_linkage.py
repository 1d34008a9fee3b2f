"""Writes linkage.json: random panels with holes, and what statsmodels and linearmodels say of them. The tests read the file.

    pip install statsmodels linearmodels pandas
    python make_linkage.py

What is left without units and periods are the residuals of statsmodels' OLS on dummies of both; that their correlation is
what a two-way model says is asserted with linearmodels' PanelOLS. How many means are taken out is the rank of the dummies.
Ranks, autocorrelations and intervals are pandas' and scipy's. Only the numbers that the bootstrap draws are the crate's.
"""

import json
import pathlib
import random

import numpy as np
import pandas as pd
import statsmodels.api as sm
from linearmodels.panel import PanelOLS
from scipy import stats

from make_answers import again, percentiles, rounded

HERE = pathlib.Path(__file__).parent


def drawn(seed):
    chance = random.Random(seed)
    units, periods = chance.choice([(1, 60), (3, 20), (5, 16), (7, 12), (12, 10)])
    rows = []
    for unit in range(units):
        x, y = chance.gauss(0, 3), chance.gauss(0, 3)
        for period in range(periods):
            x = 0.4 * x + chance.gauss(0, 1)
            y = 0.3 * y + 0.3 * x + chance.gauss(0, 1)
            hole = lambda value: None if chance.random() < 0.1 else round(value + (period if units > 1 else 0), 2)
            rows.append((unit, period, hole(x), hole(y)))
    return units, periods, pd.DataFrame(rows, columns=["unit", "period", "x", "y"])


def residuals(both, of, effects, units):
    blocks = []
    if effects == "two_way" or units == 1:
        blocks.append(pd.get_dummies(both.unit, dtype=float))
    if units > 1:
        blocks.append(pd.get_dummies(both.period, dtype=float, prefix="at"))
    dummies = pd.concat(blocks, axis=1).values
    return pd.Series(sm.OLS(both[of].values, dummies).fit().resid, both.index), np.linalg.matrix_rank(dummies)


def with_next(both, of):
    after = both[["unit", "period", of]].assign(period=both.period - 1)
    pairs = both[["unit", "period", of]].merge(after, on=["unit", "period"])
    found = (pairs[of + "_x"] * pairs[of + "_y"]).mean() / (both[of] ** 2).mean()
    periods = len(both) / both.unit.nunique()
    return np.clip((found + 1 / periods) / (1 - 3 / periods), -0.99, 0.99) if periods > 4 else 0.99


def together(both, effective, variance):
    sums = [np.array([(u.one**2).sum(), (u.other**2).sum(), (u.one * u.other).sum()]) for _, u in both.groupby("unit")]
    of = lambda all: (lambda s: s[2] / np.sqrt(s[0] * s[1]))(np.sum(all, axis=0))
    r = of(sums)
    assert abs(r - stats.pearsonr(both.one, both.other).statistic) < 1e-9
    error = np.sqrt(variance(r) / (effective - 3))
    half, p = stats.norm.ppf(0.975) * error, 2 * stats.norm.sf(abs(np.arctanh(r)) / error)
    u = len(sums)
    if u >= 6:
        low, high = percentiles(lambda chance: np.arctanh(of(again(sums, chance))))
        error = (high - low) / 2 / stats.norm.ppf(0.975) * np.sqrt(u / (u - 1))
        half = max(half, stats.t.ppf(0.975, u - 1) * error)
        p = max(p, 2 * stats.t.sf(abs(np.arctanh(r)) / error, u - 1))
    return {"r": r, "interval": [np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)], "p": p}


def at_lag(table, units, effects, first, lag):
    values = {of: table.pivot(index="unit", columns="period", values=of) for of in ("x", "y")}
    if effects == "first_differences":
        values = {of: wide.diff(axis=1) for of, wide in values.items()}
    earlier, later = values["x" if first == "x" else "y"], values["y" if first == "x" else "x"]
    both = pd.DataFrame({"one": earlier.stack(), "other": later.shift(-lag, axis=1).stack()}).dropna().reset_index()
    n = len(both)
    one, taken = residuals(both, "one", effects, units)
    other, _ = residuals(both, "other", effects, units)
    if effects == "two_way" and units > 1:
        panel = both.set_index(["unit", "period"])
        slope = PanelOLS(panel.other, panel[["one"]], entity_effects=True, time_effects=True).fit().params.one
        assert abs(slope * np.sqrt((one**2).sum() / (other**2).sum()) - np.corrcoef(one, other)[0, 1]) < 1e-8
    both = both.assign(one=one, other=other)
    ab = with_next(both, "one") * with_next(both, "other")
    free = n - taken + 1
    effective = min(free, free * (1 - ab) / (1 + ab))
    found = {"n": n, "effective": effective, "pearson": None, "spearman": None}
    if effective >= 24:
        found["pearson"] = together(both, effective, lambda r: 1)
        ranked = both.assign(one=both.one.round(8).rank(), other=both.other.round(8).rank())
        ranked = ranked.assign(one=ranked.one - ranked.one.mean(), other=ranked.other - ranked.other.mean())
        found["spearman"] = together(ranked, effective, lambda r: 1 + r * r / 2)
    return found


if __name__ == "__main__":
    cases = []
    for seed in range(10):
        units, periods, table = drawn(seed)
        wide = lambda of: [[None if np.isnan(v) else v for v in table[table.unit == u][of]] for u in range(units)]
        lags = [("x", lag) for lag in range(5)] + [("y", lag) for lag in range(1, 5)]
        case = {"x": wide("x"), "y": wide("y")}
        for effects in ("two_way", "first_differences"):
            case[effects] = [at_lag(table, units, effects, first, lag) for first, lag in lags]
        cases.append(json.dumps(rounded(case), separators=(",", ":")))
    (HERE / "linkage.json").write_text("[\n" + ",\n".join(cases) + "\n]\n")
