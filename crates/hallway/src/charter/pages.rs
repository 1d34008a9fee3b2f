//! The page of the charter. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::{Failure, Kind};
use map::charters::model::{Charter, Offered};
use map::charters::read;
use map::services::promise;
use people::place::Place;
use people::{App, TeamId, Visit};
use serde::Deserialize;
use serve::insights::{Day, KeptByTeam, kept_by};
use web::{Answer, Chrome, Page, Pages, Speech, get};

/// So far back it is told how often promises were kept.
const DAYS: i64 = 90;

pub fn pages() -> Pages<App> {
    Pages::new().route("/teams/{id}/charter", get(show))
}

#[derive(Template)]
#[template(path = "charter/charter.html")]
struct CharterPage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    team_name: String,
    /// Who signed it when, or that nobody has written one yet.
    lead: String,
    /// Another version holds now.
    is_earlier: bool,
    /// The address of the version before this one.
    before: Option<String>,
    expect: Option<String>,
    need: Option<String>,
    rights: Option<String>,
    complain: Option<String>,
    promises: Vec<Promise>,
    kept: Vec<String>,
    may_write: bool,
    has_words: bool,
    is_here: bool,
    /// Comes from outside, and sees no page of the team.
    is_guest: bool,
}

/// A service, and what it promises everybody.
struct Promise {
    path: String,
    service: String,
    says: String,
}

#[derive(Deserialize)]
struct Which {
    version: Option<i64>,
}

async fn show(mut visit: Visit, Place(id): Place<TeamId>, Query(which): Query<Which>) -> Answer {
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let (charter, offered) = read(&mut visit.view, &viewer, id, which.version, t.now).await?;
    let chrome = visit.chrome("").await?;
    let kept = match charter.may_figures_be_read_by(&viewer) && !offered.is_empty() {
        true => kept_by(&mut visit.view, id, Day::of(t.now).plus(-DAYS)).await?,
        false => KeptByTeam::default(),
    };
    let page = CharterPage {
        team: id,
        lead: lead(&t, &charter),
        is_earlier: charter.version < charter.newest,
        before: (charter.version > 1).then(|| format!("/teams/{id}/charter?version={}", charter.version - 1)),
        promises: promises(&t, &offered)?,
        kept: sentences(&t, kept),
        may_write: charter.may_be_written_by(&viewer),
        has_words: charter.newest > 0,
        is_here: charter.retired_at.is_none(),
        is_guest: viewer.kind == Kind::Guest,
        expect: charter.expect,
        need: charter.need,
        rights: charter.rights,
        complain: charter.complain,
        team_name: charter.team_name,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

fn lead(t: &Speech, charter: &Charter) -> String {
    match (&charter.signer, charter.signed_at) {
        (Some(who), Some(at)) => {
            t.a3("charter-signed", "who", who, "day", t.day(at), "version", charter.version)
        }
        (None, Some(at)) => t.a2("charter-signed-team", "day", t.day(at), "version", charter.version),
        _ => t.a1("charter-none", "team", &charter.team_name),
    }
}

fn promises(t: &Speech, offered: &[Offered]) -> Result<Vec<Promise>, Failure> {
    let line = |one: &Offered| -> anyhow::Result<Promise> {
        Ok(Promise {
            path: format!("/ask/{}", one.id),
            service: one.name.clone(),
            says: promise(t.words(), &one.in_force()?),
        })
    };
    Ok(offered.iter().map(line).collect::<anyhow::Result<_>>()?)
}

/// "31 of 34 first words came in time in the last 90 days"; nothing of what was not promised.
fn sentences(t: &Speech, kept: KeptByTeam) -> Vec<String> {
    [("charter-kept-first", kept.first_word), ("charter-kept-end", kept.end)]
        .into_iter()
        .filter(|(_, (_, n))| *n > 0)
        .map(|(key, (kept, n))| t.a3(key, "kept", kept, "n", n, "days", DAYS))
        .collect()
}
