//! The page of what crosses, and its table for other programs. Six statements of the page's own and of every page's.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use measure::crossing::Crossing;
use people::Visit;
use serde::Deserialize;
use serve::insights::Day;
use web::chart::{Line, Point};
use web::{Answer, Chrome, Page, Speech};

use super::figures::{self, Series};
use super::{Level, Source};

/// Fewer in a month are a point without a line to it.
const LEAST: u64 = 10;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    level: String,
}

impl Asked {
    fn level(&self) -> Level {
        self.level.parse().unwrap_or(Level::Division)
    }
}

#[derive(Template)]
#[template(path = "map_page/crossing/page.html")]
struct CrossingPage {
    t: Speech,
    chrome: Chrome,
    level: Level,
    /// Each level with its name.
    levels: Vec<(Level, String)>,
    lead: String,
    multiples: Vec<Multiple>,
}

struct Multiple {
    source: Source,
    name: String,
    about: String,
    chart: Option<Line>,
    value: String,
    sure: String,
    rows: Vec<Row>,
}

/// A month in the table.
struct Row {
    month: String,
    share: String,
    chance: String,
    ratio: String,
    n: u64,
}

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    map::policy::require_map(visit.viewer())?;
    let (level, now) = (asked.level(), visit.view.now);
    let found = figures::read(&mut visit.view, level, now).await?;
    let (chrome, t) = (visit.chrome("room-map").await?, visit.speech());
    let multiples: Vec<Multiple> = found.iter().map(|series| Multiple::of(&t, series)).collect();
    let requests = found.iter().find(|series| series.source == Source::Requests);
    let lead = match requests.and_then(|series| series.all.as_ref()) {
        Some(all) => lead(&t, level, all),
        None if found.is_empty() => t.s("crossing-lead-none"),
        None => t.s("crossing-lead-no-requests"),
    };
    let levels = Level::ALL.iter().map(|one| (*one, t.s(&format!("crossing-level-{one}")))).collect();
    Ok(Page(CrossingPage { t, chrome, level, levels, lead, multiples }).into_response())
}

/// What the first source says, in words.
fn lead(t: &Speech, level: Level, all: &Crossing) -> String {
    let share = t.a2(&format!("crossing-lead-{level}"), "share", percent(all.share), "n", all.n);
    let Some(chance) = all.chance else { return share };
    let compared = match (chance.ratio_interval.low > 1.0, chance.ratio_interval.high < 1.0) {
        (true, _) => t.a1("crossing-lead-more", "chance", percent(chance.share)),
        (_, true) => t.a1("crossing-lead-fewer", "chance", percent(chance.share)),
        _ => t.a1("crossing-lead-same", "chance", percent(chance.share)),
    };
    [share, compared].join(" ")
}

impl Multiple {
    fn of(t: &Speech, series: &Series) -> Self {
        let point = |found: &Option<Crossing>| {
            let (n, chance) = (found.as_ref()?.n, found.as_ref()?.chance?);
            let (low, high) = (chance.ratio_interval.low, chance.ratio_interval.high);
            (n >= LEAST).then_some(Point { value: chance.ratio, interval: Some((low, high)) })
        };
        let points = series.months.iter().map(|(_, found)| point(found)).collect();
        let row = |(month, found): &(Day, Option<Crossing>)| Some(Row::of(t, *month, found.as_ref()?));
        let all = series.all.as_ref();
        let chance = all.and_then(|all| all.chance);
        Self {
            source: series.source,
            name: t.s(&format!("crossing-{}", series.source)),
            about: t.s(&format!("crossing-{}-about", series.source)),
            chart: Line::new(points, Some(1.0)),
            value: chance.map_or_else(|| t.s("crossing-no-chance"), |chance| format!("{:.2}", chance.ratio)),
            sure: all.map_or_else(String::new, |all| sure(t, all)),
            rows: series.months.iter().filter_map(row).collect(),
        }
    }
}

fn share(t: &Speech, of: &Crossing) -> String {
    let (low, high) = (percent(of.interval.low), percent(of.interval.high));
    t.a3("crossing-share", "share", percent(of.share), "low", low, "high", high)
}

/// `0.66 to 0.76; 35 % cross (33 to 38), by chance 49 %, n 1204`
fn sure(t: &Speech, all: &Crossing) -> String {
    let share = share(t, all);
    let n = t.a1("insights-n", "n", all.n);
    match all.chance {
        Some(chance) => {
            let ratio = t.a2(
                "crossing-interval",
                "low",
                format!("{:.2}", chance.ratio_interval.low),
                "high",
                format!("{:.2}", chance.ratio_interval.high),
            );
            let by_chance = t.a1("crossing-by-chance", "chance", percent(chance.share));
            [ratio, share, by_chance, n].join(", ")
        }
        None => [share, n].join(", "),
    }
}

impl Row {
    fn of(t: &Speech, month: Day, found: &Crossing) -> Self {
        let date = month.date();
        let name = t.s(&format!("month-long-{}", date.month()));
        let chance = found.chance;
        Self {
            month: t.a2("insights-month", "month", name, "year", date.year().to_string()),
            share: share(t, found),
            chance: chance.map_or_else(String::new, |chance| format!("{} %", percent(chance.share))),
            ratio: chance.map_or_else(String::new, |chance| {
                let interval = t.a2(
                    "crossing-interval",
                    "low",
                    format!("{:.2}", chance.ratio_interval.low),
                    "high",
                    format!("{:.2}", chance.ratio_interval.high),
                );
                format!("{:.2} ({interval})", chance.ratio)
            }),
            n: found.n,
        }
    }
}

fn percent(part: f64) -> String {
    format!("{:.0}", part * 100.0)
}

const HEAD: &str =
    "source,month,n,crossing,left_out,share,share_low,share_high,chance,ratio,ratio_low,ratio_high\n";

/// The same as CSV of plain numbers; a line without a month is about all of it.
pub async fn download(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    map::policy::require_map(visit.viewer())?;
    let now = visit.view.now;
    let found = figures::read(&mut visit.view, asked.level(), now).await?;
    let mut csv = HEAD.to_owned();
    for series in &found {
        let all = series.all.iter().map(|found| (String::new(), found));
        let months = series
            .months
            .iter()
            .filter_map(|(month, found)| Some((month.date().to_string(), found.as_ref()?)));
        for (month, found) in all.chain(months) {
            csv.push_str(&line(series.source.as_str(), &month, found));
        }
    }
    let mut response = csv.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"hallway-crossing.csv\""),
    );
    Ok(response)
}

fn line(source: &str, month: &str, found: &Crossing) -> String {
    let chance = found.chance;
    let maybe = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let numbers = [
        found.n.to_string(),
        found.crossing.to_string(),
        found.left_out.to_string(),
        found.share.to_string(),
        found.interval.low.to_string(),
        found.interval.high.to_string(),
        maybe(chance.map(|chance| chance.share)),
        maybe(chance.map(|chance| chance.ratio)),
        maybe(chance.map(|chance| chance.ratio_interval.low)),
        maybe(chance.map(|chance| chance.ratio_interval.high)),
    ];
    [source, ",", month, ",", &numbers.join(","), "\n"].concat()
}
