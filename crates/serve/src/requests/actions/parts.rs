//! Parts of a request, asked of other teams: asking for one, waiting for it, and what becomes of both when one of them
//! ends.
//!
//! Whoever changes several requests of a chain locks what is above before what is below, so that two who meet wait for
//! each other in one order: a verb that ends a part locks the request that waits for it first.

use std::collections::BTreeMap;

use db::{Act, Writer, record};
use kernel::{Failure, FieldError, Instant, Refusal, Viewer};
use map::services::forms::Given;
use map::services::{Confidentiality, ServiceId};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use super::open::{Ask, PartOf, open_part};
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId, State};
use crate::requests::store;

/// So many requests stand above each other at most, the first one included.
const DEEPEST: i64 = 8;

/// What is asked of another team for a request. What is not said is inherited: who outside waits, whether they are here,
/// until when it is needed; and of a request that is open to colleagues the case and the reason, too.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartAsk {
    #[schema(value_type = String)]
    pub service: ServiceId,
    pub subject: String,
    #[serde(default)]
    pub body: String,
    #[schema(value_type = Option<String>)]
    pub needed_by: Option<Instant>,
    pub needed_reason: Option<String>,
    /// The request waits until this part has ended. So it is when nothing is said.
    #[serde(default = "yes")]
    pub waits: bool,
    #[serde(default)]
    #[schema(value_type = Object)]
    pub answers: BTreeMap<String, Given>,
}

const fn yes() -> bool {
    true
}

kernel::words! {
    /// What becomes of parts that are still open when the request ends.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum PartsThen {
        /// Nobody needs them any more.
        Withdraw = "withdraw",
        /// They are needed all the same.
        Keep = "keep",
    }
}

record! {
    /// What a part inherits, and how many stand above it.
    struct Above {
        pub is_present: bool,
        pub needed_by: Option<Instant>,
        pub needed_reason: Option<String>,
        pub depth: i64,
    }
}

/// Asks another team for a part of a request. Gives the part.
pub async fn ask_part(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &PartAsk,
) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, expected, Deed::AskPart).await?;
    let above: Above = a
        .one(
            "WITH RECURSIVE up (id, parent_id, depth) AS (
                 SELECT id, parent_id, CAST(1 AS BIGINT) FROM requests WHERE id = $1
                 UNION ALL
                 SELECT p.id, p.parent_id, u.depth + 1 FROM up u JOIN requests p ON p.id = u.parent_id)
             SELECT r.is_present, r.needed_by, r.needed_reason, (SELECT MAX(depth) FROM up) AS depth
             FROM requests r WHERE r.id = $1",
            &[&id],
        )
        .await?;
    if above.depth >= DEEPEST {
        return Err(Refusal::Conflict("refusal-chain-too-long").into());
    }
    // It goes into the wait for parts, or makes it begin; a wait for somebody else is not ended by it.
    let row = &changing.row;
    let begins = matches!(row.state, State::New | State::Acknowledged | State::InProgress);
    let waits = input.waits && (begins || row.waits_for_parts);
    let of = PartOf {
        request: id,
        root: row.root_id.unwrap_or(id),
        team: row.team_id,
        is_confidential: row.confidentiality == Confidentiality::Confidential,
        waits,
    };
    // What only those named on it may read does not travel by itself.
    let tells = row.confidentiality == Confidentiality::Open;
    let ask = Ask {
        service: Some(input.service),
        subject: input.subject.clone(),
        body: input.body.clone(),
        requested_for: None,
        needed_by: input.needed_by.or(above.needed_by.filter(|by| *by >= a.now)),
        needed_reason: input.needed_reason.clone().or(above.needed_reason.filter(|_| tells)),
        external_customer: row.external_customer_id.map(|customer| customer.to_string()),
        external_reference: row.external_reference.clone().filter(|_| tells),
        is_present: above.is_present,
        answers: input.answers.clone(),
        ..Ask::default()
    };
    let asker = a.viewer.clone();
    let part = open_part(a, &ask, of, &asker).await?;
    if waits && begins {
        changing.happen(a, RequestEvent::WaitsForParts {}).await?;
    }
    changing.finish(a).await?;
    Ok(part)
}

/// Locks the request that waits for this one, if one does, before this one is locked.
pub(super) async fn lock_above(w: &mut Writer, id: RequestId) -> Result<(), Failure> {
    w.run(
        "UPDATE requests SET version = version
         WHERE id = (SELECT c.parent_id FROM requests c WHERE c.id = $1 AND c.holds_parent)",
        &[&id],
    )
    .await?;
    Ok(())
}

/// After a part has ended: what waited for it goes on, unless it waits for another part, too.
pub(super) async fn go_on_above(a: &mut Act, part: RequestId) -> Result<(), Failure> {
    let waits: Option<i64> = a
        .maybe(
            "SELECT p.id FROM requests c JOIN requests p ON p.id = c.parent_id
             WHERE c.id = $1 AND c.holds_parent AND p.waits_for_parts AND NOT EXISTS
                 (SELECT 1 FROM requests o WHERE o.parent_id = p.id AND o.holds_parent AND o.is_open)",
            &[&part],
        )
        .await?;
    match waits.map(RequestId::new) {
        Some(above) => by_hallway(a, above, RequestEvent::Resumed {}).await,
        None => Ok(()),
    }
}

/// After a part has come back: what waited for it waits again, if it has not ended and waits for nobody else.
pub(super) async fn wait_above(a: &mut Act, part: RequestId) -> Result<(), Failure> {
    let goes_on: Option<i64> = a
        .maybe(
            "SELECT p.id FROM requests c JOIN requests p ON p.id = c.parent_id
             WHERE c.id = $1 AND c.holds_parent AND p.state IN ('new', 'acknowledged', 'in_progress')",
            &[&part],
        )
        .await?;
    match goes_on.map(RequestId::new) {
        Some(above) => by_hallway(a, above, RequestEvent::WaitsForParts {}).await,
        None => Ok(()),
    }
}

/// Refuses to end a request while parts are open that this viewer sees, until it is said what becomes of them. Gives
/// whether to withdraw them; of those that the viewer does not see, `unseen` decides.
pub(super) async fn must_withdraw(
    a: &mut Act,
    id: RequestId,
    then: Option<PartsThen>,
    unseen: PartsThen,
) -> Result<bool, Failure> {
    if let Some(then) = then {
        return Ok(then == PartsThen::Withdraw);
    }
    let viewer = PersonId(a.viewer.person);
    if a.viewer.actor().is_some() && store::open_parts_seen(a, viewer, id).await? > 0 {
        return Err(FieldError::new("parts", "field-parts-open").into());
    }
    Ok(unseen == PartsThen::Withdraw)
}

/// Withdraws all open parts of a request that has ended, and theirs. Whoever ended it need not see them, and they need not
/// know what they were a part of: so it is Hallway that does it.
pub(super) async fn withdraw_parts(a: &mut Act, of: RequestId) -> Result<(), Failure> {
    let mut above = vec![of];
    while let Some(id) = above.pop() {
        for part in store::open_parts(a, id).await? {
            by_hallway(a, part, RequestEvent::Withdrawn { text: None }).await?;
            above.push(part);
        }
    }
    Ok(())
}

async fn by_hallway(a: &mut Act, id: RequestId, event: RequestEvent) -> Result<(), Failure> {
    let whoever = std::mem::replace(&mut a.viewer, Viewer::system());
    let done = happen(a, id, event).await;
    a.viewer = whoever;
    done
}

async fn happen(a: &mut Act, id: RequestId, event: RequestEvent) -> Result<(), Failure> {
    let mut changing = Changing::of_hallway(a, id).await?;
    changing.happen(a, event).await?;
    changing.finish(a).await.map(drop)
}
