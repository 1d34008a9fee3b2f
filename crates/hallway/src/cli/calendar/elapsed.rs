//! `hallway calendar elapsed`

use std::path::Path;

use super::Calendars;
use super::answers::Answers;
use super::cases::Cases;

pub(super) fn run(calendars: &Calendars, cases: &Path, as_json: bool) -> anyhow::Result<()> {
    let mut cases = Cases::open(cases, ["id", "calendar", "from_utc", "to_utc"])?;
    let mut answers = Answers::begin("business_seconds", as_json)?;
    while let Some(case) = cases.next()? {
        let calendar = case.calendar("calendar", calendars)?;
        let seconds = calendar.elapsed(case.instant("from_utc")?, case.instant("to_utc")?);
        answers.add(case.text("id"), &seconds.to_string(), seconds.into())?;
    }
    answers.end()
}
