//! `hallway calendar due`

use std::path::Path;

use super::answers::Answers;
use super::cases::Cases;
use super::Calendars;

const [ID, CALENDAR, START, SECONDS]: [usize; 4] = [0, 1, 2, 3];

pub(super) fn run(calendars: &Calendars, cases: &Path, as_json: bool) -> anyhow::Result<()> {
    let mut cases = Cases::open(cases, ["id", "calendar", "start_utc", "business_seconds"])?;
    let mut answers = Answers::begin("due_utc", as_json)?;
    while let Some(case) = cases.next()? {
        let calendar = case.calendar(CALENDAR, calendars)?;
        let (start, seconds) = (case.instant(START)?, case.seconds(SECONDS)?);
        let due = calendar
            .add(start, seconds)
            .ok_or_else(|| case.wrong("so much open time does not pass within a hundred years"))?
            .to_string();
        answers.add(case.text(ID), &due, due.as_str().into())?;
    }
    answers.end()
}
