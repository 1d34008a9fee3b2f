//! While there is no organisation, every page leads to where one is founded.

use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use db::Reader;
use kernel::{Failure, Viewer};
use web::Rejected;

use crate::App;

/// Whether an organisation was seen; once there is one, nobody asks again.
#[derive(Default)]
pub struct FirstRun(AtomicBool);

/// Whether this database holds an organisation.
pub async fn is_founded(r: &mut Reader) -> db::Result<bool> {
    let found: Option<i64> = r.maybe("SELECT id FROM organisation WHERE id = 1", &[]).await?;
    Ok(found.is_some())
}

/// Leads pages to `/setup` as long as there is no organisation. Lay it around all routes, the unknown ones too.
pub async fn lead_to_setup(State(app): State<App>, request: Request, next: Next) -> Response {
    if is_for_people(request.uri().path()) {
        match founded(&app).await {
            Ok(true) => {}
            Ok(false) => return web::see_other("/setup"),
            Err(failure) => return Rejected(failure).into_response(),
        }
    }
    next.run(request).await
}

fn is_for_people(path: &str) -> bool {
    const OTHERS: [&str; 4] = ["/setup", "/healthz", "/readyz", "/metrics"];
    !OTHERS.contains(&path) && !path.starts_with("/api/") && !path.starts_with("/assets/")
}

/// Whether there is an organisation; asks the database until there is.
pub async fn founded(app: &App) -> Result<bool, Failure> {
    if app.first_run.0.load(Ordering::Relaxed) {
        return Ok(true);
    }
    let mut view = app.db.view(Viewer::nobody()).await?;
    let founded = is_founded(&mut view).await?;
    app.first_run.0.store(founded, Ordering::Relaxed);
    Ok(founded)
}
