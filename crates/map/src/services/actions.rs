//! The verbs of services: offer, change, retire.

use db::Act;
use kernel::{Audience, Failure, Instant, Kind, Refusal};
use people::PersonId;

use super::event::ServiceEvent;
use super::input::{Draft, ServiceChange};
use super::model::{Confidentiality, SILENT_AFTER_HOURS, Service, ServiceId};
use super::store::{self, Shown};
use crate::clearances;
use crate::policy::{Deed, require};
use people::input::taken;

/// Offers a service. Who answers for it: the one named, or the team's lead, or else whoever acts. A confidential
/// service is in the hands of its owner, who is of the team, from the first moment on; an administrator who sets one
/// up for others is not cleared by that.
pub async fn offer(a: &mut Act, draft: &Draft) -> Result<Shown, Failure> {
    require(&a.viewer, Deed::Offer { team: draft.team })?;
    let place = store::place(a, draft.team).await?.ok_or_else(|| Refusal::field("team", "field-unknown"))?;
    let is_confidential = draft.confidentiality == Confidentiality::Confidential;
    let creator = a.viewer.actor().map(PersonId).filter(|_| !is_confidential);
    let owner = draft.owner.or(place.lead_id).or(creator);
    let service = Service {
        id: ServiceId::new(a.id()),
        version: 1,
        team_id: draft.team,
        owner_id: owner,
        name: draft.name.clone(),
        description: draft.description.clone(),
        confidentiality: draft.confidentiality,
        calendar_id: draft.calendar,
        targets: draft.targets,
        default_class: draft.default_class,
        offers_present: draft.offers_present,
        asks_guests: draft.asks_guests,
        managers_see_since: None,
        circle_since: is_confidential.then_some(a.now),
        retired_at: None,
        created_at: a.now,
        is_direct: false,
        is_complaint: false,
        silent_after_hours: SILENT_AFTER_HOURS,
    };
    check_references(a, &service).await?;
    store::insert(a, &service).await.map_err(taken("name", "service-name-taken"))?;
    let offered =
        ServiceEvent::ServiceOffered { team: draft.team, owner, confidentiality: draft.confidentiality };
    a.record(service.id.0, Audience::COLLEAGUES, &offered).await?;
    if is_confidential && let Some(owner) = owner {
        clearances::actions::admit(a, service.id, owner).await?;
    }
    shown(a, service.id).await
}

/// Changes what is named in `change`; `expected` is the version that the caller saw.
pub async fn change(
    a: &mut Act,
    id: ServiceId,
    expected: Option<i64>,
    change: &ServiceChange,
) -> Result<Shown, Failure> {
    let before = take(a, id, expected).await?;
    require(&a.viewer, Deed::Change { team: before.team_id, owner: before.owner_id })?;
    let mut after = apply(&before, change, a.now);
    let (owner_differs, secrecy_differs) =
        (after.owner_id != before.owner_id, after.confidentiality != before.confidentiality);
    if before.has_circle() && (owner_differs || secrecy_differs) {
        require(&a.viewer, Deed::KeepCircle { service: id, team: before.team_id, owner: before.owner_id })?;
    }
    if after.is_confidential() && after.circle_since.is_none() {
        after.circle_since = Some(a.now);
    }
    keep_direct(&after)?;
    keep_complaint(&before, &after)?;
    check_references(a, &after).await?;
    store::save(a, &after).await.map_err(taken("name", "service-name-taken"))?;
    let fields = differing(&before, &after);
    if !fields.is_empty() {
        a.record(id.0, Audience::COLLEAGUES, &ServiceEvent::ServiceChanged { fields }).await?;
    }
    if let Some(owner) = after.owner_id.filter(|_| owner_differs) {
        a.record(id.0, Audience::COLLEAGUES, &ServiceEvent::ServiceOwnerChanged { owner }).await?;
    }
    if secrecy_differs {
        let changed = ServiceEvent::ServiceConfidentialityChanged { confidentiality: after.confidentiality };
        a.record(id.0, Audience::COLLEAGUES, &changed).await?;
    }
    if let Some(owner) = after.owner_id.filter(|_| after.has_circle() && (owner_differs || secrecy_differs)) {
        clearances::actions::admit(a, id, owner).await?;
    }
    shown(a, id).await
}

/// Takes a service off the catalogue; what was asked of it stays.
pub async fn retire(a: &mut Act, id: ServiceId, expected: Option<i64>) -> Result<(), Failure> {
    let mut service = take(a, id, expected).await?;
    require(&a.viewer, Deed::Change { team: service.team_id, owner: service.owner_id })?;
    if service.is_direct {
        return Err(Refusal::Conflict("refusal-service-direct").into());
    }
    if service.is_complaint {
        return Err(Refusal::Conflict("refusal-service-complaint").into());
    }
    service.retired_at = Some(a.now);
    store::save(a, &service).await?;
    a.record(id.0, Audience::COLLEAGUES, &ServiceEvent::ServiceRetired {}).await?;
    Ok(())
}

/// Locks a service that is offered and that the viewer may know, and counts its version up.
pub(crate) async fn take(a: &mut Act, id: ServiceId, expected: Option<i64>) -> Result<Service, Failure> {
    if let Some(service) = store::take(a, id, expected).await? {
        return offered(a, service);
    }
    let viewer = a.viewer.clone();
    let there = store::find(a, &viewer, id).await?.is_some();
    Err(if there { Refusal::Stale } else { Refusal::NotFound }.into())
}

/// Locks a service whose circle shall change; also a retired one, for what it was told is still read.
pub(crate) async fn hold(a: &mut Act, id: ServiceId) -> Result<Service, Failure> {
    let service = store::hold(a, id).await?.ok_or(Refusal::NotFound)?;
    known(a, service)
}

/// As [`hold`], of a service that is still offered.
pub(crate) async fn hold_offered(a: &mut Act, id: ServiceId) -> Result<Service, Failure> {
    let service = store::hold(a, id).await?.ok_or(Refusal::NotFound)?;
    offered(a, service)
}

fn known(a: &Act, service: Service) -> Result<Service, Failure> {
    let is_hidden = a.viewer.kind == Kind::Guest && !service.asks_guests || !service.is_known_to(&a.viewer);
    if is_hidden { Err(Refusal::NotFound.into()) } else { Ok(service) }
}

fn offered(a: &Act, service: Service) -> Result<Service, Failure> {
    let service = known(a, service)?;
    if service.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-service-retired").into());
    }
    Ok(service)
}

async fn shown(a: &mut Act, id: ServiceId) -> Result<Shown, Failure> {
    let viewer = a.viewer.clone();
    Ok(store::find(a, &viewer, id).await?.ok_or(Refusal::NotFound)?)
}

fn apply(before: &Service, change: &ServiceChange, now: Instant) -> Service {
    let confidentiality = change.confidentiality.unwrap_or(before.confidentiality);
    let managers_see_since = match change.managers_see {
        Some(true) => before.managers_see_since.or(Some(now)),
        Some(false) => None,
        None => before.managers_see_since.filter(|_| confidentiality != Confidentiality::Confidential),
    };
    Service {
        managers_see_since,
        owner_id: change.owner.or(before.owner_id),
        name: change.name.clone().unwrap_or_else(|| before.name.clone()),
        description: change.description.clone().unwrap_or_else(|| before.description.clone()),
        confidentiality,
        calendar_id: change.calendar.unwrap_or(before.calendar_id),
        targets: change.targets.as_ref().map_or(before.targets, |some| before.targets.with(some)),
        default_class: change.default_class.unwrap_or(before.default_class),
        offers_present: change.offers_present.unwrap_or(before.offers_present),
        asks_guests: change.asks_guests.unwrap_or(before.asks_guests),
        silent_after_hours: change.silent_after_hours.unwrap_or(before.silent_after_hours),
        ..before.clone()
    }
}

/// What differs, but for the owner and the confidentiality, which have events of their own.
fn differing(before: &Service, after: &Service) -> Vec<String> {
    let fields = [
        ("name", before.name != after.name),
        ("description", before.description != after.description),
        ("calendar", before.calendar_id != after.calendar_id),
        ("targets", before.targets != after.targets),
        ("default_class", before.default_class != after.default_class),
        ("offers_present", before.offers_present != after.offers_present),
        ("asks_guests", before.asks_guests != after.asks_guests),
        ("managers_see", before.managers_see_since != after.managers_see_since),
        ("silent_after_hours", before.silent_after_hours != after.silent_after_hours),
    ];
    fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field.to_owned()).collect()
}

/// What people are asked by name is for their team; a circle is asked by a service of its own, and guests know nobody.
fn keep_direct(service: &Service) -> Result<(), Refusal> {
    let mut fields = kernel::text::Fields::default();
    if service.is_direct && service.is_confidential() {
        fields.wrong("confidentiality", "service-direct-not-confidential");
    }
    if service.is_direct && service.asks_guests {
        fields.wrong("asks_guests", "service-direct-no-guests");
    }
    fields.finish()
}

/// What people say should be different goes where they were told that it goes.
fn keep_complaint(before: &Service, after: &Service) -> Result<(), Refusal> {
    let mut fields = kernel::text::Fields::default();
    if after.is_complaint && after.confidentiality != before.confidentiality {
        fields.wrong("confidentiality", "service-complaint-stays");
    }
    if after.is_complaint && after.asks_guests {
        fields.wrong("asks_guests", "service-complaint-stays");
    }
    fields.finish()
}

/// The owner works here (and in the team, where it is confidential), and the calendar exists. What is confidential stays
/// in the house.
async fn check_references(a: &mut Act, service: &Service) -> Result<(), Failure> {
    let known = store::references(a, service.team_id, service.owner_id, service.calendar_id).await?;
    let mut fields = kernel::text::Fields::default();
    match service.owner_id {
        _ if service.is_confidential() && known.is_of_vendor => {
            fields.wrong("confidentiality", "service-confidential-outside");
        }
        None if service.is_confidential() => fields.wrong("owner", "service-owner-needed"),
        Some(_) if !known.is_employee => fields.wrong("owner", "field-unknown"),
        Some(_) if service.is_confidential() && !known.is_member => {
            fields.wrong("owner", "service-owner-of-team")
        }
        _ => {}
    }
    if service.is_confidential() && service.managers_see_since.is_some() {
        fields.wrong("managers_see", "service-managers-confidential");
    }
    if service.calendar_id.is_some() && !known.has_calendar {
        fields.wrong("calendar", "field-unknown");
    }
    Ok(fields.finish()?)
}
