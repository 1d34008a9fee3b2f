//! Answering a question: from roll-ups and what they do not hold yet, or from the requests themselves.

use std::collections::BTreeMap;

use db::{Reader, View};
use kernel::Failure;
use people::PersonId;

use super::cell::Grain;
use super::contribution::Contribution;
use super::day::Day;
use super::question::{Customer, Question, Source, Spacing, Stretch};
use super::store::{self, Piece};
use super::summary::Summary;
use super::tally::{Clock, Counts, Hops, Tally, Times, merge_hops};

/// Up to so many requests, every figure comes from the requests themselves.
const EXACT: i64 = 2_000;
/// What was imported whole is compared with other systems to the second, so it is exact as far as anybody waits.
const IMPORTED: i64 = 200_000;
/// The newest requests that are read where there is no roll-up.
const NEWEST: i64 = 20_000;
/// Changes that are taken in while they are not counted yet, the newest.
const CHANGES: i64 = 5_000;

/// What is known of the requests that a question is about.
pub struct Answer {
    pub all: Summary,
    /// By day, week or month of opening, with its first day.
    pub buckets: Vec<(Day, Summary)>,
    pub spacing: Spacing,
    /// The first half of the days on which somebody asked, and the second.
    pub halves: [Summary; 2],
    /// Only so many of them, the newest, are in it.
    pub newest: Option<i64>,
}

/// Everything about the requests that the viewer sees by their audiences.
pub async fn answer(view: &mut View, question: &Question) -> Result<Answer, Failure> {
    answer_beyond(view, question, EXACT).await
}

/// The same, with roll-ups from so many requests on.
pub(super) async fn answer_beyond(view: &mut View, question: &Question, few: i64) -> Result<Answer, Failure> {
    let viewer = PersonId(view.viewer.person);
    let (place, has_days) = match question.source() {
        Source::Requests => return exact(view, viewer, question, NEWEST).await,
        Source::Days(place) => (place, true),
        Source::Months(place) => (place, false),
    };
    let stretches = question.stretches(has_days);
    let (rolled, left): (Vec<Stretch>, Vec<Stretch>) =
        stretches.iter().partition(|stretch| has_days || stretch.grain == Grain::Month);
    if rolled.is_empty() {
        return exact(view, viewer, question, NEWEST).await;
    }
    let pieces = store::pieces(view, viewer, question, &place, &rolled).await?;
    let mut parts = read(&pieces)?;
    let changed = store::changed(view, CHANGES).await?;
    for row in &changed {
        let now = [row.held()?.map(|held| (held, -1)), Some((row.present(), 1))];
        for (contribution, times) in now.into_iter().flatten() {
            let is_rolled = rolled
                .iter()
                .any(|stretch| stretch.from <= contribution.day && contribution.day < stretch.until);
            if is_rolled
                && view.viewer.sees(kernel::Audience(contribution.audience))
                && question.is_about(&contribution)
            {
                parts.entry(contribution.day).or_default().add(&contribution, times, question.clock);
            }
        }
    }
    let (opened, imported) = parts
        .values()
        .fold((0, 0), |(all, brought), part| (all + part.counts.opened, brought + part.counts.imported));
    if opened <= few || (opened == imported && opened <= IMPORTED) {
        return exact(view, viewer, question, opened.max(NEWEST)).await;
    }
    if !left.is_empty() {
        for row in store::rows(view, viewer, question, &left, NEWEST).await? {
            let present = row.present();
            parts.entry(present.day).or_default().add(&present, 1, question.clock);
        }
    }
    Ok(about(parts, question))
}

/// From the requests themselves, at most so many.
async fn exact(r: &mut Reader, viewer: PersonId, question: &Question, limit: i64) -> Result<Answer, Failure> {
    let stretches = match (question.from, question.until) {
        (None, None) => Vec::new(),
        (from, until) => vec![Stretch {
            grain: Grain::Day,
            from: from.unwrap_or(Day(i64::MIN)),
            until: until.unwrap_or(Day(i64::MAX)),
        }],
    };
    let mut rows = store::rows(r, viewer, question, &stretches, limit + 1).await?;
    let newest = (i64::try_from(rows.len()).unwrap_or(i64::MAX) > limit).then_some(limit);
    rows.truncate(usize::try_from(limit).unwrap_or_default());
    let requests: Vec<Contribution> = rows.iter().map(super::contribution::Counted::present).collect();
    let (first, last, middle) = ends(requests.iter().map(|request| request.day));
    let spacing = Spacing::over(first, last);
    let mut buckets: BTreeMap<Day, Vec<&Contribution>> = BTreeMap::new();
    for request in &requests {
        buckets.entry(spacing.bucket(request.day)).or_default().push(request);
    }
    let summary = |some: Vec<&Contribution>| Summary::exact(some, question.clock);
    let (first, second): (Vec<_>, Vec<_>) = requests.iter().partition(|request| request.day < middle);
    Ok(Answer {
        all: summary(requests.iter().collect()),
        buckets: buckets.into_iter().map(|(starts, some)| (starts, summary(some))).collect(),
        spacing,
        halves: [summary(first), summary(second)],
        newest,
    })
}

/// The first of these days, the last, and the first of the second half.
fn ends(days: impl Iterator<Item = Day> + Clone) -> (Day, Day, Day) {
    let (first, last) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
    (first, last, first.plus((last.0 - first.0 + 1) / 2))
}

/// The part of a roll-up that a question needs.
#[derive(Default)]
struct Part {
    counts: Counts,
    times: Times,
    hops: Hops,
}

impl Part {
    fn add(&mut self, of: &Contribution, times: i64, clock: Clock) {
        let mut tally = Tally::default();
        tally.add(of, times);
        self.counts.merge(&tally.counts);
        self.times.merge(if clock == Clock::Calendar { &tally.calendar } else { &tally.business });
        for (hop, n) in tally.hops {
            super::tally::add_to(&mut self.hops, hop, n);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.counts.merge(&other.counts);
        self.times.merge(&other.times);
        for (hop, n) in &other.hops {
            super::tally::add_to(&mut self.hops, *hop, *n);
        }
    }
}

fn read(pieces: &[Piece]) -> Result<BTreeMap<Day, Part>, Failure> {
    let mut parts: BTreeMap<Day, Part> = BTreeMap::new();
    for piece in pieces {
        let part = parts.entry(piece.starts).or_default();
        part.counts
            .merge_encoded(&piece.counts)
            .and_then(|()| part.times.merge_encoded(&piece.times))
            .and_then(|()| merge_hops(&mut part.hops, &piece.hops))
            .ok_or_else(|| anyhow::anyhow!("the roll-up of day {:?} cannot be read", piece.starts))?;
    }
    Ok(parts)
}

fn about(parts: BTreeMap<Day, Part>, question: &Question) -> Answer {
    let mut buckets: BTreeMap<Day, Part> = BTreeMap::new();
    let [mut all, mut first, mut second] = [Part::default(), Part::default(), Part::default()];
    let (first_day, last_day, middle) = ends(parts.keys().copied());
    let spacing = question.spacing(first_day, last_day);
    for (day, part) in parts {
        all.merge(&part);
        if day < middle {
            first.merge(&part)
        } else {
            second.merge(&part)
        }
        buckets.entry(spacing.bucket(day)).or_default().merge(&part);
    }
    let summary = |part: Part| Summary::about(part.counts, part.times, part.hops);
    Answer {
        all: summary(all),
        buckets: buckets.into_iter().map(|(starts, part)| (starts, summary(part))).collect(),
        spacing,
        halves: [summary(first), summary(second)],
        newest: None,
    }
}

/// From which team to which other most requests went; pairs of as many by id.
pub fn top_hops(hops: &Hops, limit: usize) -> Vec<(i64, i64, i64)> {
    let mut all: Vec<(i64, i64, i64)> = hops.iter().map(|((from, to), count)| (*from, *to, *count)).collect();
    all.sort_by_key(|(from, to, count)| (-count, *from, *to));
    all.truncate(limit);
    all
}

impl Question {
    /// Whether a request is one of those asked about.
    pub fn is_about(&self, of: &Contribution) -> bool {
        self.holds(of.day)
            && !of.is_complaint
            && self.team.is_none_or(|team| team == of.team)
            && self.service.is_none_or(|service| service == of.service)
            && self.class.is_none_or(|class| class == of.class)
            && self.customer.is_none_or(|customer| match customer {
                Customer::Party(party) => of.customer == Some(party),
                Customer::Outside(outside) => of.external == Some(outside),
            })
    }
}
