//! What a service asks of other teams each time: parts that are opened with the request, and those that are opened when an
//! earlier one is settled, each in the same act. As the service had it when it was asked, whatever it says later.

use db::{Act, record};
use kernel::{Failure, Instant, Refusal, Viewer};
use map::services::parts::{self, filled};
use map::services::{Confidentiality, ServiceId};
use people::{ExternalCustomerTypeId, PersonId, TeamId, session};

use super::Changing;
use super::open::{Ask, PartOf, open_part};
use crate::requests::model::{RequestEvent, RequestId, State};

record! {
    /// What a part takes over from its request.
    struct Above {
        pub id: RequestId,
        pub root_id: Option<RequestId>,
        pub team_id: TeamId,
        pub confidentiality: Confidentiality,
        pub requester_id: PersonId,
        pub requested_for_id: Option<PersonId>,
        pub external_customer_id: Option<ExternalCustomerTypeId>,
        pub external_reference: Option<String>,
        pub is_present: bool,
        pub needed_by: Option<Instant>,
        pub needed_reason: Option<String>,
        pub is_open: bool,
    }
}

record! {
    struct Planned {
        pub nth: i64,
        pub asks_id: ServiceId,
        pub subject: String,
    }
}

/// Opens the parts of a request that was just opened, in the name of whoever asked, and lets it wait for them. What comes
/// after another is kept for later. As many statements for each part, twelve parts at most.
pub(super) async fn fan_out(
    a: &mut Act,
    id: RequestId,
    service: ServiceId,
    subject: &str,
    asker: &Viewer,
) -> Result<(), Failure> {
    let parts = parts::store::parts(a, service).await?;
    let above = above(a, id).await?;
    let mut is_any = false;
    for part in parts {
        let subject = filled(&part.subject, subject);
        let planned = Planned { nth: part.nth, asks_id: part.asks_id, subject };
        let opened = match part.after_nth {
            None => open(a, &above, &planned, asker).await?,
            Some(_) => None,
        };
        is_any |= opened.is_some();
        a.run(
            "INSERT INTO planned_parts (request_id, nth, asks_id, subject, after_nth, part_id)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &[&id, &planned.nth, &planned.asks_id, &planned.subject, &part.after_nth, &opened],
        )
        .await?;
    }
    if is_any {
        let mut changing = Changing::of_hallway(a, id).await?;
        changing.happen(a, RequestEvent::WaitsForParts {}).await?;
        changing.finish(a).await?;
    }
    Ok(())
}

/// After a part was settled: what was to be asked then is asked now, if its request is still open.
pub(super) async fn go_on(a: &mut Act, part: RequestId) -> Result<(), Failure> {
    let next: Vec<Next> = a
        .all(
            "SELECT n.request_id, n.nth, n.asks_id, n.subject FROM planned_parts d
             JOIN planned_parts n ON n.request_id = d.request_id AND n.after_nth = d.nth AND n.part_id IS NULL
             WHERE d.part_id = $1 ORDER BY n.nth LIMIT 12",
            &[&part],
        )
        .await?;
    let Some(first) = next.first() else { return Ok(()) };
    let above = above(a, first.request_id).await?;
    if !above.is_open {
        return Ok(());
    }
    // Whoever asked may have left; then it is asked by whoever settled what came before.
    let asker = match session::of_person(a, above.requester_id).await? {
        Some((asker, _)) => asker,
        None => a.viewer.clone(),
    };
    let mut is_any = false;
    for one in next {
        let planned = Planned { nth: one.nth, asks_id: one.asks_id, subject: one.subject };
        if let Some(opened) = open(a, &above, &planned, &asker).await? {
            is_any = true;
            a.run(
                "UPDATE planned_parts SET part_id = $3 WHERE request_id = $1 AND nth = $2",
                &[&above.id, &planned.nth, &opened],
            )
            .await?;
        }
    }
    // It waits already, unless somebody let it go on by hand.
    let mut changing = Changing::of_hallway(a, above.id).await?;
    let goes_on = matches!(changing.row.state, State::New | State::Acknowledged | State::InProgress);
    if is_any && goes_on {
        changing.happen(a, RequestEvent::WaitsForParts {}).await?;
        changing.finish(a).await?;
    }
    Ok(())
}

record! {
    struct Next {
        pub request_id: RequestId,
        pub nth: i64,
        pub asks_id: ServiceId,
        pub subject: String,
    }
}

async fn above(a: &mut Act, id: RequestId) -> Result<Above, Failure> {
    Ok(a.one(
        "SELECT id, root_id, team_id, confidentiality, requester_id, requested_for_id, external_customer_id,
                external_reference, is_present, needed_by, needed_reason, is_open
         FROM requests WHERE id = $1",
        &[&id],
    )
    .await?)
}

/// Opens a part. A service that nobody can be asked for any more, because it is retired, went to the team that asks, or
/// lost its circle, is left out: the request itself is not held up by how another team changed.
async fn open(
    a: &mut Act,
    above: &Above,
    planned: &Planned,
    asker: &Viewer,
) -> Result<Option<RequestId>, Failure> {
    let of = PartOf {
        request: above.id,
        root: above.root_id.unwrap_or(above.id),
        team: above.team_id,
        is_confidential: above.confidentiality == Confidentiality::Confidential,
        waits: true,
    };
    let tells = above.confidentiality == Confidentiality::Open;
    let ask = Ask {
        service: Some(planned.asks_id),
        subject: planned.subject.clone(),
        requested_for: above.requested_for_id,
        needed_by: above.needed_by.filter(|by| *by >= a.now),
        needed_reason: above.needed_reason.clone().filter(|_| tells),
        external_customer: above.external_customer_id.map(|customer| customer.to_string()),
        external_reference: above.external_reference.clone().filter(|_| tells),
        is_present: above.is_present,
        is_without_form: true,
        ..Ask::default()
    };
    match open_part(a, &ask, of, asker).await {
        Ok(id) => Ok(Some(id)),
        Err(Failure::Refused(Refusal::Invalid(_) | Refusal::Conflict(_) | Refusal::NotFound)) => Ok(None),
        Err(failure) => Err(failure),
    }
}
