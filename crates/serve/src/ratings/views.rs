//! What leaves of what was released: to both ends of a relationship, each as much as concerns them.

use std::collections::{BTreeMap, BTreeSet};

use db::View;
use kernel::{Failure, Id, Instant, Kind, Refusal};
use people::TeamId;
use people::attention::first_day;
use people::releases::{self, Instrument, Released};
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::Together;
use super::model::questions;
use super::store::{self, Served};
use crate::requests::views::Ref;

/// So many releases are told at once.
const LATEST: i64 = 12;
/// Figures about fewer people than this are figures about persons.
const FEWEST_RATED: i64 = 3;

/// How it was with a team, as far as it is released.
#[derive(Serialize, ToSchema)]
pub struct RatingsView {
    pub team: Ref,
    /// A round is open; nothing of it is told before it closes.
    #[schema(value_type = Option<String>)]
    pub open_until: Option<Instant>,
    /// `few_people`: fewer than 3 people work in the team, so its figures are for themselves alone. `none_yet`: nothing is
    /// released, because fewer than 5 have answered, or nearly everybody has.
    pub hidden: Option<&'static str>,
    /// Newest first.
    pub items: Vec<ReleaseView>,
}

/// What was released at the end of a round.
#[derive(Serialize, ToSchema)]
pub struct ReleaseView {
    #[schema(value_type = String)]
    pub id: Id,
    /// The first and the last month, `2026-11`.
    pub from: String,
    pub to: String,
    /// All together first, then those that you may see by themselves.
    pub groups: Vec<GroupView>,
    /// Whom the team serves and whose answers are told only together with those of others: fewer than 5 of them answered, or
    /// the answers of a few could be worked out. Which of the two would itself tell something.
    pub hidden: Vec<Ref>,
}

/// Respondents whose answers are told as one.
#[derive(Serialize, ToSchema)]
pub struct GroupView {
    /// `all`, `one` asking team, or `others`: all of whom none is told by itself.
    pub of: &'static str,
    pub customer: Option<Ref>,
    pub respondents: u64,
    /// By the name of the answer, such as `feeling.annoyed`.
    pub answers: BTreeMap<String, AnswerView>,
    /// Minutes of working time lost for every 100 who answered, from and to: each answer stands for the minutes in its
    /// middle.
    pub minutes_lost_per_100: Option<[f64; 2]>,
}

/// How many gave an answer: exactly, or two or fewer, or all but two or fewer.
#[derive(Clone, Copy, Serialize, ToSchema)]
pub struct AnswerView {
    pub low: u64,
    pub high: u64,
    /// Of the share among those who answered, from 0 to 1, at 95 %.
    pub interval: Option<[f64; 2]>,
}

impl GroupView {
    fn of(of: &'static str, customer: Option<Ref>, together: &Together<'_>) -> Self {
        let answer = |name: &str| {
            let told = together.told(name);
            let interval = together.interval(name).map(|interval| [interval.low, interval.high]);
            AnswerView { low: told.low, high: told.high, interval }
        };
        let names = questions()
            .into_iter()
            .flat_map(|(question, words)| words.into_iter().map(move |word| [question, ".", word].concat()));
        Self {
            of,
            customer,
            respondents: together.respondents(),
            answers: names.map(|name| (name.clone(), answer(&name))).collect(),
            minutes_lost_per_100: together.minutes_per_100().map(|interval| [interval.low, interval.high]),
        }
    }
}

/// What a viewer may know of how it was with a team. To others than its people and those whom it serves it is not there:
/// neither leaders nor administrators see past that. Four statements.
pub async fn read(view: &mut View, team: TeamId) -> Result<RatingsView, Failure> {
    let viewer = view.viewer.clone();
    let ends = store::ends(view, team).await?.ok_or(Refusal::NotFound)?;
    let served = store::served(view, team).await?;
    let provides = viewer.is_member(team.0);
    let mine: BTreeSet<i64> =
        served.iter().map(|one| one.id).filter(|id| viewer.is_member(Id(*id))).collect();
    if !provides && (mine.is_empty() || viewer.kind == Kind::Guest) {
        return Err(Refusal::NotFound.into());
    }
    let team_view = Ref { id: team.0, name: ends.team_name };
    let seen = |hidden, items| RatingsView { team: team_view, open_until: ends.closes_at, hidden, items };
    if ends.people < FEWEST_RATED && !provides {
        return Ok(seen(Some("few_people"), Vec::new()));
    }
    let released = releases::of_team(view, Instrument::AfterRequest, team, LATEST).await?;
    let items: Vec<ReleaseView> =
        released.iter().map(|release| shown(release, &served, provides, &mine)).collect();
    let hidden = items.is_empty().then_some("none_yet");
    Ok(seen(hidden, items))
}

fn shown(release: &Released, served: &[Served], provides: bool, mine: &BTreeSet<i64>) -> ReleaseView {
    let name = |id: i64| {
        served.iter().find(|one| one.id == id).map(|one| Ref { id: Id(id), name: one.name.clone() })
    };
    let is_mine = |id: &i64| provides || mine.contains(id);
    let mut groups = vec![GroupView::of("all", None, &Together::of(&release.blocks))];
    let mut told = BTreeSet::new();
    for block in &release.blocks {
        let together = Together::of([block]);
        match block.slices.as_slice() {
            [one] if release.blocks.len() > 1 && is_mine(one) => {
                told.insert(*one);
                groups.push(GroupView::of("one", name(*one), &together));
            }
            [one] if release.blocks.len() == 1 && is_mine(one) => {
                told.insert(*one);
            }
            [_] => {}
            _ if provides && release.blocks.len() > 1 => {
                groups.push(GroupView::of("others", None, &together))
            }
            _ => {}
        }
    }
    let month = |month: i64| first_day(month).strftime("%Y-%m").to_string();
    let hidden = served.iter().filter(|one| is_mine(&one.id) && !told.contains(&one.id));
    ReleaseView {
        id: release.id,
        from: month(release.from_month),
        to: month(release.until_month),
        groups,
        hidden: hidden.map(|one| Ref { id: Id(one.id), name: one.name.clone() }).collect(),
    }
}
