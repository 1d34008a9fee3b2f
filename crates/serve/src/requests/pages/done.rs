//! After a verb on a page: back to where it was done, with a word about it; or the sheet again, with what is wrong.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::Visit;
use web::sheet::{Sheet, SheetPage};
use web::{Answer, Page, see_other};

/// Shows a sheet.
pub async fn ask(mut visit: Visit, sheet: Sheet) -> Answer {
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    visit.log_seen().await?;
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

/// Back to the request, with a word about what was done; or the sheet again when fields cannot be taken.
pub async fn or_again<T>(
    outcome: Result<T, Failure>,
    reference: &str,
    said: &str,
    again: impl AsyncFnOnce() -> Answer<(Visit, Sheet)>,
) -> Answer {
    match outcome {
        Ok(_) => Ok(see_other(&format!("/requests/{reference}?said={said}"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let (mut visit, sheet) = again().await?;
            let t = visit.speech();
            let sheet = sheet.with_errors(&t, &errors);
            let chrome = visit.chrome("room-requests").await?;
            Ok(refused(SheetPage { t, chrome, sheet }))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn refused(page: SheetPage) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}
