//! Files for people.

use people::place::Place;
use people::{App, Visit};
use web::{Answer, Pages, get};

use super::{FileId, sending};

pub fn pages() -> Pages<App> {
    Pages::new().route("/files/{id}", get(download))
}

async fn download(visit: Visit, Place(id): Place<FileId>) -> Answer {
    sending::send(visit, id).await
}
