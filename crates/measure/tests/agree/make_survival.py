"""Writes survival.json: what lifelines and statsmodels say of how long things took. The tests read the file, not this.

    pip install lifelines statsmodels pandas
    python make_survival.py FOLDER

Curves, medians and their intervals are those of lifelines' KaplanMeierFitter (its interval is the exponential Greenwood one);
the tests of groups those of lifelines' multivariate_logrank_test where there is one stratum, and of statsmodels' survdiff
with strata. What a request adds to the test of one group against all others is statsmodels' score residual of a proportional
hazards model with no effect, its expected part the Nelson-Aalen hazard of lifelines; medians beside each other are those of
lifelines with weights. FOLDER holds uci_shared_9000.csv.gz, the incidents of a software company: minutes from opened to resolved, on
15 April 2016 still open where they were not resolved by then; by the first line of each incident, groups are the five
categories with most of them and strata priorities.
"""

import json
import pathlib
import random
import sys

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter, NelsonAalenFitter
from lifelines.statistics import multivariate_logrank_test
from scipy import stats
from statsmodels.duration.hazard_regression import PHReg
from statsmodels.duration.survfunc import survdiff

HERE = pathlib.Path(__file__).parent
END = pd.Timestamp("2016-04-15")


def crossed(column):
    """The first duration at which a column is a half or less."""
    below = column[column <= 0.5 + 1e-12]
    return None if below.empty else float(below.index[0])


def median(rows):
    fitter = KaplanMeierFitter().fit(rows.duration, rows.happened, alpha=0.05)
    left = fitter.survival_function_.iloc[:, 0]
    # Where nothing is left lifelines puts 1 for both bounds; the crate says 0 and 1.
    bounds = fitter.confidence_interval_
    low = bounds.iloc[:, 0].where(left > 0, 0.0)
    return {"n": len(rows), "happened": int(rows.happened.sum()), "value": crossed(left),
            "low": crossed(low), "high": crossed(bounds.iloc[:, 1])}


def tested(rows):
    chi, p = survdiff(rows.duration.values, rows.happened.values, rows.group.values, strata=rows.stratum.values)
    whole = multivariate_logrank_test(rows.duration, rows.group, rows.happened)
    return {"stratified": {"chi_squared": chi, "p": p},
            "together": {"chi_squared": whole.test_statistic, "p": whole.p_value}}


def beside(rows, group):
    """One group against all others, with a variance by requester."""
    own = (rows.group == group).astype(float)
    both = rows.assign(own=own).groupby("stratum").own.transform(lambda of: of.min() < of.max())
    rows, own = rows[both], own[both]
    added = PHReg(rows.duration, own.values[:, None], status=rows.happened, strata=rows.stratum, ties="breslow")
    more = pd.Series(added.score_residuals(np.zeros(1))[:, 0], rows.index)
    hazard = pd.Series(0.0, rows.index)
    for _, of in rows.groupby("stratum"):
        fitter = NelsonAalenFitter(nelson_aalen_smoothing=False).fit(of.duration, of.happened)
        hazard[of.index] = fitter.cumulative_hazard_at_times(of.duration).values
    score = more.sum()
    parts = []
    for side in (1, 0):
        by = pd.DataFrame({"requester": rows.requester, "more": more, "e": hazard})[own == side].groupby("requester").sum()
        left = (by.more - by.more.sum() / by.e.sum() * by.e) / (1 - by.e / by.e.sum())
        n, effect = len(by), (by.e**2).sum() ** 2 / (by.e**4).sum()
        parts.append(((left**2).sum() * (n - 1) / n, effect - 1))
    variance = sum(of for of, _ in parts)
    freedom = variance**2 / sum(of**2 / max(own_freedom, 0.5) for of, own_freedom in parts)
    counts = rows.assign(own=own).groupby("stratum").own
    weight = (counts.transform("sum") / (counts.transform("size") - counts.transform("sum")))
    median = lambda of, weights: crossed(
        KaplanMeierFitter().fit(of.duration, of.happened, weights=weights).survival_function_.iloc[:, 0])
    return {"p": 2 * stats.t.sf(abs(score) / np.sqrt(variance), max(freedom, 1)),
            "requesters": rows[own == 1].requester.nunique(), "requests": int(own.sum()),
            "median": median(rows[own == 1], None), "others": median(rows[own == 0], weight[own == 0])}


def drawn(seed):
    chance = random.Random(seed)
    rows = []
    for _ in range(chance.choice([40, 90, 200])):
        stratum, group = chance.randrange(3), chance.randrange(chance.choice([2, 4]))
        lasts = chance.lognormvariate(2 + stratum / 2 + group * chance.choice([0, 0.3]), 1)
        until = chance.uniform(2, 80)
        requester = group * 100 + min(chance.randrange(14), chance.randrange(14))
        rows.append((stratum, group, requester, round(min(lasts, until)), int(lasts <= until)))
    return pd.DataFrame(rows, columns=["stratum", "group", "requester", "duration", "happened"])


def incidents(folder):
    log = pd.read_csv(pathlib.Path(folder) / "uci_shared_9000.csv.gz", dtype=str).drop_duplicates("number")
    at = lambda name: pd.to_datetime(log[name].replace("?", None), format="%d/%m/%Y %H:%M")
    opened, resolved = at("opened_at"), at("resolved_at")
    happened = resolved.notna() & (resolved <= END)
    until = resolved.where(happened, END)
    log = log.assign(duration=(until - opened).dt.total_seconds() / 60, happened=happened.astype(int),
                     stratum=log.priority)
    most = log.category.value_counts().index[:5]
    log = log[log.category.isin(most)]
    return log.assign(group=log.category)


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(of) for key, of in value.items()}
    if isinstance(value, list):
        return [rounded(of) for of in value]
    if isinstance(value, (float, np.floating)):
        return None if np.isnan(value) else float(f"{value:.13g}")
    return value


if __name__ == "__main__":
    cases = []
    for seed in range(12):
        rows = drawn(seed)
        cases.append({"rows": [[int(value) for value in row] for row in rows.values], "median": median(rows), **tested(rows),
                      "beside": [beside(rows, group) for group in sorted(rows.group.unique())]})
    log = incidents(sys.argv[1])
    real = {"categories": {name: median(rows) for name, rows in log.groupby("group")}, **tested(log)}
    lines = [json.dumps(rounded(case), separators=(",", ":")) for case in cases]
    (HERE / "survival.json").write_text(
        '{"drawn":[\n' + ",\n".join(lines) + '\n],"incidents":' + json.dumps(rounded(real), separators=(",", ":")) + "}\n")
