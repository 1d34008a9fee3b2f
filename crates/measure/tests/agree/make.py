"""Writes graphs.json: random maps, and what networkx and numpy say of them. The tests read the file, not this.

    pip install networkx numpy scipy
    python make.py                       writes graphs.json anew
    python make.py email_eu FOLDER       prints what stands in email_eu.rs

Nothing here is a translation of the crate: reach and length come from networkx, exposure from a dense linear system, cuts
from taking one party away after the other, betweenness and articulations from networkx, chance from its modularity and a dense proportional
fit.
"""

import collections
import json
import pathlib
import random
import sys

import networkx as nx
import numpy as np

HERE = pathlib.Path(__file__).parent


def graph(parties, links, external):
    """Volumes summed; no links of a party with itself, none that leave the outside."""
    found = nx.DiGraph()
    found.add_nodes_from(range(parties))
    for start, end, volume in links:
        if start != end and start not in external:
            before = found.get_edge_data(start, end, {"weight": 0})["weight"]
            found.add_edge(start, end, weight=before + volume)
    return found


def reaching(found, external):
    back = found.reverse(copy=False)
    reached = set(external)
    for party in external:
        reached |= nx.descendants(back, party)
    return reached


def exposure(found, external):
    """The chance to end outside and the steps of what does, from (I - Q) a = r and (I - Q) b = a."""
    taken = nx.DiGraph()
    taken.add_nodes_from(found)
    for party in found:
        links = list(found.out_edges(party, data="weight"))
        whole = sum(volume for *_, volume in links)
        for start, end, volume in links:
            share = volume / whole if whole else 1 / len(links)
            if share > 0:
                taken.add_edge(start, end, share=share)
    states = sorted(reaching(taken, external) - set(external))
    place = {state: at for at, state in enumerate(states)}
    q, r = np.zeros((len(states), len(states))), np.zeros(len(states))
    for start, end, share in taken.edges(data="share"):
        if start in place:
            if end in place:
                q[place[start], place[end]] += share
            elif end in external:
                r[place[start]] += share
    a = np.linalg.solve(np.eye(len(states)) - q, r) if states else r
    b = np.linalg.solve(np.eye(len(states)) - q, a) if states else r
    chance, steps = [0.0] * len(found), [None] * len(found)
    for party in external:
        chance[party], steps[party] = 1.0, 0.0
    for state, at in place.items():
        chance[state], steps[state] = a[at], b[at] / a[at]
    return chance, steps


def cuts(found, external):
    """By party whom its loss cuts off, for those who cut anybody off."""
    before = reaching(found, external)
    result = {}
    for gone in sorted(before - set(external)):
        rest = found.copy()
        rest.remove_node(gone)
        lost = before - reaching(rest, external) - {gone}
        if lost:
            result[gone] = sorted(lost)
    return result


def sight(parties, links, external):
    found = graph(parties, links, external)
    lengths = nx.multi_source_dijkstra_path_length(found.reverse(), set(external), weight=None) if external else {}
    chance, steps = exposure(found, external)
    unreached = found.subgraph(set(found) - set(lengths))
    parts = sorted((sorted(part) for part in nx.weakly_connected_components(unreached)), key=lambda p: (-len(p), p[0]))
    return {
        "lengths": [lengths.get(party) for party in range(parties)],
        "exposure": chance,
        "steps": steps,
        "cuts": cuts(found, external),
        "unreached": parts,
    }


def crossing(parties, links, part):
    """The share that crosses by chance, with and without pairs of a party and itself."""
    table = np.zeros((parties, parties))
    for start, end, volume in links:
        table[start, end] += volume
    found = nx.from_numpy_array(table, create_using=nx.DiGraph)
    groups = collections.defaultdict(set)
    for party, its in enumerate(part):
        groups[its].add(party)
    same = np.equal.outer(np.array(part), np.array(part))
    within = table[same].sum() / table.sum()
    modularity = nx.community.modularity(found, groups.values(), weight="weight")

    without = table - np.diag(np.diag(table))
    fitted = np.ones_like(without) - np.eye(parties)
    for _ in range(20_000):
        for axis, margin in ((1, without.sum(axis=1)), (0, without.sum(axis=0))):
            sums = fitted.sum(axis=axis)
            factor = np.divide(margin, sums, out=np.zeros_like(margin), where=sums > 0)
            fitted = fitted * (factor[:, None] if axis == 1 else factor[None, :])
    return {
        "share": 1 - within,
        "by_chance": 1 - within + modularity,
        "by_chance_without_selves": fitted[~same].sum() / fitted.sum(),
    }


def between(parties, links):
    found = nx.DiGraph()
    found.add_nodes_from(range(parties))
    found.add_edges_from((start, end) for start, end, _ in links if start != end)
    return {
        "betweenness": list(nx.betweenness_centrality(found, normalized=False).values()),
        "articulations": sorted(nx.articulation_points(found.to_undirected())),
    }


def rounded(value):
    if isinstance(value, (float, np.floating)):
        return float(f"{value:.13g}")
    if isinstance(value, dict):
        return {key: rounded(of) for key, of in value.items()}
    return [rounded(of) for of in value] if isinstance(value, (list, tuple)) else value


def random_map(seed):
    """From few to many links, with volumes of 0, links of a party with itself, and several parts."""
    chance = random.Random(seed)
    parties = chance.choice([6, 12, 25, 50, 80])
    external = sorted(chance.sample(range(parties), chance.choice([0, 1, 1, 2, 3])))
    count = int(parties * chance.choice([0.8, 1.2, 1.6, 2.5, 5]))
    links = []
    for _ in range(count):
        start, end = chance.randrange(parties), chance.randrange(parties)
        links.append([start, end, chance.choice([0, 1, 1, 2, 3, 10, 250])])
    part = [chance.randrange(max(2, parties // 6)) for _ in range(parties)]
    return {"parties": parties, "external": external, "links": links, "part": part}


def write():
    maps = []
    for seed in range(24):
        one = random_map(seed)
        one["sight"] = sight(one["parties"], one["links"], one["external"])
        one["between"] = between(one["parties"], one["links"])
        one["crossing"] = crossing(one["parties"], one["links"], one["part"])
        maps.append(json.dumps(rounded(one), separators=(",", ":")))
    (HERE / "graphs.json").write_text("[\n" + ",\n".join(maps) + "\n]\n")


def email_eu(folder):
    folder = pathlib.Path(folder)
    rows = lambda name: [tuple(map(int, row.split())) for row in (folder / name).read_text().split("\n") if row]
    department = dict(rows("email-Eu-core-department-labels.txt"))
    persons = [(start, end, 1) for start, end in rows("email-Eu-core.txt")]
    departments = [(department[start], department[end], 1) for start, end, _ in persons]
    outside = sorted(person for person, its in department.items() if its == 17)
    for name, parties, links, external in [
        ("persons", len(department), persons, outside),
        ("departments", 42, departments, [17]),
    ]:
        found = sight(parties, links, external)
        reached = [length for length in found["lengths"] if length is not None]
        print(name, "reached", len(reached), "sum of lengths", sum(reached))
        print("  sum of exposure", repr(sum(found["exposure"])))
        print("  sum of steps", repr(sum(steps for steps in found["steps"] if steps is not None)))
        print("  cuts", len(found["cuts"]), "cut off in all", sum(map(len, found["cuts"].values())))
        print("  unreached parts", [len(part) for part in found["unreached"]][:5], len(found["unreached"]))
    others = [link for link in persons if link[0] != link[1]]
    print("crossing", crossing(len(department), others, [department[person] for person in range(len(department))]))


if __name__ == "__main__":
    email_eu(sys.argv[2]) if sys.argv[1:2] == ["email_eu"] else write()
