//! Letting go of the sums: when somebody says so, or when the second key has been taken back for a while.

use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use people::second_key::{self, Matter};
use people::{Actor, App};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Pages, post};

use super::store;

/// So long after it was taken back they are kept, shown to nobody: time enough to have taken it back by mistake.
const KEPT_SECONDS: i64 = 30 * 86_400;

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/second-key/interactions/erasure", post(erase_now))
}

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(erase_by_program))
}

/// Erases all sums, whether it is allowed to read them or not.
pub async fn erase(a: &mut Act) -> Result<(), Failure> {
    second_key::actions::require_to_erase(a).await?;
    store::forget_all(a).await?;
    second_key::actions::record_erasure(a).await
}

/// Erases what nobody has been allowed to read for a while. For an hourly job; says how many rows went.
pub async fn erase_overdue(a: &mut Act) -> Result<u64, Failure> {
    let closed = second_key::store::closed_since(a, Matter::Interactions).await?;
    if closed.is_none_or(|since| a.now.seconds_since(since) < KEPT_SECONDS) {
        return Ok(0);
    }
    let gone = store::forget_all(a).await?;
    if gone > 0 {
        second_key::actions::record_erasure(a).await?;
    }
    Ok(gone)
}

async fn erase_now(actor: Actor) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| erase(a).await);
    done?;
    Ok(web::see_other("/settings/second-key?said=interactions-erased"))
}

/// Erase who wrote to whom
///
/// For representatives and administrators: all sums that were read in are gone at once.
#[utoipa::path(delete, path = "/api/v1/second_keys/interactions/sums", tag = "second key",
    responses((status = NO_CONTENT), (status = 403)))]
async fn erase_by_program(actor: Actor) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| erase(a).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
