//! The row of a case that becomes a request, before its history is read into it.

use db::Act;
use kernel::{Audience, Failure, Instant};
use map::services::model::audience_of;
use map::services::{Class, Confidentiality, Opening};
use map::{Party, relationships};
use people::{CalendarId, PersonId, TeamId};

use crate::clocks::History;
use crate::requests::model::{RequestId, State};
use crate::requests::place;
use crate::requests::store::{self, New, RequestRow};

/// Who asks in a case, and for which team.
#[derive(Clone, Copy)]
pub struct Asking {
    pub person: PersonId,
    pub team: Option<TeamId>,
}

impl Asking {
    pub fn party(self) -> Party {
        self.team.map_or_else(|| Party::from(self.person), Party::from)
    }
}

/// The request that this case becomes, as it was when it was opened.
pub fn row(
    a: &Act,
    service: &Opening,
    class: Class,
    asking: Asking,
    opened_at: Instant,
) -> Result<RequestRow, Failure> {
    Ok(RequestRow {
        id: RequestId::new(a.id()),
        version: 1,
        reference: String::new(),
        service_id: service.id,
        team_id: service.team_id,
        relationship_id: kernel::Id(0),
        confidentiality: service.confidentiality,
        audience: service.audience(),
        queue_id: service.team_id.get(),
        requester_id: asking.person,
        requested_for_id: None,
        opened_by_id: asking.person,
        class,
        state: State::New,
        is_unheard: true,
        assignee_id: None,
        external_customer_id: None,
        external_reference: None,
        promised_at: None,
        promise_moves: 0,
        first_promised_at: None,
        rank_at: place::in_turn(opened_at).rank_at,
        moved_up: 0,
        taken_at: None,
        passed_over: 0,
        taken_by_id: None,
        taken_reason: None,
        opened_at,
        held_since: opened_at,
        acknowledged_at: None,
        resolved_at: None,
        ended_at: None,
        waiting_on: None,
        waiting_for: None,
        waiting_since: None,
        waiting_until: None,
        hand_overs: 0,
        reopenings: 0,
        calendar_id: service.calendar_id.unwrap_or(CalendarId::new(0)),
        targets: serde_json::to_string(service.targets.of(class)).map_err(anyhow::Error::from)?,
        clocks: "[]".to_owned(),
        due_kind: None,
        due_from: None,
        due_at: None,
        resolve_seconds: None,
        acknowledge_seconds: None,
        silence_seconds: None,
        silence_business_seconds: None,
        acknowledged_in_time: None,
        resolved_in_time: None,
        hops: String::new(),
        is_follower: false,
    })
}

/// Stands in the line of this team.
pub fn stand_with(row: &mut RequestRow, team: TeamId) {
    row.team_id = team;
    row.queue_id = team.get();
    row.audience = audience_of(row.confidentiality, team, row.service_id);
}

/// The relationships of the asking party to every team that had it, as handing over makes them. Gives that to the
/// team that has it now.
pub async fn relate(
    a: &mut Act,
    customer: Party,
    team: TeamId,
    history: &History,
) -> Result<kernel::Id, Failure> {
    let mut before: Vec<TeamId> = history.holders.iter().map(|(team, _)| *team).collect();
    before.sort_unstable();
    before.dedup();
    for holder in before {
        if holder != team && holder.0 != customer.id {
            relationships::ensure(a, holder.into(), customer, Audience::COLLEAGUES, history.opened_at)
                .await?;
        }
    }
    Ok(relationships::ensure(a, team.into(), customer, Audience::COLLEAGUES, history.opened_at).await?.0)
}

/// Gives it a number and writes it.
pub async fn write(a: &mut Act, row: &mut RequestRow, subject: &str, asking: Asking) -> Result<(), Failure> {
    debug_assert_ne!(row.confidentiality, Confidentiality::Confidential, "a log is no place for those");
    let number = store::next_number(a).await?;
    row.reference = number.to_string();
    let new = New {
        number: Some(number),
        origin: a.origin.into(),
        requester_team: asking.team,
        customer: Some(asking.party().id),
        subject,
        body: "",
        is_present: false,
        needed_by: None,
        needed_reason: None,
    };
    store::insert(a, row, &new).await?;
    store::save(a, row).await?;
    Ok(())
}
