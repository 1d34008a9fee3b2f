//! The notice itself: before the form of its service, and on Today of whoever asked lately.

use askama::Template;
use askama::filters::HtmlSafe;
use db::View;
use map::ServiceId;
use web::Speech;

use crate::problems::store::{self, Filter, Problem};
use crate::problems::views::{Known, known};
use crate::requests::model::called;

/// Whoever asked a service within so many days hears of its problems on Today.
const LATELY_DAYS: i64 = 90;

/// A current problem as those read it whom it may concern.
pub struct Notice {
    pub path: String,
    pub title: String,
    pub about: String,
    pub service: String,
    /// When the next word comes.
    pub next: Option<String>,
    /// The reader's own request under it: its address, and how people call it.
    pub own: Option<(String, String)>,
    pub may_join: bool,
}

impl Notice {
    pub fn of(t: &Speech, known: &Known, may_write: bool) -> Self {
        let problem = &known.problem;
        Self {
            path: format!("/problems/{}", problem.id),
            title: problem.title.clone(),
            about: problem.about.clone(),
            service: problem.service_name.clone(),
            next: next(t, problem),
            own: known
                .own
                .as_ref()
                .map(|own| (format!("/requests/{}", own.reference), called(&own.reference))),
            may_join: may_write && known.own.is_none() && problem.resolved_at.is_none(),
        }
    }
}

/// "The next word comes today by 16:00", or that it was due.
pub fn next(t: &Speech, problem: &Problem) -> Option<String> {
    let at = problem.next_word_at.filter(|_| problem.resolved_at.is_none())?;
    let key = if at < t.now { "problem-next-was" } else { "problem-next" };
    Some(t.a1(key, "at", t.by(at)))
}

/// Several of them, as a piece of a page.
#[derive(Template)]
#[template(path = "problems/pages/notices.html")]
pub struct Notices {
    pub t: Speech,
    pub rows: Vec<Notice>,
    /// On Today, each names its service.
    pub names_service: bool,
}

impl HtmlSafe for Notices {}

impl Notices {
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

async fn told(
    view: &mut View,
    t: &Speech,
    problems: Vec<Problem>,
    names_service: bool,
) -> db::Result<Notices> {
    let viewer = view.viewer.clone();
    let known = known(view, viewer.person, problems).await?;
    let rows = known.iter().map(|known| Notice::of(t, known, viewer.may_write())).collect();
    Ok(Notices { t: t.clone(), rows, names_service })
}

/// What is known to be a problem of this service now.
pub async fn of_service(view: &mut View, t: &Speech, service: ServiceId) -> db::Result<Notices> {
    let filter = Filter { service: Some(service), open: Some(true), ..Filter::default() };
    let viewer = view.viewer.person;
    let problems = store::list(view, viewer, filter).await?;
    told(view, t, problems, false).await
}

/// What is known to be a problem now of the services that the viewer asked lately.
pub async fn lately(view: &mut View, t: &Speech) -> db::Result<Notices> {
    let (viewer, since) = (view.viewer.person, view.now.plus_seconds(-LATELY_DAYS * 86_400));
    let problems = store::around(view, viewer, since).await?;
    told(view, t, problems, true).await
}
