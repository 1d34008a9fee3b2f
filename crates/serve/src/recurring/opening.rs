//! Asking again what is due: once for each day though several nodes look, and after a time off only the newest one.

use db::{Db, act};
use kernel::{Failure, Refusal, Viewer};
use people::session;

use super::actions::Days;
use super::model::Paused;
use super::store::{self, Recurring};
use crate::requests::actions::{Ask, open};
use crate::requests::model::{CameBy, RequestId};

/// How many are looked at in one go.
const BATCH: i64 = 100;

/// Asks again what is due, in the name of whoever set it up. Says how many requests it became.
pub async fn ask_again(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::due(&mut view, now, BATCH).await?;
    let mut opened = 0;
    for of in due {
        let paused = match session::of_person(&mut view, of.person_id).await? {
            None => Paused::Person,
            Some((owner, _)) => match ask(db, owner, &of).await {
                Ok(request) => {
                    opened += usize::from(request.is_some());
                    continue;
                }
                Err(failure) => why(failure)?,
            },
        };
        let pause = Recurring { next_on: None, next_at: None, paused: Some(paused), ..of };
        let done: Result<bool, Failure> =
            act!(db, Viewer::system(), |a| Ok(store::move_on(a, &pause).await?));
        done?;
    }
    Ok(opened)
}

/// None where another node was quicker.
async fn ask(db: &Db, owner: Viewer, of: &Recurring) -> Result<Option<RequestId>, Failure> {
    let ask = Ask {
        service: Some(of.service_id),
        subject: of.subject.clone(),
        body: of.body.clone(),
        requested_for: of.requested_for_id,
        external_customer: of.external_customer_id.map(|customer| customer.to_string()),
        external_reference: of.external_reference.clone(),
        answers: serde_json::from_str(&of.answers).map_err(anyhow::Error::from)?,
        came_by: CameBy::Web,
        ..Ask::default()
    };
    act!(db, owner, |a| {
        let mut next = of.clone();
        Days::of(a, of.person_id).await?.skip_to(&mut next, a.now)?;
        if !store::move_on(a, &next).await? {
            return Ok(None);
        }
        let request = open(a, &ask).await?;
        store::asked(a, of.id, request).await?;
        Ok(Some(request))
    })
}

/// What a refusal says of why it cannot be asked any more.
fn why(failure: Failure) -> Result<Paused, Failure> {
    match failure {
        Failure::Refused(Refusal::Invalid(wrong)) => {
            let is_of = |field| wrong.iter().any(|error| error.field == field);
            Ok(match (is_of("service"), is_of("requested_for")) {
                (true, _) => Paused::Service,
                (_, true) => Paused::Person,
                _ => Paused::Questions,
            })
        }
        Failure::Refused(Refusal::NotFound | Refusal::Conflict(_) | Refusal::Forbidden(_)) => {
            Ok(Paused::Service)
        }
        other => Err(other),
    }
}
