//! Reminders: both sides hear thirty and seven days before that they look at an agreement again, or that it ends.

use db::{Act, Db, act};
use jiff::Span;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Failure, Viewer};

use super::model::REMIND_DAYS;
use super::store::{self, Due};
use crate::agreements::event::AgreementEvent;
use crate::agreements::store::time_zone;

/// Reminds of what is due. Every node may do it; one does. Says of how many days.
pub async fn remind(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let zone = kernel::calendar::zone(&time_zone(&mut view).await?).unwrap_or(TimeZone::UTC);
    let today = now.timestamp().to_zoned(zone.clone()).date();
    let mut all = Vec::new();
    for days in REMIND_DAYS {
        let last = today.saturating_add(Span::new().days(days)).to_string();
        let due = store::due(&mut view, days, &today.to_string(), &last, now).await?;
        all.extend(due.into_iter().map(|one| (days, one)));
    }
    drop(view);
    let mut told = 0;
    for (days, one) in all {
        let done: Result<bool, Failure> =
            act!(db, Viewer::system(), |a| remind_of(a, &one, days, &zone).await);
        told += usize::from(done?);
    }
    Ok(told)
}

/// Of a day that was already that near when the version began everybody knows.
async fn remind_of(a: &mut Act, one: &Due, days: i64, zone: &TimeZone) -> Result<bool, Failure> {
    if !store::reminded(a, one.version_id, one.about, days).await? {
        return Ok(false);
    }
    let day: Date = one.day.parse().map_err(anyhow::Error::from)?;
    let begins = one.starts_at.timestamp().to_zoned(zone.clone()).date();
    if day.saturating_sub(Span::new().days(days)) <= begins {
        return Ok(false);
    }
    let event = AgreementEvent::AgreementReminded { about: one.about, days, on: one.day.clone() };
    a.record(one.agreement_id.0, one.audience, &event).await?;
    Ok(true)
}
