//! What is held about somebody who has something asked again.

use db::View;
use people::PersonId;
use people::entrance::KnownAboutMe;
use serde_json::{Value, json};

use super::store;

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "recurring",
        tables: &["recurring_requests"],
        count: "SELECT COUNT(*) FROM recurring_requests WHERE person_id = ? OR requested_for_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: Some("/requests/again"),
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = PersonId(view.viewer.person);
    let show = |of: store::Recurring| {
        json!({"service": of.service_name, "subject": of.subject, "body": of.body, "rhythm": of.rhythm,
            "first_on": of.first_on, "until_on": of.until_on, "next_on": of.next_on, "paused": of.paused})
    };
    Ok(store::of_person(view, me).await?.into_iter().map(show).collect())
}
