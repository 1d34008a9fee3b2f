//! Setting up what is asked again, letting it go on after a pause, and ending it.

use std::collections::BTreeMap;

use db::Act;
use jiff::civil::Date;
use kernel::calendar::{Calendar, CalendarSpec, zone};
use kernel::text::Fields;
use kernel::{Failure, FieldError, Instant, Refusal};
use map::services::forms::{FieldKind, Given};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{RecurringId, Rhythm};
use super::store::{self, Recurring};
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::{reading, store as rows};

/// What shall be asked again, and when.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecurring {
    /// A request that you asked, or that was asked for you: it is asked again as it was, without its files.
    #[schema(value_type = String)]
    pub request: RequestId,
    #[schema(value_type = String, example = "month")]
    pub rhythm: Rhythm,
    /// The first day, such as `2027-01-31`.
    #[schema(format = Date)]
    pub first_on: String,
    /// The last day on which it may be asked.
    #[schema(format = Date)]
    pub until_on: Option<String>,
}

/// Sets up that a request of one's own is asked again.
pub async fn set_up(a: &mut Act, input: &NewRecurring) -> Result<RecurringId, Failure> {
    let me = PersonId(a.viewer.person);
    let found = rows::find(a, me, input.request).await?;
    let unknown = || FieldError::new("request", "field-unknown");
    let rows::Found { shown, whole } = found.ok_or_else(unknown)?;
    if !reading::standing(&shown, &a.viewer).may(Deed::AskAgain) {
        return Err(unknown().into());
    }
    if whole.complaint_team.is_some() || shown.parent_id.is_some() {
        return Err(FieldError::new("request", "field-recurring-request").into());
    }
    let days = Days::of(a, me).await?;
    let (first, until) = read_days(input, days.today(a.now))?;
    if store::count(a, me).await? >= store::MOST {
        return Err(FieldError::new("rhythm", "field-recurring-many").into());
    }
    let mut given: BTreeMap<String, Given> = match &whole.answers {
        Some(kept) => serde_json::from_str(kept).map_err(anyhow::Error::from)?,
        None => BTreeMap::new(),
    };
    // A file hangs on one request.
    for field in whole.form.fields().iter().filter(|field| field.kind == FieldKind::File) {
        given.remove(&field.key);
    }
    let new = Recurring {
        id: RecurringId::new(a.id()),
        version: 1,
        person_id: me,
        service_id: shown.service_id,
        service_name: shown.service_name,
        team_name: shown.team_name,
        subject: shown.subject,
        body: whole.body,
        requested_for_id: shown.requested_for_id.filter(|whom| *whom != me),
        external_customer_id: shown.external_customer_id.map(people::ExternalCustomerTypeId),
        external_reference: shown.external_reference,
        answers: serde_json::to_string(&given).map_err(anyhow::Error::from)?,
        rhythm: input.rhythm,
        first_on: first.to_string(),
        until_on: until.map(|until| until.to_string()),
        nth: 0,
        next_on: Some(first.to_string()),
        next_at: days.begins(first),
        paused: None,
        last_reference: None,
        created_at: a.now,
    };
    store::insert(a, &new, shown.id).await?;
    Ok(new.id)
}

fn read_days(input: &NewRecurring, today: Date) -> Result<(Date, Option<Date>), Refusal> {
    let mut fields = Fields::default();
    let first: Option<Date> = input.first_on.trim().parse().ok();
    match first {
        None => fields.wrong("first_on", "field-date"),
        Some(first) if first < today => fields.wrong("first_on", "field-past"),
        Some(_) => {}
    }
    let given = input.until_on.as_deref().map(str::trim).filter(|day| !day.is_empty());
    let until: Option<Date> = given.and_then(|day| day.parse().ok());
    if given.is_some() && until.is_none() {
        fields.wrong("until_on", "field-date");
    }
    if until.zip(first).is_some_and(|(until, first)| until < first) {
        fields.wrong("until_on", "field-until-before-first");
    }
    fields.finish()?;
    let first = first.ok_or_else(|| Refusal::field("first_on", "field-date"))?;
    Ok((first, until))
}

/// Lets it go on after a pause, from its next day on.
pub async fn go_on(a: &mut Act, id: RecurringId) -> Result<(), Failure> {
    let me = PersonId(a.viewer.person);
    let mut of = store::find(a, me, id).await?.ok_or(Refusal::NotFound)?;
    if of.paused.is_none() {
        return Err(Refusal::Conflict("refusal-recurring-goes-on").into());
    }
    let days = Days::of(a, me).await?;
    days.skip_to(&mut of, a.now)?;
    of.paused = None;
    if !store::move_on(a, &of).await? {
        return Err(Refusal::Stale.into());
    }
    Ok(())
}

/// Ends it. What was asked already stays asked.
pub async fn stop(a: &mut Act, id: RecurringId) -> Result<(), Failure> {
    let me = PersonId(a.viewer.person);
    if store::delete(a, me, id).await? { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// The working days of somebody.
pub(super) struct Days {
    zone: jiff::tz::TimeZone,
    calendar: Option<Calendar>,
}

impl Days {
    pub(super) async fn of(a: &mut Act, person: PersonId) -> Result<Self, Failure> {
        let of = store::days_of(a, person).await?;
        let calendar = match of.calendar_spec {
            Some(spec) => {
                let spec: CalendarSpec = serde_json::from_str(&spec).map_err(anyhow::Error::from)?;
                Some(Calendar::new(&spec).map_err(|error| anyhow::anyhow!("{error}"))?)
            }
            None => None,
        };
        Ok(Self { zone: zone(&of.time_zone).unwrap_or(jiff::tz::TimeZone::UTC), calendar })
    }

    pub(super) fn today(&self, now: Instant) -> Date {
        now.timestamp().to_zoned(self.zone.clone()).date()
    }

    /// When the working day begins that this day is, or the next one after it.
    pub(super) fn begins(&self, day: Date) -> Option<Instant> {
        let midnight = day.to_zoned(self.zone.clone()).ok()?;
        let midnight = Instant::from_timestamp(midnight.timestamp());
        match &self.calendar {
            Some(calendar) => calendar.next_opening(midnight),
            None => Some(midnight),
        }
    }

    /// Moves to the first one that begins after this instant; none where it is over by then.
    pub(super) fn skip_to(&self, of: &mut Recurring, now: Instant) -> Result<(), Failure> {
        let first: Date = of.first_on.parse().map_err(anyhow::Error::from)?;
        let until: Option<Date> =
            of.until_on.as_deref().map(str::parse).transpose().map_err(anyhow::Error::from)?;
        loop {
            let day = of.rhythm.day(first, of.nth).filter(|day| until.is_none_or(|until| *day <= until));
            let at = day.and_then(|day| self.begins(day));
            if at.is_none_or(|at| at > now) {
                of.next_on = day.filter(|_| at.is_some()).map(|day| day.to_string());
                of.next_at = at;
                return Ok(());
            }
            of.nth += 1;
        }
    }
}
