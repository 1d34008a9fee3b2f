//! From columns and heights to the drawing: places, the bends of links, and rows for those without links.

use super::net::Net;
use super::{Drawing, Party, Place, Point, Route, Spacing};
use crate::Link;

/// The left and the right edge of a column, which is as wide as its widest party.
type Edges = (f64, f64);

pub fn drawing(
    parties: &[Party],
    links: &[Link],
    net: &Net,
    heights: &[f64],
    spacing: Spacing,
    crossings: u64,
) -> Drawing {
    let edges = edges(parties, net, spacing.columns);
    let mut places = vec![Place { column: None, middle: Point { x: 0.0, y: 0.0 } }; parties.len()];
    let (mut width, mut height) = (edges.last().map_or(0.0, |(_, right)| *right), 0.0_f64);
    for (column, (left, right)) in net.columns.iter().zip(&edges) {
        for party in column.iter().copied().filter(|thing| !net.is_piece(*thing)) {
            let middle = Point { x: left.midpoint(*right), y: heights[party] };
            places[party] = Place { column: Some(net.column_of[party]), middle };
        }
        let lowest = column.iter().map(|thing| heights[*thing] + net.height[*thing] / 2.0);
        height = lowest.fold(height, f64::max);
    }
    (width, height) = rows_below(parties, &mut places, (width, height), spacing);
    let routes = links.iter().map(|link| route(link, parties, &places, net, heights, &edges)).collect();
    Drawing { places, routes, width, height, crossings }
}

fn edges(parties: &[Party], net: &Net, gap: f64) -> Vec<Edges> {
    let mut left = 0.0;
    let mut edges = Vec::with_capacity(net.columns.len());
    for column in &net.columns {
        let widths = column.iter().filter(|thing| !net.is_piece(**thing)).map(|party| parties[*party].width);
        let right = left + widths.fold(0.0, f64::max);
        edges.push((left, right));
        left = right + gap;
    }
    edges
}

/// Those without links, in the given order, in rows as wide as all above them, or as they are many.
fn rows_below(
    parties: &[Party],
    places: &mut [Place],
    (mut width, mut height): (f64, f64),
    spacing: Spacing,
) -> (f64, f64) {
    let alone: Vec<usize> = (0..parties.len()).filter(|party| places[*party].column.is_none()).collect();
    let area: f64 = alone
        .iter()
        .map(|party| (parties[*party].width + spacing.parties) * (parties[*party].height + spacing.parties))
        .sum();
    let end = width.max(area.sqrt());
    let (mut x, mut top, mut bottom) =
        (0.0, if height > 0.0 { height + spacing.parties } else { 0.0 }, height);
    for party in alone {
        let Party { width: own, height: high, .. } = parties[party];
        if x > 0.0 && x + own > end {
            (x, top) = (0.0, bottom + spacing.parties);
        }
        places[party].middle = Point { x: x + own / 2.0, y: top + high / 2.0 };
        (width, bottom) = (width.max(x + own), bottom.max(top + high));
        x += own + spacing.parties;
    }
    height = height.max(bottom);
    (width, height)
}

fn route(
    link: &Link,
    parties: &[Party],
    places: &[Place],
    net: &Net,
    heights: &[f64],
    edges: &[Edges],
) -> Route {
    let column = |party: usize| places[party].column;
    let is_back = column(link.from) > column(link.to);
    let (first, last) = if is_back { (link.to, link.from) } else { (link.from, link.to) };
    let side = |party: usize, sign: f64| {
        let Point { x, y } = places[party].middle;
        Point { x: x + sign * parties[party].width / 2.0, y }
    };
    if link.from == link.to {
        return Route { points: Vec::new(), is_back: false };
    }
    if column(first) == column(last) {
        return Route { points: vec![side(first, 1.0), side(last, 1.0)], is_back: false };
    }
    let mut points = vec![side(first, 1.0)];
    // As far as the edge of the column it is straight, so that it passes beside those who are wider.
    points.extend(column(first).map(|column| Point { x: edges[column].1, y: heights[first] }));
    for piece in net.pieces.get(&(first, last)).into_iter().flatten() {
        let (left, right) = edges[net.column_of[*piece]];
        points.extend([left, right].map(|x| Point { x, y: heights[*piece] }));
    }
    points.extend(column(last).map(|column| Point { x: edges[column].0, y: heights[last] }));
    points.push(side(last, -1.0));
    let mut points = without_needless(points);
    if is_back {
        points.reverse();
    }
    Route { points, is_back }
}

/// Without points where the line does not bend.
fn without_needless(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = kept[..]
            && ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)).abs() < 1e-9
        {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}
