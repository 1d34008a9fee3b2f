//! The page of suggestions. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Id, Refusal, TeamRole};
use map::interactions::FEWEST_PERSONS;
use people::forms::{chosen, errors};
use people::place::Place;
use people::views::after;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Paging, Speech, get, post};

use super::actions::{self, Acceptance};
use super::gathering::{find, gather};
use super::model::{Pair, Suggestion};
use super::sentences::{what_passed, who_asks};
use crate::policy;

const ROOM: &str = "room-relationships";
const HOME: &str = "/relationships/suggestions";
/// The name of the list in its cursors.
const LIST: &str = "suggestions-page";
/// So many stand on a page.
const SHOWN: usize = 20;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route(HOME, get(list))
        .route("/relationships/suggestions/{pair}/acceptance", post(accept))
        .route("/relationships/suggestions/{pair}/dismissal", get(ask_dismissal).post(dismiss))
        .route("/relationships/suggestions/{pair}/return", post(let_come_back))
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
    /// Those that were dismissed.
    dismissed: Option<String>,
}

#[derive(Template)]
#[template(path = "discovery/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    rows: Vec<Row>,
    next: Option<String>,
    is_dismissed: bool,
    may_decide: bool,
    fewest: i64,
}

struct Row {
    pair: String,
    title: String,
    asks: String,
    passed: String,
    /// It was dismissed once: who said why, and when.
    dismissed: Option<String>,
    ways: Vec<Way>,
}

/// A relationship that can be drawn at once, or described first.
struct Way {
    provider: String,
    says: String,
    edit: String,
    /// Drawing it at once says something new.
    is_at_once: bool,
}

async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let (seal, viewer, now) = (visit.seal(), visit.viewer().clone(), visit.view.now);
    let paging = Paging { limit: None, after: asked.after };
    let from = usize::try_from(after(&paging, &seal, LIST)?.unwrap_or_default()).unwrap_or_default();
    let is_dismissed = asked.dismissed.is_some();
    let (found, all) = gather(&mut visit.view, &viewer, now, is_dismissed, from, SHOWN).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let leads = viewer.administrator || viewer.teams.iter().any(|(_, role)| *role == TeamRole::Lead);
    let lead = match (leads, is_dismissed) {
        (false, _) => t.s("suggestions-lead-others"),
        (true, true) => t.a1("suggestions-lead-dismissed", "n", all),
        (true, false) => t.a1("suggestions-lead", "n", all),
    };
    let shown = from + found.len();
    let more = shown < all && !found.is_empty();
    let page = ListPage {
        lead,
        rows: found.iter().map(|one| Row::of(&t, &viewer, one)).collect(),
        next: more.then(|| seal.cursor(LIST, &[i64::try_from(shown).unwrap_or(i64::MAX)])),
        is_dismissed,
        may_decide: viewer.may_write(),
        fewest: FEWEST_PERSONS,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

impl Row {
    fn of(t: &Speech, viewer: &kernel::Viewer, found: &Suggestion) -> Self {
        let words = |provider: Id, customer: Id| {
            t.a2("relationship-words", "provider", found.name(provider), "customer", found.name(customer))
        };
        let title = match found.directions.as_slice() {
            [only] => words(only.provider, only.customer),
            _ => {
                let [low, high] = found.pair.teams();
                t.a2("suggestion-two", "one", found.name(low), "other", found.name(high))
            }
        };
        let ways = found.directions.iter().map(|one| Way {
            provider: one.provider.to_string(),
            says: words(one.provider, one.customer),
            edit: match one.made {
                Some(id) => format!("/relationships/{id}/edit"),
                None => {
                    format!("/relationships/new?provider={}&customer={}", one.provider, one.customer)
                }
            },
            is_at_once: one.made.is_none() || found.pair.teams().iter().any(|team| viewer.is_member(*team)),
        });
        Self {
            pair: found.pair.to_string(),
            title,
            asks: who_asks(t, found),
            passed: what_passed(t, found),
            dismissed: found.dismissal.as_ref().map(|then| {
                let by = then.by.clone().unwrap_or_else(|| "Hallway".to_owned());
                t.a3("suggestion-dismissed", "name", by, "day", t.day(then.at), "reason", &then.reason)
            }),
            ways: ways.collect(),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Accepted {
    #[serde(default)]
    provider: String,
}

async fn accept(actor: Actor, Place(pair): Place<Pair>, Form(typed): Form<Accepted>) -> Answer {
    let provider = chosen::<Id>("provider", &typed.provider).map_err(Failure::from)?;
    let with = Acceptance { provider, deliverable: None };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::accept(a, pair, &with).await);
    Ok(web::see_other(&format!("/relationships/{}?said=suggestion-accepted", done?.id)))
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Dismissed {
    #[serde(default)]
    reason: String,
}

async fn ask_dismissal(visit: Visit, Place(pair): Place<Pair>) -> Answer {
    sheet(visit, pair, String::new(), &[]).await
}

async fn dismiss(actor: Actor, Place(pair): Place<Pair>, Form(typed): Form<Dismissed>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::dismiss(a, pair, &typed.reason).await);
    match done {
        Ok(()) => Ok(web::see_other(&[HOME, "?said=suggestion-dismissed"].concat())),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, pair, typed.reason, &wrong).await
        }
    }
}

async fn sheet(mut visit: Visit, pair: Pair, reason: String, wrong: &[FieldError]) -> Answer {
    policy::require_suggestion(visit.viewer(), pair.teams())?;
    let now = visit.view.now;
    let found = find(&mut visit.view, pair, now).await?.filter(|found| !found.is_dismissed());
    let found = found.ok_or(Refusal::NotFound)?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let [low, high] = pair.teams();
    let sheet = Sheet {
        title: t.s("suggestion-dismiss"),
        lead: t.a2("suggestion-dismiss-lead", "one", found.name(low), "other", found.name(high)),
        action: format!("{HOME}/{pair}/dismissal"),
        fields: vec![
            SheetField::new("reason", t.s("suggestion-reason"), Control::Text)
                .hint(t.s("suggestion-reason-hint"))
                .value(&reason),
        ],
        button: t.s("suggestion-dismiss"),
        back: HOME.to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn let_come_back(actor: Actor, Place(pair): Place<Pair>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::let_come_back(a, pair).await);
    done?;
    Ok(web::see_other(&[HOME, "?said=suggestion-returned"].concat()))
}
