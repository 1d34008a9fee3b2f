//! Asking.

use std::collections::BTreeMap;

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, FieldError, Id, Instant, Kind, Refusal, Viewer};
use map::Party;
use map::agreements::{self, Promised};
use map::relationships;
use map::services::forms::{Form, Given};
use map::services::{self, Opening, ServiceId};
use people::{PersonId, TeamId, VendorId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::changing::{compiled, project};
use super::directly::{Directly, directly};
use super::template;
use crate::checklists;
use crate::clocks::History;
use crate::requests::answers;
use crate::requests::model::{CameBy, Happened, RequestEvent, RequestId};
use crate::requests::store::{self, New, RequestRow, Surroundings};

/// What is asked. Ids are strings; instants RFC 3339.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// What is asked for; left out where a colleague is asked by name.
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
    /// The colleague who is asked by name, instead of a service: it goes into the line of their team, and is theirs to
    /// take first, or of whoever stands in while they are away.
    #[schema(value_type = Option<String>)]
    pub person: Option<PersonId>,
    /// How it came; a program need not say.
    #[serde(skip)]
    pub came_by: CameBy,
    /// It is made of messages of another request.
    #[serde(skip)]
    pub is_split: bool,
    /// Nobody sits before its form, so nobody is asked the questions of the service.
    #[serde(skip)]
    pub is_without_form: bool,
    /// It says what should be different.
    #[serde(skip)]
    pub is_complaint: bool,
    /// Theirs to take first, of the team that is asked.
    #[serde(skip)]
    pub first: Option<PersonId>,
    pub subject: String,
    #[serde(default)]
    pub body: String,
    /// The colleague it is for.
    #[schema(value_type = Option<String>)]
    pub requested_for: Option<PersonId>,
    #[schema(value_type = Option<String>)]
    pub needed_by: Option<Instant>,
    pub needed_reason: Option<String>,
    /// Who outside waits: the id or the name of an external customer type.
    pub external_customer: Option<String>,
    /// The case outside, as the organisation calls it.
    pub external_reference: Option<String>,
    /// They are here now, at the desk or on the line.
    #[serde(default)]
    pub is_present: bool,
    /// Answers to the questions of the service by their keys: a text, a number, a day as `2026-01-31`, the id of a
    /// colleague, the ids of files, or a list of choices. Where a key is missing, what stands there at first holds.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub answers: BTreeMap<String, Given>,
}

struct Parsed {
    subject: String,
    body: String,
    needed_reason: Option<String>,
    external_reference: Option<String>,
}

/// What a request is a part of.
#[derive(Clone, Copy)]
pub(super) struct PartOf {
    pub request: RequestId,
    pub root: RequestId,
    /// The team that has it: the customer of the part.
    pub team: TeamId,
    pub is_confidential: bool,
    /// It waits for the part.
    pub waits: bool,
}

/// Opens a request. Gives its id.
pub async fn open(a: &mut Act, ask: &Ask) -> Result<RequestId, Failure> {
    let asker = a.viewer.clone();
    open_for(a, ask, &asker).await
}

/// Opens a request that is a part of another. Gives its id.
pub(super) async fn open_part(
    a: &mut Act,
    ask: &Ask,
    of: PartOf,
    asker: &Viewer,
) -> Result<RequestId, Failure> {
    Ok(opened(a, ask, Some(of), asker).await?.0)
}

/// Opens a request in the name of somebody, with what their service asks of other teams each time. Gives its id.
pub(crate) async fn open_for(a: &mut Act, ask: &Ask, asker: &Viewer) -> Result<RequestId, Failure> {
    let (id, plan) = opened(a, ask, None, asker).await?;
    if let Some(service) = plan {
        template::fan_out(a, id, service, &ask.subject, asker).await?;
    }
    Ok(id)
}

/// The request, and its service where that asks something of other teams each time.
async fn opened(
    a: &mut Act,
    ask: &Ask,
    of: Option<PartOf>,
    asker: &Viewer,
) -> Result<(RequestId, Option<ServiceId>), Failure> {
    let parsed = parse(ask, a.now);
    let unknown = |field: &'static str| Failure::from(FieldError::new(field, "field-unknown"));
    let (service, directly) = match (ask.service, ask.person) {
        (Some(service), None) => {
            let first = ask.first.map(|person| Directly { service, asked: person, first: Some(person) });
            (service, first)
        }
        (None, Some(person)) => {
            let directly = directly(a, person, asker).await?;
            (directly.service, Some(directly))
        }
        (Some(_), Some(_)) => return Err(FieldError::new("person", "field-service-or-person").into()),
        (None, None) => return Err(FieldError::new("service", "field-required").into()),
    };
    let service = services::for_opening(a, service).await?.ok_or_else(|| unknown("service"))?;
    // What should be different is asked for by a form of its own.
    if service.is_complaint != ask.is_complaint {
        return Err(unknown("service"));
    }
    match service.may_be_asked_by(asker) {
        // Who may say so, from outside too, was asked before.
        Err(Refusal::NotFound) if ask.is_complaint => {}
        Err(Refusal::NotFound) => return Err(unknown("service")),
        other => other?,
    }
    if let Some(of) = of {
        may_be_part(&of, &service)?;
    }
    let form = if ask.is_without_form { Form::default() } else { service.form.clone() };
    let (parsed, answers) = both(parsed, answers::read(a, &form, &ask.answers))?;
    let asking = asking(asker, of);
    let around = around(a, ask, &service, asking, asker).await?;
    if ask.external_customer.is_some() && around.external_customer_id.is_none() {
        return Err(unknown("external_customer"));
    }
    if ask.requested_for.is_some() && around.requested_for_id.is_none() {
        return Err(unknown("requested_for"));
    }
    let relationship = match around.relationship_id {
        Some(id) => id,
        None => first_contact(a, &service, asking, around.requester_vendor_id, asker).await?,
    };
    let row = row(a, ask, &service, &around, relationship, asking, &parsed, asker).await?;
    let mut row = RequestRow {
        parent_id: of.map(|of| of.request),
        root_id: of.map(|of| of.root),
        holds_parent: of.is_some_and(|of| of.waits),
        wished_id: directly.as_ref().and_then(|directly| directly.first),
        ..row
    };
    let number =
        number(a, &mut row, service.confidentiality == services::Confidentiality::Confidential).await?;
    let opened = RequestEvent::Opened {
        service: service.id,
        team: service.team_id,
        class: row.class,
        outside: row.external_customer_id.is_some(),
        moved_up: row.moved_up,
        walk_up: ask.came_by == CameBy::WalkUp,
        split: ask.is_split,
    };
    let history = History::of(&[Happened {
        id: Id(0),
        at: a.now,
        actor: None,
        audience: row.audience,
        event: opened.clone(),
    }]);
    let spec =
        service.calendar_spec.as_deref().ok_or_else(|| anyhow::anyhow!("there is no calendar at all"))?;
    let promised = row.promised()?;
    project(&mut row, &promised, &history, compiled(spec)?.as_ref())?;
    let new = New {
        number,
        origin: a.origin.into(),
        requester_team: asking,
        customer: around
            .requester_vendor_id
            .filter(|_| of.is_none())
            .map(|vendor| vendor.0)
            .or(asking.map(|team| team.0)),
        subject: &parsed.subject,
        body: &parsed.body,
        is_present: ask.is_present,
        needed_by: ask.needed_by,
        needed_reason: parsed.needed_reason.as_deref(),
        came_by: Some(ask.came_by),
    };
    store::insert(a, &row, &new).await?;
    answers::keep(a, row.id, &form, &answers).await?;
    if service.has_steps {
        checklists::store::copy(a, row.id, service.id).await?;
    }
    a.record(row.id.0, row.audience, &opened).await?;
    if let Some(Directly { asked, first, .. }) = directly {
        a.record(row.id.0, row.audience, &RequestEvent::AskedOf { person: asked, first }).await?;
    }
    Ok((row.id, service.has_parts.then_some(service.id)))
}

/// All that is wrong is told at once, with the request itself and with the answers.
fn both<T, U>(ask: Result<T, Refusal>, answers: Result<U, Vec<FieldError>>) -> Result<(T, U), Refusal> {
    match (ask, answers) {
        (Ok(ask), Ok(answers)) => Ok((ask, answers)),
        (Err(Refusal::Invalid(mut wrong)), Err(more)) => {
            wrong.extend(more);
            Err(Refusal::Invalid(wrong))
        }
        (Err(refusal), _) => Err(refusal),
        (_, Err(wrong)) => Err(Refusal::Invalid(wrong)),
    }
}

fn parse(ask: &Ask, now: Instant) -> Result<Parsed, Refusal> {
    let mut fields = Fields::default();
    let parsed = Parsed {
        subject: fields.take(Rule::line("subject", 200).required(&ask.subject)),
        body: fields.take(Rule::lines("body", 20_000).optional(&ask.body)).unwrap_or_default(),
        needed_reason: fields.take(
            Rule::line("needed_reason", 500).optional(ask.needed_reason.as_deref().unwrap_or_default()),
        ),
        external_reference: fields.take(
            Rule::line("external_reference", 100)
                .optional(ask.external_reference.as_deref().unwrap_or_default()),
        ),
    };
    if ask.needed_by.is_some_and(|by| by < now) {
        fields.wrong("needed_by", "field-past");
    }
    fields.finish()?;
    Ok(parsed)
}

/// A part is asked of another team; what is asked in confidence has parts in confidence only.
fn may_be_part(of: &PartOf, service: &Opening) -> Result<(), FieldError> {
    if service.team_id == of.team {
        return Err(FieldError::new("service", "field-part-own-team"));
    }
    let is_told = service.confidentiality != services::Confidentiality::Confidential;
    if of.is_confidential && is_told {
        return Err(FieldError::new("service", "field-part-confidential"));
    }
    Ok(())
}

/// The team that asks: of a part, the one that has what it is a part of.
fn asking(viewer: &Viewer, of: Option<PartOf>) -> Option<TeamId> {
    of.map(|of| of.team).or(viewer.home_team.map(TeamId))
}

async fn around(
    a: &mut Act,
    ask: &Ask,
    service: &Opening,
    asking: Option<TeamId>,
    asker: &Viewer,
) -> Result<Surroundings, Failure> {
    let customer = asking.map_or(asker.person, |team| team.0);
    let (person, audience) = (PersonId(asker.person), service.relationship_audience());
    let external = ask.external_customer.as_deref().map(str::trim).filter(|text| !text.is_empty());
    // A guest knows none of the colleagues.
    let (now, whom) = (a.now, ask.requested_for.filter(|_| asker.kind == Kind::Employee));
    Ok(store::surroundings(a, service.team_id, service.id, customer, audience, person, external, whom, now)
        .await?)
}

/// Two parties who meet for the first time have a relationship from now on, to be confirmed by both.
async fn first_contact(
    a: &mut Act,
    service: &Opening,
    asking: Option<TeamId>,
    vendor: Option<VendorId>,
    asker: &Viewer,
) -> Result<Id, Failure> {
    let (customer, now) = (customer_of(asker, asking, vendor), a.now);
    let id = relationships::ensure(a, service.team_id.into(), customer, service.relationship_audience(), now)
        .await?;
    Ok(id.0)
}

/// The asking party: the vendor of a guest, the team of a colleague, or somebody who has neither.
fn customer_of(viewer: &Viewer, asking: Option<TeamId>, vendor: Option<VendorId>) -> Party {
    match (vendor, asking) {
        (Some(vendor), _) if viewer.kind == Kind::Guest => Party::from(vendor),
        (_, Some(team)) => Party::from(team),
        (_, None) => Party::from(PersonId(viewer.person)),
    }
}

async fn number(a: &mut Act, row: &mut RequestRow, is_confidential: bool) -> Result<Option<i64>, Failure> {
    if is_confidential {
        row.reference = store::chance_reference(a.secret());
        return Ok(None);
    }
    let number = store::next_number(a).await?;
    row.reference = number.to_string();
    Ok(Some(number))
}

#[allow(clippy::too_many_arguments, reason = "each is looked up by its own statement")]
async fn row(
    a: &mut Act,
    ask: &Ask,
    service: &Opening,
    around: &Surroundings,
    relationship: Id,
    asking: Option<TeamId>,
    parsed: &Parsed,
    asker: &Viewer,
) -> Result<RequestRow, Failure> {
    let now = a.now;
    let class = service.class_of(ask.is_present);
    let is_confidential = service.confidentiality == services::Confidentiality::Confidential;
    let queue = store::queue_of(is_confidential, service.team_id, service.id);
    let is_outside = around.external_customer_id.is_some();
    let place = store::place_in(a, queue, class, is_outside, now, now).await?;
    let me = PersonId(asker.person);
    let fresh = RequestRow::fresh(RequestId::new(a.id()), service, class, me, now)?;
    let in_force = agreements::read(around.agreements.as_deref())?;
    let asking = customer_of(asker, asking, around.requester_vendor_id).id;
    let promised = Promised::decide(service.targets.of(class), class, &in_force, asking);
    Ok(RequestRow {
        targets: promised.to_json()?,
        relationship_id: relationship,
        queue_id: queue,
        requested_for_id: around.requested_for_id,
        external_customer_id: around.external_customer_id,
        external_reference: parsed.external_reference.clone(),
        rank_at: place.rank_at,
        moved_up: place.moved_up,
        ..fresh
    })
}
