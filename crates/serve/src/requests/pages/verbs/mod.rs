//! The verbs as short forms: a sheet that asks, a post that does.

mod begin;
mod end;
mod meanwhile;
mod people_on_it;
mod wait;

pub use begin::{
    Said, acknowledge, ask_acknowledge, ask_assign, ask_take, assign, put_back, take, take_back,
};
pub use end::{
    ResolveForm, ask_decline, ask_reopen, ask_resolve, ask_withdraw, close, decline, reopen, resolve,
    resolve_fields, withdraw,
};
pub use people_on_it::{
    ask_follow, ask_mention, ask_outside, ask_unfollow, follow, message, note, outside, unfollow,
};
pub use wait::{ask_hand_over, ask_pause, hand_over, pause, resume};

use kernel::{Failure, Id, Refusal};
use people::{Actor, Visit};

use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::reading::{self, Seen};
use crate::requests::store;

/// The request, if this deed goes: a sheet is not shown for what could not be done.
pub async fn seen_for(visit: &mut Visit, reference: &str, deed: Deed) -> Result<Seen, Failure> {
    let seen = reading::by_reference(&mut visit.view, reference).await?;
    crate::policy::check(deed, seen.standing, &visit.view.viewer, seen.shown.state)?;
    Ok(seen)
}

/// The id behind a reference. Whether the actor may know of it is the verb's question.
pub async fn id_of(actor: &Actor, reference: &str) -> Result<RequestId, Failure> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    Ok(store::id_of(&mut view, reference).await?.ok_or(Refusal::NotFound)?)
}

/// What an untouched field sends is nothing.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

/// Persons or teams to choose from.
type Choices = Vec<(String, String)>;

db::record! {
    struct Choosable {
        pub id: Id,
        pub name: String,
    }
}

fn choosable(rows: Vec<Choosable>) -> Choices {
    rows.into_iter().map(|row| (row.id.to_string(), row.name)).collect()
}
