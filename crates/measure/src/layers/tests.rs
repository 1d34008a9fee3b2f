//! Small maps with known drawings, and what holds in all.

use proptest::prelude::*;

use super::*;
use crate::chance::SplitMix;

const SPACING: Spacing = Spacing { columns: 80.0, parties: 16.0, links: 6.0 };

fn links(links: &[(usize, usize)]) -> Vec<Link> {
    links.iter().map(|(from, to)| Link { from: *from, to: *to, weight: 1.0 }).collect()
}

/// Parties of different sizes; those from `external` on are outside.
fn parties(n: usize, external: usize) -> Vec<Party> {
    let of = |n| Party {
        width: 100.0 + (n % 3) as f64 * 30.0,
        height: 24.0 + (n % 4) as f64 * 9.0,
        is_external: n >= external,
    };
    (0..n).map(of).collect()
}

fn drawn(n: usize, external: usize, of: &[(usize, usize)]) -> Drawing {
    draw(&parties(n, external), &links(of), SPACING).unwrap()
}

fn columns(drawing: &Drawing) -> Vec<Option<usize>> {
    drawing.places.iter().map(|place| place.column).collect()
}

#[test]
fn a_chain_runs_straight_from_left_to_right() {
    let chain = drawn(4, 3, &[(2, 3), (1, 2), (0, 1)]);
    assert_eq!(columns(&chain), [Some(0), Some(1), Some(2), Some(3)]);
    assert!(chain.places.iter().all(|place| place.middle.y == chain.places[0].middle.y));
    assert!(chain.routes.iter().all(|route| route.points.len() == 2 && !route.is_back));
    // From the right side of party 1, 130 wide, to the left side of party 2, 160 wide.
    let xs: Vec<f64> = chain.routes[1].points.iter().map(|point| point.x).collect();
    assert_eq!(xs, [100.0 + 80.0 + 130.0, 100.0 + 80.0 + 130.0 + 80.0]);
    assert_eq!(
        (chain.width, chain.height, chain.crossings),
        (100.0 + 130.0 + 160.0 + 100.0 + 240.0, 51.0, 0)
    );
}

#[test]
fn those_outside_stand_in_the_last_column_whatever_they_give() {
    let found = drawn(5, 3, &[(0, 1), (1, 3), (3, 0), (2, 0), (2, 4), (3, 4)]);
    assert_eq!(columns(&found), [Some(1), Some(2), Some(0), Some(3), Some(3)]);
    let back: Vec<bool> = found.routes.iter().map(|route| route.is_back).collect();
    assert_eq!(back, [false, false, true, false, false, false]);
    let returned = &found.routes[2].points;
    assert!(returned[0].x > returned[returned.len() - 1].x);
}

#[test]
fn a_circle_is_cut_where_the_least_passes() {
    for thin in 0..3 {
        let weight = |n| if n == thin { 1.0 } else { 100.0 };
        let circle: Vec<Link> =
            (0..3).map(|n| Link { from: n, to: (n + 1) % 3, weight: weight(n) }).collect();
        let found = draw(&parties(3, 3), &circle, SPACING).unwrap();
        assert_eq!((0..3).filter(|n| found.routes[*n].is_back).collect::<Vec<_>>(), [thin]);
    }
}

#[test]
fn two_who_serve_each_other_have_one_line_for_both_ways() {
    let found = drawn(2, 2, &[(0, 1), (1, 0)]);
    let mut back = found.routes[1].points.clone();
    back.reverse();
    assert_eq!((found.routes[0].is_back, found.routes[1].is_back), (false, true));
    assert_eq!(found.routes[0].points, back);
}

#[test]
fn links_that_need_not_cross_do_not() {
    // Drawn in the given order, all three would cross.
    assert_eq!(drawn(6, 6, &[(0, 5), (1, 4), (2, 3)]).crossings, 0);
    // Of two by two that are all linked, two must.
    assert_eq!(drawn(4, 4, &[(0, 2), (0, 3), (1, 2), (1, 3)]).crossings, 1);
    // A tree of three floors, its branches given in a muddle.
    let tree: Vec<(usize, usize)> = (1..13).map(|n| (n * 5 % 13, (n - 1) / 3 * 5 % 13)).collect();
    assert_eq!(drawn(13, 13, &tree).crossings, 0);
}

#[test]
fn a_long_link_bends_at_its_ends_only() {
    let found = drawn(7, 7, &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (6, 5)]);
    let long = &found.routes[5].points;
    assert!(long.len() <= 4, "{long:?}");
    assert!(long.len() < 4 || long[1].y == long[2].y);
}

#[test]
fn those_without_links_stand_in_rows_below() {
    let found = drawn(8, 8, &[(0, 1), (2, 2)]);
    assert_eq!(columns(&found)[..3], [Some(0), Some(1), None]);
    assert!(found.routes[1].points.is_empty());
    let top = found.places[0].middle.y.max(found.places[1].middle.y);
    assert!((2..8).all(|party| found.places[party].middle.y > top));
    let nothing = drawn(0, 0, &[]);
    assert_eq!((nothing.width, nothing.height), (0.0, 0.0));
}

#[test]
fn what_is_not_among_the_parties_or_no_size_is_not_drawn() {
    assert_eq!(draw(&parties(2, 2), &links(&[(0, 2)]), SPACING), None);
    let mut wrong = parties(2, 2);
    wrong[1].height = f64::NAN;
    assert_eq!(draw(&wrong, &[], SPACING), None);
    assert_eq!(draw(&parties(2, 2), &[], Spacing { links: -1.0, ..SPACING }), None);
}

/// An organisation in divisions of 25, each with five floors; most links stay inside and go up. Three are outside.
fn organisation(seed: u64, parties: u64, links: usize) -> Vec<Link> {
    let mut chance = SplitMix::new(seed);
    let mut found = Vec::new();
    while found.len() < links {
        let (from, to) = (chance.below(parties), chance.below(parties));
        let is_near = from / 25 == to / 25;
        let is_up = to >= parties - 3 || from % 5 < to % 5 || chance.below(20) == 0;
        if from < parties - 3 && is_up && chance.below(if is_near { 2 } else { 20 }) == 0 {
            let weight = 1.0 + chance.below(50) as f64;
            found.push(Link { from: from as usize, to: to as usize, weight });
        }
    }
    found
}

/// Of the parties with links, the share that keeps its column, counted from the outside; and of their pairs, the share of
/// which the upper one stays the upper one.
fn kept(before: &Drawing, after: &Drawing) -> (f64, f64) {
    let from_outside = |drawing: &Drawing, party: usize| {
        let last = drawing.places.iter().filter_map(|place| place.column).max();
        drawing.places[party].column.map(|column| last.unwrap_or(0) - column)
    };
    let linked: Vec<usize> =
        (0..before.places.len()).filter(|party| before.places[*party].column.is_some()).collect();
    let same =
        linked.iter().filter(|party| from_outside(before, **party) == from_outside(after, **party)).count();
    let (mut pairs, mut ordered) = (0, 0);
    for (at, a) in linked.iter().enumerate() {
        for b in &linked[..at] {
            let lower = |drawing: &Drawing| drawing.places[*a].middle.y - drawing.places[*b].middle.y;
            pairs += 1;
            ordered += usize::from(lower(before) * lower(after) > 0.0 || lower(before) == lower(after));
        }
    }
    (same as f64 / linked.len() as f64, f64::from(ordered as u32) / f64::from(pairs))
}

#[test]
fn one_link_more_moves_little() {
    let of = parties(200, 197);
    let map = organisation(7, 200, 400);
    let before = draw(&of, &map, SPACING).unwrap();
    let (mut columns, mut orders): (Vec<f64>, Vec<f64>) = (0..20)
        .map(|n| {
            let more = [map.clone(), organisation(1_000 + n, 200, 1)].concat();
            kept(&before, &draw(&of, &more, SPACING).unwrap())
        })
        .unzip();
    columns.sort_by(f64::total_cmp);
    orders.sort_by(f64::total_cmp);
    let half = |values: &[f64]| values[values.len() / 2];
    assert!(half(&columns) >= 0.95 && columns[0] >= 0.5, "{columns:?}");
    assert!(half(&orders) >= 0.9 && orders[0] >= 0.5, "{orders:?}");
}

#[test]
fn the_same_map_gives_the_same_drawing() {
    let (of, map) = (parties(60, 57), organisation(3, 60, 200));
    assert_eq!(draw(&of, &map, SPACING), draw(&of, &map, SPACING));
}

fn maps() -> impl Strategy<Value = (usize, usize, Vec<(usize, usize)>)> {
    (1..16_usize).prop_flat_map(|n| (Just(n), 0..=n, prop::collection::vec((0..n, 0..n), 0..40)))
}

/// Of a line that runs from left to right, its y at an x; None beyond its ends.
fn y_at(points: &[Point], x: f64) -> Option<f64> {
    let ends = points.windows(2).find(|ends| ends[0].x <= x && x <= ends[1].x)?;
    let part = if ends[1].x > ends[0].x { (x - ends[0].x) / (ends[1].x - ends[0].x) } else { 0.0 };
    Some(ends[0].y + part * (ends[1].y - ends[0].y))
}

proptest! {
    #[test]
    fn parties_keep_their_distance((n, external, map) in maps()) {
        let (of, found) = (parties(n, external), drawn(n, external, &map));
        for a in 0..n {
            let Point { x, y } = found.places[a].middle;
            let half = (of[a].width / 2.0, of[a].height / 2.0);
            prop_assert!(x - half.0 > -1e-6 && y - half.1 > -1e-6);
            prop_assert!(x + half.0 < found.width + 1e-6 && y + half.1 < found.height + 1e-6);
            for (b, (other, place)) in of.iter().zip(&found.places).enumerate().take(a) {
                let across = (x - place.middle.x).abs() - half.0 - other.width / 2.0;
                let down = (y - place.middle.y).abs() - half.1 - other.height / 2.0;
                prop_assert!(across > -1e-6 || down > SPACING.parties - 1e-6, "{a} and {b}");
            }
        }
    }

    #[test]
    fn links_run_to_the_right_unless_they_are_marked((n, external, map) in maps()) {
        let (of, found) = (parties(n, external), drawn(n, external, &map));
        for ((from, to), route) in map.iter().zip(&found.routes) {
            let (a, b) = (found.places[*from], found.places[*to]);
            if from == to {
                prop_assert!(route.points.is_empty() && !route.is_back);
                continue;
            }
            let sign = if route.is_back { -1.0 } else { 1.0 };
            let outside = of[*from].is_external && of[*to].is_external;
            prop_assert!(outside || (a.column < b.column) != route.is_back);
            prop_assert!(!of[*to].is_external || !route.is_back || of[*from].is_external);
            if !outside {
                let first = Point { x: a.middle.x + sign * of[*from].width / 2.0, y: a.middle.y };
                let last = Point { x: b.middle.x - sign * of[*to].width / 2.0, y: b.middle.y };
                prop_assert_eq!(route.points.first().copied(), Some(first));
                prop_assert_eq!(route.points.last().copied(), Some(last));
                prop_assert!(route.points.windows(2).all(|p| (p[1].x - p[0].x) * sign > 0.0));
            }
        }
    }

    #[test]
    fn nothing_runs_back_where_there_is_no_circle((n, _, map) in maps()) {
        // A muddled order of the parties, in which all links go up.
        let up: Vec<_> = map.iter().map(|(a, b)| (a.min(b) * 7 % 17, a.max(b) * 7 % 17)).collect();
        prop_assert!(drawn(17.max(n), 17, &up).routes.iter().all(|route| !route.is_back));
    }

    #[test]
    fn no_link_passes_through_a_party((n, external, map) in maps()) {
        let (of, found) = (parties(n, external), drawn(n, external, &map));
        for ((from, to), route) in map.iter().zip(&found.routes) {
            if found.places[*from].column == found.places[*to].column {
                continue;
            }
            let mut points = route.points.clone();
            points.sort_by(|a, b| a.x.total_cmp(&b.x));
            for party in (0..n).filter(|party| party != from && party != to) {
                let Point { x, y } = found.places[party].middle;
                for x in [x - of[party].width / 2.0, x, x + of[party].width / 2.0] {
                    if let Some(line) = y_at(&points, x) {
                        prop_assert!((line - y).abs() > of[party].height / 2.0, "{from} to {to} through {party}");
                    }
                }
            }
        }
    }

    /// Inner pieces of a long link may only give way to those of another: two bends at each end, or it crosses one.
    #[test]
    fn a_long_link_bends_at_its_ends_unless_it_crosses_another_long_one((n, external, map) in maps()) {
        let found = drawn(n, external, &map);
        let middles: Vec<Vec<Point>> = found
            .routes
            .iter()
            .map(|route| {
                let mut points = route.points.clone();
                points.sort_by(|a, b| a.x.total_cmp(&b.x));
                points
            })
            .filter(|points| points.len() > 3)
            .collect();
        let crosses = |a: &[Point], b: &[Point]| {
            let (left, right) = (a[1].x.max(b[1].x), a[a.len() - 2].x.min(b[b.len() - 2].x));
            let beside = |x: f64| y_at(a, x).zip(y_at(b, x)).map_or(0.0, |(a, b)| a - b);
            left < right && beside(left) * beside(right) < 0.0
        };
        for a in middles.iter().filter(|points| points.len() > 6) {
            prop_assert!(middles.iter().any(|b| crosses(a, b)), "{a:?}");
        }
    }

    /// Counted in the drawing: two lines cross between two columns when the upper one becomes the lower one.
    #[test]
    fn crossings_are_those_of_the_drawing((n, external, map) in maps()) {
        let (of, found) = (parties(n, external), drawn(n, external, &map));
        let mut lines: Vec<Vec<Point>> = Vec::new();
        for ((from, to), route) in map.iter().zip(&found.routes) {
            let mut points = route.points.clone();
            points.sort_by(|a, b| a.x.total_cmp(&b.x));
            if found.places[*from].column != found.places[*to].column && !lines.contains(&points) {
                lines.push(points);
            }
        }
        let last = found.places.iter().filter_map(|place| place.column).max().unwrap_or(0);
        let edges: Vec<(f64, f64)> = (0..=last)
            .map(|column| {
                let here = (0..n).filter(|party| found.places[*party].column == Some(column));
                here.fold((f64::MAX, 0.0_f64), |(left, right), party| {
                    let (x, half) = (found.places[party].middle.x, of[party].width / 2.0);
                    (left.min(x - half), right.max(x + half))
                })
            })
            .collect();
        let at = |line: &[Point], x: f64| y_at(line, x).or_else(|| {
            // A narrow party stands inside of its column: its line begins or ends there.
            let ends = [line[0], line[line.len() - 1]];
            ends.into_iter().find(|end| (end.x - x).abs() <= 30.0).map(|end| end.y)
        });
        let mut crossings = 0;
        for (right, left) in edges.windows(2).map(|pair| (pair[0].1, pair[1].0)) {
            let here: Vec<(f64, f64)> = lines.iter().filter_map(|line| at(line, right).zip(at(line, left))).collect();
            for (n, a) in here.iter().enumerate() {
                crossings += here[..n].iter().filter(|b| (a.0 - b.0) * (a.1 - b.1) < -1e-6).count() as u64;
            }
        }
        prop_assert_eq!(found.crossings, crossings);
    }
}
