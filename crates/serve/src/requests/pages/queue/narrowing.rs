//! What a line can be narrowed to on its page: parts of it, saved views, and the fields of a form.

use kernel::Id;
use map::services::Class;
use people::TeamId;
use web::Speech;

use crate::requests::narrowed::{Due, Hands, Narrowed, Tab};
use crate::requests::store::{Choice, QueueCounts};
use crate::saved_views;

/// Another look at the same line.
pub struct TabLink {
    pub name: String,
    /// How many stand there; a saved view is not counted.
    pub count: Option<i64>,
    pub path: String,
    pub current: bool,
}

/// A field of the form: its name, what it is called, and what can be chosen.
pub struct Picker {
    pub name: &'static str,
    pub label: String,
    /// What is chosen when nothing is.
    pub any: String,
    /// Value, words, and whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

struct View {
    id: Id,
    name: String,
    shows: Narrowed,
}

pub struct Narrowing {
    team: TeamId,
    now: Narrowed,
    pub pickers: Vec<Picker>,
    /// Of the one who looks.
    views: Vec<View>,
    /// Something is left out, so there is something to keep: where to give it a name.
    pub keep: Option<String>,
    /// The saved view that is shown: its name, and where to forget it.
    pub shown: Option<(String, String)>,
    /// Where nothing is left out.
    pub all: Option<String>,
}

impl Narrowing {
    pub fn of(t: &Speech, team: TeamId, now: Narrowed, choices: Vec<Choice>) -> Self {
        let (mut services, mut from, mut views) = (Vec::new(), Vec::new(), Vec::new());
        for Choice { kind, id, name, shows, .. } in choices {
            let (Some(kind), Some(id), Some(name)) = (kind, id, name) else { continue };
            match kind.as_str() {
                "service" => services.push((id.to_string(), name, now.service.is_some_and(|is| is.0 == id))),
                "from" => from.push((id.to_string(), name, now.from.is_some_and(|is| is.0 == id))),
                _ => views.push(View { id, name, shows: saved_views::narrowed(shows.as_deref()) }),
            }
        }
        let picker = |name, what: &str, options| Picker {
            name,
            label: t.s(&format!("queue-filter-{what}")),
            any: t.s(&format!("queue-filter-any-{what}")),
            options,
        };
        let classes = Class::ALL.iter().map(|class| {
            let words = t.s(&format!("class-{class}"));
            (class.to_string(), words, now.class == Some(*class))
        });
        let hands = Hands::ALL.iter().map(|hands| {
            let words = t.s(&format!("queue-filter-hands-{hands}"));
            (hands.to_string(), words, now.hands == Some(*hands))
        });
        let due = Due::ALL.iter().map(|due| {
            let words = t.s(&format!("queue-filter-due-{due}"));
            (due.to_string(), words, now.due == Some(*due))
        });
        let pickers = vec![
            picker("service", "service", services),
            picker("class", "class", classes.collect()),
            picker("from", "from", from),
            picker("hands", "hands", hands.collect()),
            picker("due", "due", due.collect()),
        ];
        let shown = views.iter().find(|view| view.shows == now);
        let shown = shown.map(|view| (view.name.clone(), format!("/requests/views/{}/forget", view.id)));
        let line = now.address();
        let keep = now != Narrowed::default() && shown.is_none();
        Self {
            team,
            now,
            pickers,
            views,
            keep: keep.then(|| format!("/requests/views?team={team}&{line}")),
            shown,
            all: now.is_narrower().then(|| format!("/requests?team={team}&tab={}", now.tab)),
        }
    }

    /// The parts of the line, narrowed alike, and then the saved views.
    pub fn tabs(&self, t: &Speech, counts: QueueCounts) -> Vec<TabLink> {
        let path = |shows: Narrowed| format!("/requests?team={}&{}", self.team, shows.address());
        let parts = [
            (Tab::All, "queue-tab-all", counts.all_open),
            (Tab::Unheard, "queue-tab-unheard", counts.unheard),
            (Tab::Outside, "queue-tab-outside", counts.outside),
            (Tab::Mine, "queue-tab-mine", counts.mine),
            (Tab::Waiting, "queue-tab-waiting", counts.waiting),
            (Tab::Late, "queue-tab-late", counts.late),
            (Tab::Silent, "queue-tab-silent", counts.silent),
        ]
        .map(|(tab, key, count)| TabLink {
            name: t.s(key),
            count: Some(count),
            path: path(self.now.in_tab(tab)),
            current: tab == self.now.tab && self.shown.is_none(),
        });
        let views = self.views.iter().map(|view| TabLink {
            name: view.name.clone(),
            count: None,
            path: path(view.shows),
            current: view.shows == self.now,
        });
        parts.into_iter().chain(views).collect()
    }
}
