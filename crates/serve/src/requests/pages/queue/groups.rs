//! What stands in a line, class by class, with what stands under a known problem folded into one.

use std::collections::BTreeSet;

use kernel::Id;
use map::Promised;
use map::services::{Class, Target, Targets};
use people::{TeamId, Visit};
use web::Speech;

use super::super::line::Line;
use crate::problems::{Known, ProblemId};
use crate::requests::store::{InLine, Shown};
use crate::words;

pub struct Group {
    pub title: String,
    pub promise: String,
    pub is_confidential: bool,
    pub lines: Vec<Place>,
    /// What stands under one known problem is one line, which opens.
    pub folds: Vec<Fold>,
}

pub struct Fold {
    pub problem: ProblemId,
    pub path: String,
    pub title: String,
    /// Open requests under it that the viewer may see, wherever they stand.
    pub n: i64,
    pub lines: Vec<Place>,
    /// The next one to take is among these.
    pub is_open: bool,
}

pub struct Place {
    pub place: i64,
    /// The known problem it stands under.
    pub problem: Option<ProblemId>,
    pub line: Line,
    /// The first that nobody has: taking it needs no reason.
    pub is_next: bool,
}

/// Groups by line and class, in the order the rows have.
pub fn groups(t: &Speech, visit: &Visit, team: TeamId, found: &[InLine]) -> Vec<Group> {
    let mut groups: Vec<((i64, Class), Group)> = Vec::new();
    let mut next: Option<Id> = found
        .iter()
        .find(|l| {
            l.shown.queue_id == team.get()
                && l.shown.assignee_id.is_none()
                && l.shown.waiting_on.is_none()
                && l.shown.wished_id.is_none_or(|wished| wished.0 == visit.viewer().person)
        })
        .map(|l| l.shown.id.0);
    for InLine { place, shown, problem_id, .. } in found {
        let key = (shown.queue_id, shown.class);
        if groups.last().is_none_or(|(last, _)| *last != key) {
            let is_confidential = shown.queue_id != team.get();
            let title = if is_confidential { shown.service_name.clone() } else { class_name(t, shown) };
            let promise = if is_confidential {
                t.s("queue-confidential-line")
            } else {
                let alike = |line: &&InLine| (line.shown.queue_id, line.shown.class) == key;
                promise(t, found.iter().filter(alike))
            };
            groups
                .push((key, Group { title, promise, is_confidential, lines: Vec::new(), folds: Vec::new() }));
        }
        let line = Line::of(t, visit.viewer(), shown);
        let is_next = line.may_take && next == Some(shown.id.0);
        if is_next {
            next = None;
        }
        if let Some((_, group)) = groups.last_mut() {
            group.lines.push(Place { place: *place, problem: *problem_id, line, is_next });
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn class_name(t: &Speech, shown: &Shown) -> String {
    match (shown.class, shown.external_one.as_deref()) {
        (Class::Present, Some(one)) => t.a1("outside-is-here", "one", words::one_outside(t, one)),
        (Class::Present, None) => t.s("class-present"),
        (Class::Standard, _) => t.s("class-standard"),
        (Class::Planned, _) => t.s("class-planned"),
    }
}

/// "first word within 2 h, done within 1 to 3 working days": what was promised to all of these.
fn promise<'a>(t: &Speech, lines: impl Iterator<Item = &'a InLine>) -> String {
    // Many have the same.
    let texts: BTreeSet<&str> = lines.map(|line| line.targets.as_str()).collect();
    let promised = texts.iter().map(|text| serde_json::from_str::<Promised>(text).unwrap_or_default());
    let targets: Vec<Targets> = promised.map(|promised| promised.targets()).collect();
    let said = |of: fn(&Targets) -> Option<Target>, key: &str, key_between: &str| {
        let targets: Option<Vec<Target>> = targets.iter().map(of).collect();
        let targets = targets?;
        let about = |target: &Target| target.about();
        let (least, most) =
            (targets.iter().copied().min_by_key(about)?, targets.into_iter().max_by_key(about)?);
        let (from, to) = (words::target(t, least), words::target(t, most));
        Some(if from == to { t.a1(key, "span", &to) } else { t.a2(key_between, "least", &from, "most", &to) })
    };
    [
        said(|targets| targets.acknowledge, "queue-first-word", "queue-first-word-between"),
        said(|targets| targets.resolve, "queue-done", "queue-done-between"),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}

/// What stands under a current problem goes into its fold, and keeps its place.
pub fn folded(mut group: Group, current: &[Known]) -> Group {
    for place in std::mem::take(&mut group.lines) {
        let Some(known) = current.iter().find(|known| Some(known.problem.id) == place.problem) else {
            group.lines.push(place);
            continue;
        };
        let id = known.problem.id;
        let at = group.folds.iter().position(|fold| fold.problem == id).unwrap_or_else(|| {
            group.folds.push(Fold {
                problem: id,
                path: format!("/problems/{id}"),
                title: known.problem.title.clone(),
                n: known.open,
                lines: Vec::new(),
                is_open: false,
            });
            group.folds.len() - 1
        });
        group.folds[at].is_open |= place.is_next;
        group.folds[at].lines.push(place);
    }
    group
}
