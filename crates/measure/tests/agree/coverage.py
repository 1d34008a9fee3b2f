"""Prints how often intervals hold the truth in simulated rounds, where the crate's words say so or chose one by it.

    pip install numpy scipy
    python coverage.py
"""

import numpy as np
from scipy import stats

CHANCE = np.random.default_rng(3)
ROUNDS = 2500


def points(values):
    return np.clip(np.round(values), 1, 7)


def held(ends, truth):
    return np.mean([low <= truth <= high for low, high in ends])


def again(n, draws=500):
    """How often each of n is in each sample drawn again."""
    return CHANCE.multinomial(n, [1 / n] * n, size=draws)


def pairwise_alpha():
    """Feldt's interval with the fewest of any pair, where everybody answers two of three items."""
    for n in (45, 150, 600):
        for rho in (0.3, 0.5, 0.7):
            ends = []
            for _ in range(ROUNDS):
                answers = np.sqrt(rho) * CHANCE.standard_normal((n, 1)) + np.sqrt(1 - rho) * CHANCE.standard_normal((n, 3))
                answers[np.arange(n), np.arange(n) % 3] = np.nan
                known = ~np.isnan(answers)
                table = np.array([[np.cov(answers[known[:, i] & known[:, j]].T[[i, j]])[0, 1] for j in range(3)]
                                  for i in range(3)])
                alpha, fewest = 1.5 * (1 - np.trace(table) / table.sum()), n // 3
                f = stats.f.ppf([0.975, 0.025], fewest - 1, 2 * (fewest - 1))
                ends.append(1 - (1 - alpha) * f)
            print(f"pairwise alpha, n {n}, r {rho}: {held(ends, 3 * rho / (1 + 2 * rho)):.3f}")


def agreement():
    """Of the mean item variance of a team: Satterthwaite's interval, and the bootstrap over members."""
    for items in (1, 3):
        for mean in (5, 6.2):
            for differ in (0.3, 0.6, 1.2, 2):
                team = lambda n: points(mean + differ * CHANCE.standard_normal((n, 1))
                                        + 0.8 * CHANCE.standard_normal((n, items)))
                truth = team(400_000).var(axis=0).mean()
                for n in (5, 10, 30):
                    ours, bootstrap = [], []
                    for _ in range(ROUNDS):
                        answers = team(n)
                        table = np.atleast_2d(np.cov(answers.T))
                        variance = np.trace(table) / items
                        freedom = (n - 1) * np.trace(table) ** 2 / (table**2).sum() if variance else n - 1
                        ours.append([freedom * variance / stats.chi2.ppf(0.975, freedom),
                                     freedom * max(variance, 1 / 12) / stats.chi2.ppf(0.025, freedom)])
                        shares = again(n, 300) / n
                        drawn = (shares @ answers**2 - (shares @ answers) ** 2).mean(axis=1) * n / (n - 1)
                        bootstrap.append(np.quantile(drawn, [0.025, 0.975]))
                    print(f"agreement, {items} items around {mean}, {differ} apart, n {n}: "
                          f"{held(ours, truth):.3f}, bootstrap {held(bootstrap, truth):.3f}")


def apart():
    """The bootstrap of two means."""
    for guesses, answers in ((3, 6), (5, 10), (8, 20), (29, 29)):
        ends = []
        for _ in range(ROUNDS):
            one, other = (points(5 + 1.2 * CHANCE.standard_normal(n)) for n in (guesses, answers))
            drawn = again(guesses) @ one / guesses - again(answers) @ other / answers
            ends.append(np.quantile(drawn, [0.025, 0.975]))
        print(f"apart, {guesses} guesses and {answers} answers: {held(ends, 0):.3f}")


def planned_mean():
    """The jackknife and the bootstrap of six scales of three items, where four scales have two items on a form."""
    everybody = np.repeat(0.6 * CHANCE.standard_normal((20_000, 1)) + 0.6 * CHANCE.standard_normal((20_000, 6)), 3, axis=1)
    everybody = points(5.3 + np.linspace(-0.9, 0.9, 18)[CHANCE.permutation(18)]
                       + 1.2 * everybody + 0.9 * CHANCE.standard_normal((20_000, 18)))
    forms = np.zeros((18, 18), dtype=bool)
    for form in range(18):
        for step in range(4):
            for item in range(3):
                forms[form, (form + step) % 6 * 3 + item] = item != (form // 6 + step) % 3
    for n in (6, 9, 12, 18, 36, 60):
        for columns in (range(3), range(18)):
            truth, ours, bootstrap, errors = everybody[:, columns].mean(), [], [], []
            for _ in range(ROUNDS):
                order = np.concatenate([ring * 6 + CHANCE.permutation(6) for ring in CHANCE.permutation(3).tolist() * 4])
                asked = forms[order[:n]][:, columns]
                answers = everybody[CHANCE.integers(0, 20_000, n)][:, columns] * asked
                some = asked.any(axis=1)
                answers, asked, m = answers[some], asked[some], some.sum()
                sums, counts = answers.sum(axis=0), asked.sum(axis=0)
                if counts.min() < 2:
                    continue
                value, without = (sums / counts).mean(), ((sums - answers) / (counts - asked)).mean(axis=1)
                half = stats.t.ppf(0.975, m - 1) * without.std() * np.sqrt(m - 1)
                ours.append([value - half, value + half])
                errors.append(value - truth)
                shares = again(m, 300)
                whole = (shares @ asked > 0).all(axis=1)
                if whole.mean() >= 0.9:
                    bootstrap.append(np.quantile(
                        ((shares @ answers)[whole] / (shares @ asked)[whole]).mean(axis=1), [0.025, 0.975]))
            print(f"planned mean of {len(columns)} items, {m} respondents: bias {np.mean(errors):.4f}, "
                  f"{held(ours, truth):.3f}, bootstrap {held(bootstrap, truth) if bootstrap else np.nan:.3f} "
                  f"in {len(bootstrap)} of {len(ours)} rounds")


if __name__ == "__main__":
    pairwise_alpha()
    agreement()
    apart()
    planned_mean()
