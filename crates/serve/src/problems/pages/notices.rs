//! The notice itself: before the form of its service, and on Today of whoever asked lately.

use askama::Template;
use askama::filters::HtmlSafe;
use db::View;
use kernel::{Instant, Viewer};
use map::ServiceId;
use web::Speech;

use crate::problems::store::{self, Filter, Known};
use crate::requests::model::called;
use crate::requests::store::Lately;

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
        let is_over = problem.resolved_at.is_some();
        Self {
            path: format!("/problems/{}", problem.id),
            title: problem.title.clone(),
            about: problem.about.clone(),
            service: problem.service_name.clone(),
            next: problem.next_word_at.filter(|_| !is_over).map(|at| next(t, at)),
            own: known.own.as_ref().map(|(_, reference)| own(reference)),
            may_join: may_write && known.own.is_none() && !is_over,
        }
    }

    fn lately(t: &Speech, lately: Lately, may_write: bool) -> Self {
        Self {
            path: format!("/problems/{}", lately.problem_id),
            title: lately.problem_title,
            about: lately.problem_about,
            service: lately.service_name,
            next: lately.problem_next_word_at.map(|at| next(t, at)),
            may_join: may_write && lately.own_reference.is_none(),
            own: lately.own_reference.as_deref().map(own),
        }
    }
}

/// The address of one's own request, and how people call it.
fn own(reference: &str) -> (String, String) {
    (format!("/requests/{reference}"), called(reference))
}

/// "The next word comes today by 16:00", or that it was due.
fn next(t: &Speech, at: Instant) -> String {
    let key = if at < t.now { "problem-next-was" } else { "problem-next" };
    t.a1(key, "at", t.by(at))
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
    /// On Today: of the services that the viewer asked lately.
    pub fn lately(t: &Speech, viewer: &Viewer, problems: Vec<Lately>) -> Self {
        let rows = problems.into_iter().map(|one| Notice::lately(t, one, viewer.may_write())).collect();
        Self { t: t.clone(), rows, names_service: true }
    }

    /// Of none.
    pub fn none(t: &Speech) -> Self {
        Self { t: t.clone(), rows: Vec::new(), names_service: false }
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// What is known to be a problem of this service now. One statement.
pub async fn of_service(view: &mut View, t: &Speech, service: ServiceId) -> db::Result<Notices> {
    let filter = Filter { service: Some(service), open: Some(true), ..Filter::default() };
    let viewer = view.viewer.clone();
    let known = store::list(view, viewer.person, filter).await?;
    let rows = known.iter().map(|known| Notice::of(t, known, viewer.may_write())).collect();
    Ok(Notices { t: t.clone(), rows, names_service: false })
}
