//! Notices as pages show them: those about the same are one line.

use kernel::Instant;
use map::agreements::event::AgreementEvent;
use serve::requests::model::RequestEvent;
use web::Speech;

use super::model::NoticeId;
use super::sentences::says;
use super::store::{About, Notice};

/// A line: the newest of a request or a thing, and how many stand before it.
#[derive(Clone)]
pub struct Line {
    pub id: NoticeId,
    pub path: String,
    /// What it is about; of something confidential only that there is news.
    pub title: String,
    pub is_confidential: bool,
    pub sentence: String,
    /// Beside the newest.
    pub more: usize,
    pub when: String,
    pub machine: String,
    pub is_unread: bool,
    pub initials: String,
    pub avatar: u8,
}

/// The sentence of a notice, as its person may read it.
pub fn sentence(t: &Speech, notice: &Notice) -> String {
    let who = notice.who(t);
    let day = promised(notice).map(|at| t.at(at)).or_else(|| reminded(t, notice));
    says(t.words(), notice.reason, &who, day.as_deref())
}

/// The date that was promised by what happened, if one was.
fn promised(notice: &Notice) -> Option<Instant> {
    match serde_json::from_str(&notice.payload) {
        Ok(RequestEvent::Acknowledged { expected_at, .. }) => expected_at,
        Ok(RequestEvent::PromiseMoved { to, .. }) => Some(to),
        _ => None,
    }
}

/// The day of which both sides of an agreement were reminded.
fn reminded(t: &Speech, notice: &Notice) -> Option<String> {
    match serde_json::from_str(&notice.payload) {
        Ok(AgreementEvent::AgreementReminded { on, .. }) => on.parse().ok().map(|day| t.day_of(day)),
        _ => None,
    }
}

/// Newest first; unread ones about the same become one line.
pub fn lines(t: &Speech, notices: &[Notice]) -> Vec<Line> {
    let mut lines: Vec<(Option<About>, Line)> = Vec::new();
    for notice in notices {
        let unread = notice.read_at.is_none().then_some(notice.about());
        if let Some((_, line)) = lines.iter_mut().find(|(of, _)| of.is_some() && *of == unread) {
            line.more += 1;
            continue;
        }
        lines.push((unread, Line::of(t, notice)));
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

impl Line {
    fn of(t: &Speech, notice: &Notice) -> Self {
        let is_confidential = notice.is_confidential();
        let name = notice.who(t);
        Self {
            id: notice.id,
            path: notice.path(),
            title: if is_confidential { t.s("news-confidential") } else { notice.title.clone() },
            is_confidential,
            sentence: match is_confidential {
                true => notice.reference.clone().unwrap_or_default(),
                false => sentence(t, notice),
            },
            more: 0,
            when: t.at(notice.at),
            machine: t.machine(notice.at),
            is_unread: notice.read_at.is_none(),
            initials: if is_confidential { String::new() } else { web::initials(&name) },
            avatar: notice.actor_id.map_or(0, |id| people::avatar(id.0)),
        }
    }
}
