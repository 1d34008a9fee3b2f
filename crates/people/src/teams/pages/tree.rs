//! All teams: the tree, or what was searched for.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Viewer;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::policy::{self, Deed, may};
use crate::teams::store::{self, Branch, Filter, Team};
use crate::views::{Listed, after};
use crate::{TeamId, Visit, input};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "teams/pages/tree.html")]
struct TreePage {
    t: Speech,
    chrome: Chrome,
    q: String,
    rows: Vec<Row>,
    next: Option<String>,
    may_shape: bool,
    /// There is no team at all, as opposed to none found.
    is_empty: bool,
}

struct Row {
    /// Its settings for those who tend it, its page for others.
    path: String,
    name: String,
    /// The teams above it, such as `Finance/Accounts`; empty in the tree, where they stand above.
    above: String,
    /// How far it stands in: 0 at the top.
    depth: usize,
    kind: &'static str,
    lead: Option<String>,
    members: i64,
}

/// The name of the list in its cursors.
const LIST: &str = "teams-kept";

/// A tree of more teams is shown as a list, page by page.
const LARGEST_TREE: i64 = 500;

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let viewer = visit.viewer().clone();
    let (mut rows, mut next) = (Vec::new(), None);
    let mut is_tree = false;
    if asked.q.trim().is_empty() && asked.after.is_none() {
        let branches = store::branches(&mut visit.view, LARGEST_TREE + 1).await?;
        is_tree = branches.len() as i64 <= LARGEST_TREE;
        rows = if is_tree { grow(&viewer, branches) } else { rows };
    }
    if !is_tree {
        let (paging, seal) = (Paging { limit: None, after: asked.after }, visit.seal());
        let filter = Filter {
            name_like: input::pattern(Some(&asked.q)),
            after: after(&paging, &seal, LIST)?,
            limit: paging.limit() + 1,
            ..Filter::default()
        };
        let found = store::list(&mut visit.view, &filter).await?;
        let listed =
            Listed::of(found, paging.limit(), &seal, LIST, |team| team.id.get(), |t| Row::of(&viewer, t));
        (rows, next) = (listed.items, listed.next);
    }
    let chrome = visit.chrome("").await?;
    let page = TreePage {
        t: visit.speech(),
        chrome,
        is_empty: is_tree && rows.is_empty(),
        q: asked.q,
        rows,
        next,
        may_shape: may(visit.viewer(), Deed::ShapeTeams),
    };
    Ok(Page(page).into_response())
}

impl Row {
    fn of(viewer: &Viewer, team: Team) -> Self {
        Self {
            path: path(viewer, team.id),
            above: team.path.strip_suffix(&team.name).unwrap_or_default().trim_end_matches('/').to_owned(),
            name: team.name,
            depth: 0,
            kind: team.kind.as_str(),
            lead: team.lead_name,
            members: team.members,
        }
    }
}

fn path(viewer: &Viewer, team: TeamId) -> String {
    if may(viewer, Deed::TendTeam(team)) {
        format!("/settings/teams/{team}")
    } else {
        format!("/teams/{team}")
    }
}

/// Puts each team below its parent; both keep the order of their names.
fn grow(viewer: &Viewer, branches: Vec<Branch>) -> Vec<Row> {
    let mut below: std::collections::BTreeMap<Option<TeamId>, Vec<Branch>> = Default::default();
    for branch in branches {
        below.entry(branch.parent_id).or_default().push(branch);
    }
    let mut rows = Vec::new();
    // Those whose turn it is, the next one last.
    let mut turn: Vec<(usize, Branch)> = Vec::new();
    let push = |turn: &mut Vec<(usize, Branch)>, depth, teams: Option<Vec<Branch>>| {
        turn.extend(teams.unwrap_or_default().into_iter().rev().map(|branch| (depth, branch)));
    };
    push(&mut turn, 0, below.remove(&None));
    while let Some((depth, branch)) = turn.pop() {
        push(&mut turn, depth + 1, below.remove(&Some(branch.id)));
        rows.push(Row {
            path: path(viewer, branch.id),
            name: branch.name,
            above: String::new(),
            depth,
            kind: branch.kind.as_str(),
            lead: branch.lead_name,
            members: branch.members,
        });
    }
    rows
}
