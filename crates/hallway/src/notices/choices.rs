//! How somebody wishes to hear of things: by topic, at which time of day, and whether mails wait for working hours.

use std::str::FromStr;
use std::sync::Arc;

use db::{Act, Reader, Result, record};
use jiff::ToSpan;
use jiff::civil::Time;
use kernel::calendar::{Calendar, zone};
use kernel::{Failure, FieldError, Id, Instant};
use people::PersonId;
use people::persons::model::is_own_address;
use serde::{Deserialize, Serialize};
use serve::requests::actions::compiled;
use utoipa::ToSchema;

use super::model::{Topic, Way};

/// Eight in the morning.
const DIGEST_MINUTE: i64 = 8 * 60;
const MINUTES: i64 = 24 * 60;

record! {
    /// What is kept of somebody's wishes, and where they live and work.
    pub struct Kept {
        pub email: String,
        pub time_zone: String,
        pub choices: Option<String>,
        pub digest_minute: Option<i64>,
        pub is_quiet: Option<bool>,
        /// The calendar of the home team, or the organisation's.
        pub spec: Option<String>,
    }
}

/// How to reach somebody.
pub struct Wishes {
    email: String,
    time_zone: String,
    habits: Habits,
    hours: Option<Arc<Calendar>>,
}

/// What somebody chose, topic by topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Habits {
    /// `at_once`, `digest` or `here`: something is asked of you.
    pub asks: Way,
    /// Answers to what you asked for.
    pub answers: Way,
    /// What is new for your team.
    pub team: Way,
    /// How other things go on.
    pub progress: Way,
    /// When the digest goes out, `08:00`, in your time zone.
    #[schema(example = "08:00")]
    pub digest_at: String,
    /// Mails wait for your working hours.
    pub quiet: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            asks: Topic::Asks.usual(),
            answers: Topic::Answers.usual(),
            team: Topic::Team.usual(),
            progress: Topic::Progress.usual(),
            digest_at: clock(DIGEST_MINUTE),
            quiet: true,
        }
    }
}

fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute.div_euclid(60), minute.rem_euclid(60))
}

impl Habits {
    fn read(choices: Option<&str>, digest_minute: Option<i64>, is_quiet: Option<bool>) -> Self {
        let mut habits = Self {
            digest_at: clock(digest_minute.unwrap_or(DIGEST_MINUTE)),
            quiet: is_quiet.unwrap_or(true),
            ..Self::default()
        };
        for (topic, way) in choices.unwrap_or_default().split(',').filter_map(|pair| pair.split_once(':')) {
            if let (Ok(topic), Ok(way)) = (Topic::from_str(topic), Way::from_str(way)) {
                *habits.way_mut(topic) = way;
            }
        }
        habits
    }

    pub const fn way(&self, topic: Topic) -> Way {
        match topic {
            Topic::Asks => self.asks,
            Topic::Answers => self.answers,
            Topic::Team => self.team,
            Topic::Progress => self.progress,
        }
    }

    /// Whether this is how they wish to hear of it.
    pub fn has(&self, topic: &Topic, way: &Way) -> bool {
        self.way(*topic) == *way
    }

    const fn way_mut(&mut self, topic: Topic) -> &mut Way {
        match topic {
            Topic::Asks => &mut self.asks,
            Topic::Answers => &mut self.answers,
            Topic::Team => &mut self.team,
            Topic::Progress => &mut self.progress,
        }
    }

    /// Minutes after midnight.
    fn digest_minute(&self) -> std::result::Result<i64, FieldError> {
        let wrong = || FieldError::new("digest_at", "field-time-of-day");
        let (hour, minute) = self.digest_at.split_once(':').ok_or_else(wrong)?;
        let number = |text: &str| match text.len() {
            1..=2 if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                text.parse::<u8>().map_err(|_| wrong())
            }
            _ => Err(wrong()),
        };
        let (hour, minute) = (number(hour)?, number(minute)?);
        if hour > 23 || minute > 59 {
            return Err(wrong());
        }
        Ok(i64::from(hour) * 60 + i64::from(minute))
    }
}

/// What somebody chose; what they did not choose is as usual. One statement.
pub async fn habits_of(r: &mut Reader, person: Id) -> Result<Habits> {
    let kept = kept(r, PersonId(person)).await?;
    Ok(kept.map_or_else(Habits::default, |kept| {
        Habits::read(kept.choices.as_deref(), kept.digest_minute, kept.is_quiet)
    }))
}

/// Keeps what the one who acts chose.
pub async fn choose(a: &mut Act, habits: &Habits) -> std::result::Result<(), Failure> {
    let minute = habits.digest_minute()?;
    let person = a.viewer.person;
    for topic in Topic::ALL {
        let way = habits.way(*topic);
        put(a, person, *topic, way).await?;
    }
    a.run(
        "INSERT INTO notice_habits (person_id, digest_minute, is_quiet) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET digest_minute = excluded.digest_minute, is_quiet = excluded.is_quiet",
        &[&person, &minute, &habits.quiet],
    )
    .await?;
    if ![habits.asks, habits.answers, habits.team, habits.progress].contains(&Way::Digest) {
        no_more_digest(a, person).await?;
    }
    Ok(())
}

/// Keeps one choice.
pub async fn put(a: &mut Act, person: Id, topic: Topic, way: Way) -> Result<()> {
    a.run(
        "INSERT INTO notice_choices (person_id, topic, way) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, topic) DO UPDATE SET way = excluded.way",
        &[&person, &topic, &way],
    )
    .await?;
    Ok(())
}

/// What waits for a digest that nobody wants any more stays in Hallway.
pub async fn no_more_digest(a: &mut Act, person: Id) -> Result<()> {
    a.run(
        "UPDATE notices SET way = 'here', due_at = NULL WHERE person_id = $1 AND way = 'digest' AND mail_id IS NULL",
        &[&person],
    )
    .await?;
    Ok(())
}

async fn kept(r: &mut Reader, person: PersonId) -> Result<Option<Kept>> {
    r.maybe(
        "SELECT p.email, p.time_zone, h.digest_minute, h.is_quiet,
                (SELECT string_agg(c.topic || ':' || c.way, ',') FROM notice_choices c WHERE c.person_id = p.id) AS choices,
                COALESCE((SELECT k.spec FROM teams t JOIN calendars k ON k.id = t.calendar_id WHERE t.id = p.home_team_id),
                         (SELECT k.spec FROM calendars k WHERE k.is_default)) AS spec
         FROM persons p LEFT JOIN notice_habits h ON h.person_id = p.id
         WHERE p.id = $1 AND p.deactivated_at IS NULL",
        &[&person],
    )
    .await
}

/// How to reach somebody who is here. One statement.
pub async fn wishes_of(r: &mut Reader, person: PersonId) -> std::result::Result<Option<Wishes>, Failure> {
    let Some(kept) = kept(r, person).await? else { return Ok(None) };
    let habits = Habits::read(kept.choices.as_deref(), kept.digest_minute, kept.is_quiet);
    let hours = match kept.spec.as_deref().filter(|_| habits.quiet) {
        Some(spec) => Some(compiled(spec)?),
        None => None,
    };
    Ok(Some(Wishes { email: kept.email, time_zone: kept.time_zone, habits, hours }))
}

impl Wishes {
    /// Somebody who was taken on without an address cannot be written to.
    pub fn can_be_written_to(&self) -> bool {
        is_own_address(&self.email)
    }

    pub const fn way(&self, topic: Topic) -> Way {
        self.habits.way(topic)
    }

    /// The first instant from `at` on at which this person wants mail.
    pub fn not_before(&self, at: Instant) -> Instant {
        self.hours.as_ref().and_then(|hours| hours.next_opening(at)).unwrap_or(at)
    }

    /// When the digest goes out that something from `now` belongs to.
    pub fn next_digest(&self, now: Instant) -> Instant {
        let zone = zone(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let minute = self.habits.digest_minute().unwrap_or(DIGEST_MINUTE).clamp(0, MINUTES - 1);
        let time = Time::midnight() + minute.minutes();
        let local = now.timestamp().to_zoned(zone.clone());
        let on = |date: jiff::civil::Date| {
            let at = date.to_datetime(time).to_zoned(zone.clone()).ok()?;
            Some(Instant::from_timestamp(at.timestamp()))
        };
        let today = on(local.date()).filter(|at| *at > now);
        let next = today.or_else(|| on(local.date().tomorrow().ok()?));
        self.not_before(next.unwrap_or_else(|| now.plus_seconds(24 * 3600)))
    }
}

#[cfg(test)]
mod tests {
    use kernel::calendar::CalendarSpec;

    use super::*;

    fn wishes(digest_at: &str, quiet: bool) -> Wishes {
        let spec = r#"{"tz":"Europe/Berlin","week":{"1":[["08:30","17:00"]],"2":[["08:30","17:00"]],"3":[["08:30","17:00"]],"4":[["08:30","17:00"]],"5":[["08:30","17:00"]]}}"#;
        let spec: CalendarSpec = serde_json::from_str(spec).unwrap();
        let habits = Habits { digest_at: digest_at.to_owned(), quiet, ..Habits::default() };
        let hours = quiet.then(|| Arc::new(Calendar::new(&spec).unwrap()));
        Wishes { email: "a@x.example".to_owned(), time_zone: "Europe/Berlin".to_owned(), habits, hours }
    }

    fn at(text: &str) -> Instant {
        Instant::from_timestamp(text.parse().unwrap())
    }

    #[test]
    fn a_mail_waits_for_working_hours_where_somebody_wants_that() {
        // A Friday evening.
        let evening = at("2026-11-20T18:00:00Z");
        assert_eq!(wishes("08:00", true).not_before(evening), at("2026-11-23T07:30:00Z"));
        assert_eq!(wishes("08:00", false).not_before(evening), evening);
    }

    #[test]
    fn the_next_digest_is_tomorrow_at_the_chosen_time_and_never_outside_working_hours() {
        let thursday = at("2026-11-19T09:50:00Z");
        assert_eq!(wishes("10:00", true).next_digest(thursday), at("2026-11-20T09:00:00Z"));
        assert_eq!(wishes("11:30", true).next_digest(thursday), at("2026-11-19T10:30:00Z"));
        let friday = at("2026-11-20T09:50:00Z");
        assert_eq!(wishes("08:00", true).next_digest(friday), at("2026-11-23T07:30:00Z"));
        assert_eq!(wishes("08:00", false).next_digest(friday), at("2026-11-21T07:00:00Z"));
    }

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        let minute = |text: &str| Habits { digest_at: text.to_owned(), ..Habits::default() }.digest_minute();
        assert_eq!((minute("8:05"), minute("23:59")), (Ok(485), Ok(1439)));
        for odd in ["", "8", "24:00", "12:60", "+1:00", "a:b", "12:5:1", "008:00"] {
            assert!(minute(odd).is_err(), "{odd}");
        }
    }
}
