//! The feed for programs.

use axum::Json;
use axum::extract::Query;
use kernel::{Id, Refusal};
use people::{App, Visit};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Paging};

use super::store;
use super::views::{Feed, FeedEvent};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// What happened
///
/// Everything that the viewer may know, oldest first, each event once and none left out: an event has its place only
/// when it can no longer be undone. Begin without `after`; go on with the id of the last event that you have seen.
#[utoipa::path(get, path = "/api/v1/events", tag = "events",
    params(
        ("after" = Option<String>, Query, description = "The id of the last event seen"),
        ("limit" = Option<i64>, Query, description = "1 to 200; 50 when not given"),
    ),
    responses((status = 200, body = Feed), (status = 400, description = "`after` is not an event that you have seen")))]
async fn list(visit: Visit, Query(paging): Query<Paging>) -> Answer<Json<Feed>> {
    let Visit { app, view, .. } = visit;
    let viewer = view.viewer.clone();
    let person = viewer.person;
    // The snapshot was taken before the newest events had a place.
    drop(view);
    app.db.place_events().await?;
    let mut view = app.db.view(viewer).await?;
    let after = match &paging.after {
        None => 0,
        Some(cursor) => {
            let unknown = Refusal::Unreadable("field-cursor");
            let event: Id = cursor.parse().map_err(|_| unknown.clone())?;
            store::find_place(&mut view, person, event).await?.ok_or(unknown)?
        }
    };
    let limit = paging.limit();
    let mut told = store::list(&mut view, person, after, limit + 1).await?;
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = told.len() > shown;
    told.truncate(shown);
    let items = told
        .into_iter()
        .map(FeedEvent::try_from)
        .collect::<Result<Vec<_>, _>>()
        .map_err(anyhow::Error::from)?;
    let next = items.last().filter(|_| more).map(|last| last.id);
    Ok(Json(Feed { items, next }))
}
