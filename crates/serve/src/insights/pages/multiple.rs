//! A small multiple: one number with its line over time, its interval, and its table.

use web::Speech;
use web::chart::{Line, Point};

use super::said::{self, Trend};
use crate::insights::day::Day;
use crate::insights::number::{Number, Value};
use crate::insights::question::{Question, Spacing};
use crate::insights::reading::Answer;

/// So many requests a point of a line stands for, at least.
const LEAST: i64 = 6;

/// Everything that is shown of one number.
pub struct Multiple {
    pub slug: &'static str,
    pub name: String,
    /// What it is, in a few words.
    pub about: String,
    pub chart: Option<Line>,
    /// None when there is nothing yet.
    pub value: Option<String>,
    /// `50 min to 2 h, n 86`
    pub sure: String,
    pub nine_in_ten: Option<String>,
    pub trend: Option<String>,
    pub trend_icon: Option<&'static str>,
    pub is_worse: bool,
    pub table: Vec<Cells>,
    pub why: String,
    pub rows: String,
}

/// A line of the table.
pub struct Cells {
    pub when: String,
    pub value: String,
    pub interval: String,
    pub n: i64,
}

impl Multiple {
    pub fn of(t: &Speech, number: Number, question: &Question, answer: &Answer, query: &str) -> Self {
        let clock = question.clock;
        let all = number.of(&answer.all);
        let slug = number.as_str();
        let [first, second] = &answer.halves;
        let values: Vec<(Day, Value)> =
            answer.buckets.iter().map(|(day, some)| (*day, number.of(some))).collect();
        let trend = Some(Trend::of(number, &number.of(first), &number.of(second))).filter(|_| all.n() > 0);
        let interval = all.interval().map(|interval| said::interval(t, number, clock, interval));
        let n = t.a1("insights-n", "n", all.n());
        let nine_in_ten = match &all {
            Value::Span(span) => span.p90,
            _ => None,
        };
        Self {
            slug,
            name: t.s(&format!("insights-{slug}")),
            about: t.s(&format!("insights-{slug}-about")),
            chart: chart(&all, answer.spacing, &values),
            value: said::value(t, number, clock, &all),
            sure: interval.into_iter().chain([n]).collect::<Vec<_>>().join(", "),
            nine_in_ten: nine_in_ten
                .map(|p90| t.a1("insights-nine-in-ten", "value", said::seconds(t, clock, p90))),
            trend: trend.map(|trend| trend.words(t, number)),
            trend_icon: trend.and_then(Trend::icon),
            is_worse: trend.is_some_and(Trend::is_worse),
            table: values
                .iter()
                .map(|(day, value)| cells(t, number, question, answer.spacing, *day, value))
                .collect(),
            why: ["/explain/", slug, query].concat(),
            rows: ["/insights/rows", query, "&figure=", slug].concat(),
        }
    }
}

/// A line through what is sure enough to have an interval; where hardly anything is, the points without a line.
fn chart(all: &Value, spacing: Spacing, values: &[(Day, Value)]) -> Option<Line> {
    let points = points(spacing, values);
    let all = all.middle();
    let is_sure = |point: &Option<Point>| point.is_some_and(|point| point.interval.is_some());
    if points.iter().filter(|point| is_sure(point)).count() > 1 {
        // On a day with few requests, as on weekends, the line goes on to the next one.
        let kept = points.into_iter().filter(|point| is_sure(point) || spacing != Spacing::Days);
        return Line::new(kept.map(|point| point.filter(|it| it.interval.is_some())).collect(), all);
    }
    let some = points.iter().flatten().count();
    Line::new(points, all).filter(|_| some > 1).map(Line::apart)
}

/// One point a day, week or month, gaps included.
fn points(spacing: Spacing, values: &[(Day, Value)]) -> Vec<Option<Point>> {
    let (Some((first, _)), Some((last, _))) = (values.first(), values.last()) else {
        return Vec::new();
    };
    let mut points = Vec::new();
    let mut day = *first;
    while day <= *last {
        let here = values.iter().find(|(starts, _)| *starts == day);
        points.push(here.and_then(|(_, value)| {
            let interval = value.interval().filter(|_| value.n() >= LEAST);
            let interval = interval.map(|interval| (interval.low, interval.high));
            value.middle().map(|value| Point { value, interval })
        }));
        day = spacing.next(day, values.iter().map(|(starts, _)| *starts));
    }
    points
}

fn cells(
    t: &Speech,
    number: Number,
    question: &Question,
    spacing: Spacing,
    day: Day,
    value: &Value,
) -> Cells {
    let none = || t.s("insights-nothing");
    let interval = value.interval().map(|interval| said::interval(t, number, question.clock, interval));
    let date = t.date(day.date());
    Cells {
        when: match spacing {
            Spacing::Days => date,
            Spacing::Weeks => t.a1("insights-week-of", "day", &date),
            Spacing::Months => month(t, day),
        },
        value: said::value(t, number, question.clock, value).unwrap_or_else(none),
        interval: interval.unwrap_or_else(|| t.s("insights-too-few")),
        n: value.n(),
    }
}

fn month(t: &Speech, day: Day) -> String {
    let date = day.date();
    let name = t.s(&format!("month-long-{}", date.month()));
    t.a2("insights-month", "month", name, "year", date.year().to_string())
}
