//! Linking, going on as one and splitting, on pages.

mod beside;
mod sheets;
mod split;

pub use beside::Beside;

use kernel::{Failure, Refusal};
use people::{Actor, App, Visit};
use web::{Pages, get, post};

use crate::policy::{self, Deed};
use crate::requests::model::RequestId;
use crate::requests::reading::{self, Seen};
use crate::requests::store;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/{reference}/link", get(sheets::ask_link).post(sheets::link))
        .route("/requests/{reference}/unlink", post(sheets::unlink))
        .route("/requests/{reference}/merge", get(sheets::ask_merge).post(sheets::merge))
        .route("/requests/{reference}/unmerge", post(sheets::unmerge))
        .route("/requests/{reference}/split", get(split::ask).post(split::split))
}

/// The request, if this deed goes.
async fn seen_for(visit: &mut Visit, reference: &str, deed: Deed) -> Result<Seen, Failure> {
    let seen = reading::by_reference(&mut visit.view, reference).await?;
    policy::check(deed, seen.standing, &visit.view.viewer, seen.shown.state)?;
    Ok(seen)
}

/// The id behind a reference. Whether the actor may know of it is the verb's question.
async fn id_of(actor: &Actor, reference: &str) -> Result<RequestId, Failure> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    Ok(store::id_of(&mut view, reference).await?.ok_or(Refusal::NotFound)?)
}

/// The request that somebody typed, as they call it: `#1042`, `1042`, or the letters of a confidential one; of one that does
/// not exist an id that nothing has.
async fn typed(actor: &Actor, text: &str) -> Result<RequestId, Failure> {
    let reference = text.trim().trim_start_matches('#').to_ascii_uppercase();
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    Ok(store::id_of(&mut view, &reference).await?.unwrap_or(RequestId::new(0)))
}
