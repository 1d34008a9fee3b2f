//! A team's line, in its fair order.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::record;
use kernel::{Id, Refusal};
use map::Promised;
use map::services::{Class, Confidentiality, ServiceId, Target, Targets};
use people::{PersonId, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, see_other};

use super::asked;
use super::line::Line;
use crate::problems::{self, Filter, Known, ProblemId};
use crate::requests::store::{self, InLine, QueueCounts, Tab};
use crate::words;

#[derive(Deserialize)]
pub struct Wanted {
    team: Option<TeamId>,
    /// What I asked for.
    asked: Option<String>,
    /// What I have, in my own team's line.
    mine: Option<String>,
    tab: Option<Tab>,
    service: Option<String>,
    page: Option<i64>,
    after: Option<String>,
}

/// Lines a page shows.
const LINES: i64 = 50;

record! {
    /// A team whose line can be looked at, and its services.
    struct TeamRow {
        pub id: TeamId,
        pub name: String,
        pub service_id: Option<ServiceId>,
        pub service_name: Option<String>,
    }
}

struct Group {
    title: String,
    promise: String,
    is_confidential: bool,
    lines: Vec<Place>,
    /// What stands under one known problem is one line, which opens.
    folds: Vec<Fold>,
}

struct Fold {
    problem: ProblemId,
    path: String,
    title: String,
    /// Open requests under it that the viewer may see, wherever they stand.
    n: i64,
    lines: Vec<Place>,
    /// The next one to take is among these.
    is_open: bool,
}

struct Place {
    place: i64,
    /// The known problem it stands under.
    problem: Option<ProblemId>,
    line: Line,
    /// The first that nobody has: taking it needs no reason.
    is_next: bool,
}

struct TabLink {
    name: String,
    count: i64,
    path: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "requests/pages/queue.html")]
struct QueuePage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    name: String,
    counts: QueueCounts,
    tabs: Vec<TabLink>,
    groups: Vec<Group>,
    services: Vec<(String, String, bool)>,
    tab: Tab,
    next: Option<String>,
    /// Where to write down that somebody came by, for who is of this team.
    walk_up: Option<String>,
    /// Where to declare a known problem, for who may.
    declare: Option<String>,
    /// The current ones of which nothing stands in this part of the line: address, title, and how many stand under it.
    problems: Vec<(String, String, String)>,
}

/// `/requests`: the line of a team (one's own when none is named), or what one asked for.
pub async fn index(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    if wanted.asked.is_some() {
        return asked::page(visit, wanted.after).await;
    }
    let own = visit.viewer().home_team.or(visit.viewer().teams.first().map(|(id, _)| *id));
    match (wanted.team, own) {
        (Some(team), _) => queue(visit, team, wanted).await,
        (None, Some(own)) if wanted.mine.is_some() => {
            Ok(see_other(&format!("/requests?team={own}&tab=mine")))
        }
        (None, Some(own)) => queue(visit, TeamId(own), wanted).await,
        (None, None) => Ok(see_other("/requests?asked")),
    }
}

async fn queue(mut visit: Visit, team: TeamId, wanted: Wanted) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let (me, now) = (PersonId(visit.viewer().person), visit.view.now);
    let rows: Vec<TeamRow> = visit
        .view
        .all(
            "SELECT t.id, t.name, s.id AS service_id, s.name AS service_name
             FROM teams t LEFT JOIN services s ON s.team_id = t.id AND s.retired_at IS NULL
             WHERE t.id = $1 AND (EXISTS (SELECT 1 FROM persons p WHERE p.id = $2 AND p.kind = 'employee')
               OR EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = t.id AND m.person_id = $2))
             ORDER BY s.name_key NULLS LAST, s.id LIMIT 200",
            &[&team, &me],
        )
        .await?;
    let first = rows.first().ok_or(Refusal::NotFound)?;
    let name = first.name.clone();
    let counts = store::queue_counts(&mut visit.view, me, team, now).await?;
    let (tab, page) = (wanted.tab.unwrap_or(Tab::All), wanted.page.unwrap_or(0).clamp(0, 10_000));
    let service: Option<ServiceId> = wanted.service.as_deref().and_then(|id| id.parse().ok());
    let mut found =
        store::in_line(&mut visit.view, me, team, tab, service, now, page * LINES, LINES + 1).await?;
    let is_more = found.len() > LINES as usize;
    found.truncate(LINES as usize);
    for line in &found {
        if line.shown.confidentiality == Confidentiality::Confidential {
            visit.view.saw(line.shown.id.0, line.shown.audience);
        }
    }
    let groups = groups(&t, &visit, team, &found);
    let filter = Filter { team: Some(team), open: Some(true), ..Filter::default() };
    let current = problems::list(&mut visit.view, me.0, filter).await?;
    let groups: Vec<Group> = groups.into_iter().map(|group| folded(group, &current)).collect();
    let is_folded = |known: &Known| {
        groups.iter().flat_map(|group| &group.folds).any(|fold| fold.problem == known.problem.id)
    };
    let filter = service.map(|id| format!("&service={id}")).unwrap_or_default();
    let page = QueuePage {
        chrome,
        team,
        name,
        counts,
        tabs: tabs(&t, team, tab, &filter, counts),
        services: rows
            .iter()
            .filter_map(|row| {
                let id = row.service_id?;
                Some((id.to_string(), row.service_name.clone()?, Some(id) == service))
            })
            .collect(),
        tab,
        declare: may_declare(visit.viewer(), team).then(|| format!("/problems/new?team={team}")),
        problems: current
            .iter()
            .filter(|known| !is_folded(known))
            .map(|known| {
                let path = format!("/problems/{}", known.problem.id);
                (path, known.problem.title.clone(), t.a1("problem-open", "n", known.open))
            })
            .collect(),
        groups,
        walk_up: crate::policy::require_walk_up(visit.viewer(), Some(team))
            .is_ok()
            .then(|| format!("/walk-up?team={team}")),
        next: is_more.then(|| format!("/requests?team={team}&tab={tab}{filter}&page={}", page + 1)),
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// Whoever works in this line says what is a known problem of it.
fn may_declare(viewer: &kernel::Viewer, team: TeamId) -> bool {
    crate::policy::require_problem(viewer, team, Confidentiality::Open).is_ok()
}

/// What stands under a current problem goes into its fold, and keeps its place.
fn folded(mut group: Group, current: &[Known]) -> Group {
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

fn tabs(t: &Speech, team: TeamId, tab: Tab, filter: &str, counts: QueueCounts) -> Vec<TabLink> {
    [
        (Tab::All, "queue-tab-all", counts.all_open),
        (Tab::Unheard, "queue-tab-unheard", counts.unheard),
        (Tab::Outside, "queue-tab-outside", counts.outside),
        (Tab::Mine, "queue-tab-mine", counts.mine),
        (Tab::Waiting, "queue-tab-waiting", counts.waiting),
        (Tab::Late, "queue-tab-late", counts.late),
        (Tab::Silent, "queue-tab-silent", counts.silent),
    ]
    .into_iter()
    .map(|(of, key, count)| TabLink {
        name: t.s(key),
        count,
        path: format!("/requests?team={team}&tab={of}{filter}"),
        current: of == tab,
    })
    .collect()
}

/// Groups by line and class, in the order the rows have.
fn groups(t: &Speech, visit: &Visit, team: TeamId, found: &[InLine]) -> Vec<Group> {
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

fn class_name(t: &Speech, shown: &store::Shown) -> String {
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
