//! What the pages of others show of deliveries: the section of a relationship, and what is expected today.

use askama::Template;
use askama::filters::HtmlSafe;
use db::View;
use kernel::{Audience, Instant, Viewer};
use web::Speech;

use super::counts::{Counts, Share, counts};
use super::model::{Delivery, DeliveryState};
use super::store::{self, Waiting};
use crate::policy::may;
use crate::relationships::model::{Relationship, State};

/// The period of which a relationship's page shows the counts.
pub const PERIOD_SECONDS: i64 = 90 * 86_400;
/// How many deliveries the page of a relationship shows.
const MOST_SHOWN: i64 = 5;
/// What is older is not waited for any more.
const WAITED_SECONDS: i64 = 7 * 86_400;

/// What the page of a relationship shows.
pub struct Shown {
    pub rows: Vec<Delivery>,
    pub counts: Counts,
    pub may_record: bool,
    pub may_judge: bool,
    pub now: Instant,
}

/// The latest, and their counts. One statement.
pub async fn shown(view: &mut View, viewer: &Viewer, of: &Relationship) -> db::Result<Shown> {
    let now = view.now;
    let since = now.plus_seconds(-PERIOD_SECONDS);
    let (rows, counted) = store::latest(view, of.id, since, now, MOST_SHOWN).await?;
    Ok(Shown::of(viewer, of, rows, counted.into(), now))
}

/// These, with the counts of all. One statement.
pub(super) async fn with_counts(
    view: &mut View,
    viewer: &Viewer,
    of: &Relationship,
    rows: Vec<Delivery>,
) -> db::Result<Shown> {
    let now = view.now;
    let counts = counts(view, of.id, now.plus_seconds(-PERIOD_SECONDS), Instant(i64::MAX), now).await?;
    Ok(Shown::of(viewer, of, rows, counts, now))
}

impl Shown {
    fn of(viewer: &Viewer, of: &Relationship, rows: Vec<Delivery>, counts: Counts, now: Instant) -> Self {
        let in_use = of.state != State::Retired;
        Self {
            rows,
            counts,
            may_record: in_use && may(viewer, of.deed_to_tend()),
            may_judge: in_use && may(viewer, of.deed_to_judge()),
            now,
        }
    }

    /// Whether there is anything to show or to do.
    pub fn is_there(&self) -> bool {
        self.may_record || !self.rows.is_empty()
    }
}

impl Delivery {
    /// Whether somebody can still say how it is.
    pub fn is_open(&self) -> bool {
        matches!(self.state(), DeliveryState::Expected | DeliveryState::Arrived)
    }

    /// When it was expected, and when it came.
    pub(crate) fn times(&self, t: &Speech) -> String {
        times(t, self.expected_at, self.arrived_at)
    }

    /// How it stands, in words.
    pub(crate) fn standing(&self, t: &Speech, now: &Instant) -> String {
        let now = *now;
        let missing = self.missing.filter(|missing| *missing > 0);
        match (self.state(), missing) {
            (DeliveryState::Expected, _) if self.expected_at < now => t.s("delivery-late"),
            (DeliveryState::Expected, _) => t.s("delivery-expected"),
            (DeliveryState::Arrived, _) if self.is_late(now) => t.s("delivery-arrived-late"),
            (DeliveryState::Arrived, _) => t.s("delivery-arrived"),
            (DeliveryState::Accepted, _) if self.is_late(now) => t.s("delivery-accepted-late"),
            (DeliveryState::Accepted, _) => t.s("delivery-accepted"),
            (DeliveryState::Returned, Some(missing)) => t.a1("delivery-returned-missing", "n", missing),
            (DeliveryState::Returned, None) => t.s("delivery-returned"),
        }
    }
}

fn times(t: &Speech, expected: Instant, arrived: Option<Instant>) -> String {
    let expected = t.a1("delivery-expected-at", "when", t.at(expected));
    match arrived {
        Some(at) => format!("{expected}, {}", t.a1("delivery-arrived-at", "when", t.at(at))),
        None => expected,
    }
}

impl Waiting {
    /// When it was expected, and when it came.
    fn times(&self, t: &Speech) -> String {
        times(t, self.expected_at, self.arrived_at)
    }
}

impl Counts {
    /// The key of each share's name, and the share in words: `81 % (74 to 86), n 148`.
    pub(crate) fn shares(&self, t: &Speech) -> Vec<(&'static str, String)> {
        let percent = |part: f64| format!("{:.0}", part * 100.0);
        let words = |share: Share| {
            let (low, high) = (percent(share.low), percent(share.high));
            let words = t.a3("delivery-share", "value", percent(share.value), "low", low, "high", high);
            format!("{words}, n {}", share.n)
        };
        let shares = [
            ("deliveries-in-time", self.in_time_share),
            ("deliveries-accepted", self.accepted_share),
            ("deliveries-returned", self.returned_share),
        ];
        shares.into_iter().filter_map(|(key, share)| Some((key, words(share?)))).collect()
    }
}

/// What is expected today by the viewer and their teams, for the page that begins their day.
#[derive(Template)]
#[template(path = "deliveries/today.html")]
pub struct ExpectedToday {
    pub t: Speech,
    pub rows: Vec<Waiting>,
    /// The page to which a tap leads back: `today`, `list`.
    pub back: &'static str,
    pub may_judge: bool,
}

impl HtmlSafe for ExpectedToday {}

/// What is expected until the end of the viewer's day, or came in the last days, and nobody has said how it is; the
/// earliest first. One statement. That something confidential was looked at is noted.
pub async fn expected_today(
    view: &mut View,
    viewer: &Viewer,
    now: Instant,
    limit: i64,
) -> db::Result<Vec<Waiting>> {
    let zone = jiff::tz::TimeZone::get(&viewer.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let end = now.timestamp().to_zoned(zone).end_of_day();
    let end = end.map_or_else(|_| now.plus_seconds(86_400), |end| Instant::from_timestamp(end.timestamp()));
    let since = now.plus_seconds(-WAITED_SECONDS);
    let rows = store::waiting(view, viewer.person, since, end, limit).await?;
    for row in &rows {
        if row.audience != Audience::COLLEAGUES && row.audience.0 != row.relationship_id.get() {
            view.saw(row.relationship_id.0, row.audience);
        }
    }
    Ok(rows)
}
