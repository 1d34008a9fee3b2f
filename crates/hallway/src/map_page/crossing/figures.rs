//! The figures of what crosses: four statements, whatever the level.

use std::collections::HashMap;

use db::Reader;
use kernel::{Failure, Instant};
use map::interactions::{self, Month};
use map::network::{self, Drawn, TeamPlace};
use measure::crossing::{Crossing, Passed, Selves, crossing};
use serve::insights::{Day, between};

use super::{Level, Source};

/// So many months are shown, the present one among them.
const MONTHS: usize = 12;
const CONFIDENCE: f64 = 0.95;
const MOST: i64 = 500_000;

/// One source, all of it together and month by month.
pub struct Series {
    pub source: Source,
    pub all: Option<Crossing>,
    pub months: Vec<(Day, Option<Crossing>)>,
}

/// What passed in each month: from, to, how often.
type Ways = Vec<Vec<Passed>>;

/// Each source with its months, the oldest first. What has nothing at all is left out.
pub async fn read(r: &mut Reader, level: Level, now: Instant) -> Result<Vec<Series>, Failure> {
    let months = months(now);
    let since = months.first().copied().unwrap_or(Day(0));
    let (teams, drawn) = network::history(r).await?;
    let requests = between(r, since).await?;
    let month = Month::of(Some(since.starts().0));
    let written = interactions::store::months(r, month, MOST).await?;

    let places: HashMap<i64, usize> =
        teams.iter().enumerate().map(|(place, team)| (team.id.0, place)).collect();
    let nth: HashMap<Day, usize> = months.iter().enumerate().map(|(at, month)| (*month, at)).collect();
    let parts = parts(&teams, level);
    let passed = |from: i64, to: i64, count: i64| {
        let count = u64::try_from(count).ok()?;
        Some(Passed { from: *places.get(&from)?, to: *places.get(&to)?, count })
    };
    let empty = || -> Ways { vec![Vec::new(); months.len()] };

    let mut asked = empty();
    for ((month, provider, customer), n) in requests {
        if let Some((at, one)) = nth.get(&month).zip(passed(customer, provider, n)) {
            asked[*at].push(one);
        }
    }
    let mut sent = empty();
    for row in written {
        let day = Month::read(&row.month).and_then(Month::first_day).map(Day::of_date);
        let Some(at) = day.and_then(|day| nth.get(&day)) else { continue };
        sent[*at].extend(passed(row.low_id.0, row.high_id.0, row.up_count));
        sent[*at].extend(passed(row.high_id.0, row.low_id.0, row.down_count).filter(|one| one.count > 0));
    }
    let mut lines = empty();
    for (at, month) in months.iter().enumerate() {
        let end = month.next_month().starts();
        let stands = |one: &&Drawn| one.created_at < end && one.retired_at.is_none_or(|over| over >= end);
        let ends = |one: &Drawn| passed(one.provider_id.0, one.customer_id.0, 1);
        lines[at] = drawn.iter().filter(stands).filter_map(ends).collect();
    }
    let series = |source, ways: Ways, selves, is_sum: bool| {
        let all: Vec<Passed> = match is_sum {
            true => ways.iter().flatten().copied().collect(),
            false => ways.last().cloned().unwrap_or_default(),
        };
        let of = |ways: &[Passed]| crossing(ways, &parts, selves, CONFIDENCE);
        let by_month = months.iter().copied().zip(ways.iter().map(|ways| of(ways))).collect();
        Series { source, all: of(&all), months: by_month }
    };
    let mut found = vec![series(Source::Requests, asked, Selves::Count, true)];
    // A relationship has different teams at its ends by nature.
    if level != Level::Team {
        found.push(series(Source::Relationships, lines, Selves::Never, false));
    }
    found.push(series(Source::Interactions, sent, Selves::Count, true));
    found.retain(|series| series.all.is_some());
    Ok(found)
}

/// The first days of the last months, in UTC.
fn months(now: Instant) -> Vec<Day> {
    let mut months = vec![Day::of(now).month()];
    while months.len() < MONTHS {
        let before = months.last().copied().unwrap_or_default().plus(-1).month();
        months.push(before);
    }
    months.reverse();
    months
}

/// In which part each team lies; none where that is not known.
fn parts(teams: &[TeamPlace], level: Level) -> Vec<Option<usize>> {
    let places: HashMap<i64, usize> =
        teams.iter().enumerate().map(|(place, team)| (team.id.0, place)).collect();
    let top = |place: usize| {
        let mut top = place;
        // No tree is deeper: one that is goes round in a circle.
        for _ in 0..teams.len().min(100) {
            match teams[top].parent_id.and_then(|above| places.get(&above.0)) {
                Some(above) => top = *above,
                None => break,
            }
        }
        top
    };
    let mut sites: HashMap<&str, usize> = HashMap::new();
    let mut all = Vec::with_capacity(teams.len());
    for (place, team) in teams.iter().enumerate() {
        all.push(match level {
            Level::Team => Some(place),
            Level::Division => Some(top(place)),
            Level::Site => team.site.as_deref().map(|site| {
                let next = sites.len();
                *sites.entry(site).or_insert(next)
            }),
        });
    }
    all
}
