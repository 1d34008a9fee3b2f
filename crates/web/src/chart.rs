//! Small charts for templates: a line over time with its band, and a bar from nothing. They are SVG without inline
//! style, and silent: each stands in a `<figure>` beside its words, and has a table as its twin.

use std::fmt;

use askama::filters::HtmlSafe;

const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 60.0;
/// Left free above, below and at the end, so that no mark is cut.
const EDGE: f64 = 5.0;

/// A value with the ends of its interval, where it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub value: f64,
    pub interval: Option<(f64, f64)>,
}

/// A line over time, its band, and a dotted baseline. Each has a scale of its own.
#[derive(Clone, Debug)]
pub struct Line {
    points: Vec<Option<Point>>,
    baseline: Option<f64>,
    low: f64,
    high: f64,
    is_joined: bool,
}

impl Line {
    /// One point a period, oldest first; a period without a value is a gap. Nothing when there is nothing to draw.
    pub fn new(points: Vec<Option<Point>>, baseline: Option<f64>) -> Option<Self> {
        let values: Vec<f64> = points.iter().flatten().map(|point| point.value).collect();
        if values.is_empty() || values.iter().any(|value| !value.is_finite()) {
            return None;
        }
        let (mut low, mut high) = span(values.iter().copied().chain(baseline));
        // A wide interval of a few cases must not flatten everything else.
        let room = ((high - low) * 0.75).max(high.abs() * 0.1).max(f64::MIN_POSITIVE);
        let ends = points.iter().flatten().filter_map(|point| point.interval);
        let (least, most) = span(ends.flat_map(|(low, high)| [low, high]).chain([low, high]));
        low = least.max(low - room);
        high = most.min(high + room).max(low + f64::MIN_POSITIVE);
        Some(Self { points, baseline, low, high, is_joined: true })
    }

    /// Points alone: there are too few cases behind each to join them.
    pub fn apart(self) -> Self {
        Self { is_joined: false, ..self }
    }

    fn x(&self, at: usize) -> f64 {
        let steps = self.points.len().saturating_sub(1).max(1) as f64;
        let place = if self.points.len() == 1 { steps } else { at as f64 };
        round(EDGE + place / steps * (WIDTH - 2.0 * EDGE))
    }

    fn y(&self, value: f64) -> f64 {
        let part = (value.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        let part = if part.is_finite() { part } else { 0.5 };
        round(HEIGHT - EDGE - part * (HEIGHT - 2.0 * EDGE))
    }

    /// Stretches of points without a gap, with their places.
    fn runs(&self) -> Vec<Vec<(usize, Point)>> {
        let mut runs = vec![Vec::new()];
        for (at, point) in self.points.iter().enumerate() {
            match (point, runs.last_mut()) {
                (Some(point), Some(run)) if self.is_joined || run.is_empty() => run.push((at, *point)),
                (Some(point), _) => runs.push(vec![(at, *point)]),
                _ => runs.push(Vec::new()),
            }
        }
        runs.retain(|run: &Vec<_>| !run.is_empty());
        runs
    }
}

fn span(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, r#"<svg class="chart line" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">"#)?;
        for run in self.runs() {
            let banded: Vec<_> =
                run.iter().filter_map(|(at, point)| point.interval.map(|ends| (*at, ends))).collect();
            if banded.len() > 1 {
                f.write_str(r#"<polygon class="band" points=""#)?;
                for (at, (_, high)) in &banded {
                    write!(f, "{},{} ", self.x(*at), self.y(*high))?;
                }
                for (at, (low, _)) in banded.iter().rev() {
                    write!(f, "{},{} ", self.x(*at), self.y(*low))?;
                }
                f.write_str(r#""/>"#)?;
            }
        }
        if let Some(baseline) = self.baseline {
            let y = self.y(baseline);
            write!(f, r#"<line class="baseline" x1="0" x2="{WIDTH}" y1="{y}" y2="{y}"/>"#)?;
        }
        for run in self.runs() {
            if let [(at, point)] = run.as_slice() {
                write!(
                    f,
                    r#"<circle class="alone" cx="{}" cy="{}" r="1.6"/>"#,
                    self.x(*at),
                    self.y(point.value)
                )?;
            } else {
                f.write_str(r#"<polyline class="value" points=""#)?;
                for (at, point) in &run {
                    write!(f, "{},{} ", self.x(*at), self.y(point.value))?;
                }
                f.write_str(r#""/>"#)?;
            }
        }
        if !self.is_joined {
            return f.write_str("</svg>");
        }
        if let Some((at, Some(last))) = self.points.iter().enumerate().rfind(|(_, point)| point.is_some()) {
            write!(f, r#"<circle class="last" cx="{}" cy="{}" r="3.5"/>"#, self.x(at), self.y(last.value))?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for Line {}

/// A bar that begins at nothing.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    percent: f64,
}

impl Bar {
    /// How much of the longest possible bar it is, from 0.0 to 1.0.
    pub fn new(part: f64) -> Self {
        Self { percent: round(part.clamp(0.0, 1.0) * 100.0) }
    }
}

impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = self.percent;
        write!(
            f,
            r#"<svg class="chart bar-of" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="{percent}" height="10"/></svg>"#
        )
    }
}

impl HtmlSafe for Bar {}

/// One share: a line from nothing to all, the band of its interval, and a tick at the value.
#[derive(Clone, Copy, Debug)]
pub struct ShareStrip {
    value: f64,
    low: f64,
    width: f64,
}

impl ShareStrip {
    /// Parts from 0.0 to 1.0.
    pub fn new(value: f64, low: f64, high: f64) -> Self {
        let percent = |part: f64| round(part.clamp(0.0, 1.0) * 100.0);
        Self { value: percent(value), low: percent(low), width: (percent(high) - percent(low)).max(0.0) }
    }
}

impl fmt::Display for ShareStrip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, low, width } = *self;
        let tick = (value - 1.0).clamp(0.0, 98.0);
        write!(
            f,
            r#"<svg class="strip" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="axis" y="5.5" width="100" height="1"/><rect class="band" x="{low}" y="3" width="{width:.1}" height="6"/><rect class="tick" x="{tick}" width="2" height="12"/></svg>"#
        )
    }
}

impl HtmlSafe for ShareStrip {}

/// What one side says on a scale, beside what the other thinks it says: a circle on its interval, a square, a bar between
/// them, and a tick where the circle was the last time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dumbbell {
    /// Parts of the scale from 0.0 to 1.0: the value and the ends of its interval.
    pub value: Option<[f64; 3]>,
    /// From where to where it may be, where no value is told.
    pub between: Option<[f64; 2]>,
    pub guess: Option<f64>,
    pub before: Option<f64>,
}

impl fmt::Display for Dumbbell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |part: f64| round(part.clamp(0.0, 1.0) * 100.0);
        f.write_str(r#"<svg class="chart dumbbell" aria-hidden="true"><rect class="axis" y="9.5" width="100%" height="1"/>"#)?;
        let span = self.between.or(self.value.map(|[_, low, high]| [low, high]));
        if let Some([low, high]) = span {
            let (low, width) = (at(low), (at(high) - at(low)).max(0.5));
            write!(f, r#"<rect class="band" x="{low}%" y="6" width="{width:.1}%" height="8" rx="4"/>"#)?;
        }
        if let Some(before) = self.before {
            write!(f, r#"<rect class="before" x="{}%" y="2" width="1.5" height="16"/>"#, at(before))?;
        }
        if let (Some([value, ..]), Some(guess)) = (self.value, self.guess) {
            let (from, to) = (at(value.min(guess)), at(value.max(guess)));
            write!(f, r#"<rect class="bar" x="{from}%" y="9" width="{:.1}%" height="2"/>"#, to - from)?;
        }
        if let Some(guess) = self.guess {
            let x = at(guess);
            write!(
                f,
                r#"<svg x="{x}%" overflow="visible"><rect class="guess" x="-5" y="5" width="10" height="10"/></svg>"#
            )?;
        }
        if let Some([value, ..]) = self.value {
            write!(f, r#"<circle class="said" cx="{}%" cy="10" r="5.5"/>"#, at(value))?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for Dumbbell {}

/// How a piece of a lane is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneKind {
    /// A wait between colleagues.
    Between,
    /// Somebody has it in hand.
    InHand,
    Other,
}

/// When something was so, along a whole: pieces from 0.0 to 1.0.
#[derive(Clone, Debug)]
pub struct Lane {
    pieces: Vec<(f64, f64, LaneKind)>,
}

impl Lane {
    pub fn new(pieces: Vec<(f64, f64, LaneKind)>) -> Self {
        Self { pieces }
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            r#"<svg class="chart lane" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="axis" y="4.75" width="100" height="0.5"/>"#,
        )?;
        for (from, to, kind) in &self.pieces {
            let class = match kind {
                LaneKind::Between => "between",
                LaneKind::InHand => "hand",
                LaneKind::Other => "other",
            };
            let at = |part: f64| (part.clamp(0.0, 1.0) * 10_000.0).round() / 100.0;
            // The shortest can still be seen.
            let width = (at(*to) - at(*from)).max(0.3);
            write!(
                f,
                r#"<rect class="{class}" x="{}" width="{width:.2}" height="10"/>"#,
                at(*from).min(99.7)
            )?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for Lane {}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(value: f64) -> Option<Point> {
        Some(Point { value, interval: Some((value - 1.0, value + 1.0)) })
    }

    #[test]
    fn a_line_stays_within_its_picture_whatever_it_shows() {
        for values in [vec![1.0], vec![5.0, 5.0, 5.0], vec![0.0, 0.0], vec![1.0, 1e9, 3.0], vec![-3.0, 2.0]] {
            let line =
                Line::new(values.iter().map(|value| point(*value)).collect(), Some(values[0])).unwrap();
            for value in values.iter().flat_map(|value| [value - 1.0, *value, value + 1.0]) {
                assert!((0.0..=HEIGHT).contains(&line.y(value)), "{values:?}");
            }
            assert!(!line.to_string().contains("NaN") && !line.to_string().contains("inf"), "{line}");
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_nothing_draws_nothing() {
        let drawn =
            Line::new(vec![point(1.0), point(2.0), None, point(3.0), point(4.0)], None).unwrap().to_string();
        assert_eq!(drawn.matches("<polyline").count(), 2);
        assert_eq!(drawn.matches(r#"class="last""#).count(), 1);
        assert!(Line::new(vec![None, None], None).is_none());
        assert!(Line::new(vec![point(f64::NAN)], None).is_none());
    }

    #[test]
    fn points_that_stand_apart_have_no_line() {
        let drawn =
            Line::new(vec![point(1.0), point(2.0), None, point(3.0)], None).unwrap().apart().to_string();
        assert_eq!((drawn.matches("<polyline").count(), drawn.matches("<circle").count()), (0, 3));
    }

    #[test]
    fn a_bar_is_never_longer_than_all_and_never_less_than_nothing() {
        for (part, width) in [(-1.0, "0"), (0.125, "12.5"), (7.0, "100")] {
            assert!(Bar::new(part).to_string().contains(&format!(r#"<rect width="{width}""#)), "{part}");
        }
    }
}
