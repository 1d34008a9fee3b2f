//! Giving a file out: to be saved, never to be run, a part at a time.

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use db::Db;
use futures_util::stream;
use http::header;
use kernel::{Refusal, Viewer};
use people::{PersonId, Visit};
use sha2::{Digest, Sha256};
use web::Answer;

use super::model::FileId;
use super::name;
use super::store::{self, File};
use crate::requests::reading;

/// A place on the way through a file.
struct Place {
    db: Db,
    viewer: Viewer,
    file: File,
    nth: i64,
    sent: i64,
    hash: Sha256,
}

/// The file for whoever may read the conversation of its request; one that waits, for whoever brought it.
pub async fn send(mut visit: Visit, id: FileId) -> Answer {
    let file = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    match file.request_id {
        Some(request) => {
            let seen = reading::by_id(&mut visit.view, request).await?;
            if !seen.reads() {
                return Err(Refusal::NotFound.into());
            }
        }
        None if file.owner_id == PersonId(visit.viewer().person) => {}
        None => return Err(Refusal::NotFound.into()),
    }
    let (db, viewer) = (visit.app.db.clone(), visit.viewer().clone());
    visit.log_seen().await?;
    Ok(answer(db, viewer, file))
}

fn answer(db: Db, viewer: Viewer, file: File) -> Response {
    let head = [
        (header::CONTENT_TYPE, file.media_type.clone()),
        (header::CONTENT_LENGTH, file.size.to_string()),
        (header::CONTENT_DISPOSITION, name::disposition(&file.name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    let begin = Place { db, viewer, file, nth: 0, sent: 0, hash: Sha256::new() };
    (head, Body::from_stream(stream::try_unfold(begin, next))).into_response()
}

/// The next part. Each is looked up on its own, so that nobody holds a snapshot as long as a slow line takes.
async fn next(mut place: Place) -> anyhow::Result<Option<(Bytes, Place)>> {
    if place.sent == place.file.size {
        return Ok(None);
    }
    let mut view = place.db.view(place.viewer.clone()).await?;
    let part = store::part(&mut view, place.file.id, place.nth).await?;
    drop(view);
    let part = part.unwrap_or_default();
    place.sent += i64::try_from(part.len())?;
    place.nth += 1;
    place.hash.update(&part);
    let is_last = place.sent == place.file.size;
    let is_sound = !is_last || web::hex(&place.hash.clone().finalize()) == place.file.sha256;
    if part.is_empty() || place.sent > place.file.size || !is_sound {
        // Cut off before the end, so that nobody takes it for the whole.
        tracing::error!(file = %place.file.id, "the bytes of a file are not those that came");
        anyhow::bail!("the bytes of a file are not those that came");
    }
    Ok(Some((part.into(), place)))
}
