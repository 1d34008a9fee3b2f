//! The safe channel through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod named;
mod naming;
mod traces;

use axum::body::Body;
use db::act;
use http::{HeaderMap, Request, StatusCode, header};
use kernel::{Failure, Viewer};
use listen::safe::{NewTrusted, SafeReportId, actions};
use people::session;
use web::IfMatch;

use crate::clinic::{Clinic, Seen};

const DAY: i64 = 86_400;
/// The cookie of a browser in which Grace signed in.
const COOKIE: &str = "hallway=grace-in-her-browser";

/// A report of Grace's, about to be sent to Hue.
fn form(clinic: &Clinic, who: &str) -> String {
    let hue = clinic.person("Hue");
    format!(
        "harm=spite&happened=He+laughs+at+what+I+ask.&wish=That+it+stops.&who={who}&readers={hue}&step=send"
    )
}

/// Names whom the clinic trusts.
async fn trust(clinic: &Clinic, firsts: &[&str]) {
    let persons = firsts.iter().map(|first| clinic.person(first).0).collect();
    let named: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let new = NewTrusted { persons: Vec::clone(&persons) };
        actions::name(a, IfMatch(None), &new).await
    });
    named.unwrap();
}

/// Grace signs in with her browser, an hour ago.
async fn sign_in(clinic: &Clinic) {
    let (grace, hash) = (clinic.person("Grace"), session::hash("grace-in-her-browser"));
    let signed_in: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let (id, now) = (a.id(), a.now);
        let end = now.plus_seconds(DAY);
        a.run(
            "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
             VALUES ($1, $2, $3, $4, $4, $5, '')",
            &[&hash, &id, &grace, &now, &end],
        )
        .await?;
        Ok(())
    });
    signed_in.unwrap();
    clinic.test.clock.forward_seconds(3_600);
}

/// Grace sends a form with her browser.
async fn sends(clinic: &Clinic, path: &str, form: &str) -> (HeaderMap, Seen) {
    let request = Request::post(path)
        .header(header::HOST, "hallway.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, COOKIE);
    clinic.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

/// An anonymous report of Grace's, and its code.
async fn anonymous(clinic: &Clinic) -> String {
    let (_, sent) = sends(clinic, "/safe/report", &form(clinic, "anonymous")).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.words());
    let (_, rest) = sent.html.split_once("aria-labelledby=\"code-label\">").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

/// A report of Grace's with her name.
async fn with_name(clinic: &Clinic) -> SafeReportId {
    let (headers, sent) = clinic.fill_in("Grace", "/safe/report", &form(clinic, "named")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
    let place = headers["location"].to_str().unwrap();
    place.trim_start_matches("/safe/reports/").split('?').next().unwrap().parse().unwrap()
}
