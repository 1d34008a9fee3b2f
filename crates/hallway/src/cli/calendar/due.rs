//! `hallway calendar due`

use std::path::Path;

use super::Calendars;
use super::answers::Answers;
use super::cases::Cases;

pub(super) fn run(calendars: &Calendars, cases: &Path, as_json: bool) -> anyhow::Result<()> {
    let mut cases = Cases::open(cases, ["id", "calendar", "start_utc", "business_seconds"])?;
    let mut answers = Answers::begin("due_utc", as_json)?;
    while let Some(case) = cases.next()? {
        let calendar = case.calendar("calendar", calendars)?;
        let (start, seconds) = (case.instant("start_utc")?, case.seconds("business_seconds")?);
        let due = calendar
            .add(start, seconds)
            .ok_or_else(|| case.wrong("so much open time does not pass within a hundred years"))?
            .to_string();
        answers.add(case.text("id"), &due, due.as_str().into())?;
    }
    answers.end()
}
