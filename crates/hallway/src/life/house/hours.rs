//! The business calendars: the clinic, the front desk, the service desk, and the days on which all are closed.

use std::collections::BTreeMap;

use db::Act;
use jiff::civil::{Date, Weekday};
use kernel::Failure;
use kernel::calendar::CalendarSpec;
use people::calendars::actions;
use people::calendars::model::{CalendarChanges, NewCalendar, Windows};
use people::{CalendarId, calendars};
use web::IfMatch;

/// Name, hours, and the last weekday that is worked.
const CALENDARS: [(&str, &str, &str, i8); 3] = [
    ("Clinic hours", "08:00", "17:00", 5),
    ("Front desk", "07:00", "19:00", 6),
    ("Service desk", "07:00", "18:00", 5),
];

/// A calendar by its name.
pub(super) struct Hours {
    pub name: &'static str,
    pub id: CalendarId,
    pub spec: CalendarSpec,
}

/// Makes the calendars; the first holds wherever no other is named. Holidays are those around `year`.
pub(super) async fn set(a: &mut Act, year: i16, zone: &str) -> Result<Vec<Hours>, Failure> {
    let mut set = Vec::new();
    for (name, opens, closes, last) in CALENDARS {
        let spec = spec(year, zone, opens, closes, last);
        let id =
            if set.is_empty() { change_default(a, name, &spec).await? } else { add(a, name, &spec).await? };
        set.push(Hours { name, id, spec });
    }
    Ok(set)
}

async fn change_default(a: &mut Act, name: &str, spec: &CalendarSpec) -> Result<CalendarId, Failure> {
    let first = calendars::store::find_default(a).await?;
    let id = first.ok_or_else(|| anyhow::anyhow!("founding makes a calendar"))?.id;
    let changes = CalendarChanges {
        name: Some(name.to_owned()),
        week: Some(spec.week.clone()),
        holidays: Some(spec.holidays.clone()),
        special: Some(spec.special.clone()),
        ..CalendarChanges::default()
    };
    actions::change(a, id, IfMatch(None), &changes).await?;
    Ok(id)
}

async fn add(a: &mut Act, name: &str, spec: &CalendarSpec) -> Result<CalendarId, Failure> {
    let new = NewCalendar {
        name: name.to_owned(),
        week: Some(spec.week.clone()),
        holidays: spec.holidays.clone(),
        special: spec.special.clone(),
        ..NewCalendar::default()
    };
    actions::create(a, &new).await
}

fn spec(year: i16, zone: &str, opens: &str, closes: &str, last: i8) -> CalendarSpec {
    let hours = |closes: &str| vec![(opens.to_owned(), closes.to_owned())];
    let years = || year - 1..=year + 1;
    let eve = |year: i16| (date(year, 12, 24).to_string(), hours("12:00"));
    CalendarSpec {
        tz: zone.to_owned(),
        week: (1..=last).map(|weekday| (weekday.to_string(), hours(closes))).collect::<Windows>(),
        holidays: years().flat_map(holidays).map(|date| date.to_string()).collect(),
        special: years()
            .filter(|year| is_worked(date(*year, 12, 24), last))
            .map(eve)
            .collect::<BTreeMap<_, _>>(),
    }
}

fn is_worked(date: Date, last: i8) -> bool {
    date.weekday().to_monday_one_offset() <= last
}

/// New Year, the Mondays in May and August, Christmas and the day after.
fn holidays(year: i16) -> impl Iterator<Item = Date> {
    let monday = |month: i8, nth: i8| date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday);
    let mondays = [monday(5, 1), monday(5, -1), monday(8, -1)].into_iter().flatten();
    [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)].into_iter().chain(mondays)
}

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap_or_default()
}
