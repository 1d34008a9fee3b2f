//! `hallway calendar elapsed`

use std::path::Path;

use super::answers::Answers;
use super::cases::Cases;
use super::Calendars;

const [ID, CALENDAR, FROM, TO]: [usize; 4] = [0, 1, 2, 3];

pub(super) fn run(calendars: &Calendars, cases: &Path, as_json: bool) -> anyhow::Result<()> {
    let mut cases = Cases::open(cases, ["id", "calendar", "from_utc", "to_utc"])?;
    let mut answers = Answers::begin("business_seconds", as_json)?;
    while let Some(case) = cases.next()? {
        let seconds = case.calendar(CALENDAR, calendars)?.elapsed(case.instant(FROM)?, case.instant(TO)?);
        answers.add(case.text(ID), &seconds.to_string(), seconds.into())?;
    }
    answers.end()
}
