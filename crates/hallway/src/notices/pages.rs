//! The pages of notices: all of them, marking them as read, and how one wishes to hear of things.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::{Actor, App, Visit, forms};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::choices::{self, Habits};
use super::list::{Line, lines};
use super::model::{NoticeId, Topic, Way};
use super::store::{self, Wanted};
use super::unsubscribe;

const A_PAGE: i64 = 50;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/notices", get(show))
        .route("/notices/read", post(read))
        .route("/settings/notices", get(settings).post(choose))
        .merge(unsubscribe::pages())
}

#[derive(Template)]
#[template(path = "notices/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    unread: i64,
    news: Vec<Line>,
    next: Option<String>,
    /// Where a notice that is read leads back to.
    back: &'static str,
    may_read: bool,
}

#[derive(Deserialize)]
struct After {
    after: Option<String>,
}

async fn show(mut visit: Visit, Query(asked): Query<After>) -> Answer {
    let (chrome, t, seal) = (visit.chrome("").await?, visit.speech(), visit.seal());
    let before = match &asked.after {
        Some(cursor) => Some(NoticeId::new(seal.open::<1>("notices", cursor)?[0])),
        None => None,
    };
    let (me, may_read) = (visit.viewer().person, visit.viewer().may_write());
    let wanted = Wanted { unread: false, before, limit: A_PAGE + 1 };
    let mut notices = store::list(&mut visit.view, me, wanted).await?;
    let more = notices.len() as i64 > A_PAGE;
    notices.truncate(A_PAGE as usize);
    let next = notices.last().filter(|_| more).map(|last| seal.cursor("notices", &[last.id.get()]));
    let unread = chrome.rooms.iter().find(|room| room.name == "room-today").map_or(0, |room| room.count);
    let news = lines(&t, &notices);
    Ok(Page(ListPage { t, chrome, unread, news, next, back: "notices", may_read }).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    /// All about the same up to this one; everything where none is named.
    notice: Option<String>,
    back: Option<String>,
}

async fn read(actor: Actor, Form(form): Form<Read>) -> Answer {
    let notice = match &form.notice {
        Some(id) => Some(id.parse::<NoticeId>().map_err(|_| Refusal::field("notice", "field-unknown"))?),
        None => None,
    };
    let done: Result<u64, Failure> = act!(actor.app.db, actor.viewer, |a| mark_read(a, notice).await);
    done?;
    Ok(web::see_other(if form.back.as_deref() == Some("notices") { "/notices" } else { "/" }))
}

/// Marks what one has read: all about the same up to this notice, or everything.
pub(super) async fn mark_read(a: &mut Act, notice: Option<NoticeId>) -> Result<u64, Failure> {
    let of = match notice {
        Some(notice) => {
            let me = a.viewer.person;
            let about = store::about(a, me, notice).await?;
            Some((about.ok_or_else(|| Refusal::field("notice", "field-unknown"))?, notice))
        }
        None => None,
    };
    Ok(store::read(a, of).await?)
}

#[derive(Template)]
#[template(path = "notices/settings.html")]
struct SettingsPage {
    t: Speech,
    chrome: Chrome,
    habits: Habits,
    has_mail: bool,
    error: Option<&'static str>,
}

/// The form as it was typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    asks: Way,
    answers: Way,
    team: Way,
    progress: Way,
    digest_at: String,
    /// A box that is not ticked is not sent.
    quiet: Option<String>,
}

async fn settings(mut visit: Visit) -> Answer {
    let me = visit.viewer().person;
    let habits = choices::habits_of(&mut visit.view, me).await?;
    page(visit, StatusCode::OK, habits, None).await
}

async fn choose(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let Typed { asks, answers, team, progress, digest_at, quiet } = typed;
    let habits = Habits { asks, answers, team, progress, digest_at, quiet: quiet.is_some() };
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| choices::choose(a, &habits).await);
    match done {
        Ok(()) => Ok(web::see_other("/settings/notices?said=notices-chosen")),
        Err(failure) => {
            let wrong = forms::errors(failure)?;
            let error = wrong.first().map(|error| error.message);
            page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, habits, error).await
        }
    }
}

async fn page(mut visit: Visit, status: StatusCode, habits: Habits, error: Option<&'static str>) -> Answer {
    let chrome = visit.chrome("").await?;
    let has_mail = visit.app.post.is_some();
    Ok((status, Page(SettingsPage { t: visit.speech(), chrome, habits, has_mail, error })).into_response())
}
