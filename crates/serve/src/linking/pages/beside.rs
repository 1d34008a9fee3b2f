//! What stands beside a request on its page: what belongs to it, and what may be the same.

use kernel::{Id, Viewer};
use people::PersonId;
use web::Speech;

use crate::linking::actions::UNDO_SECONDS;
use crate::linking::alike;
use crate::policy::Deed;
use crate::requests::model::{State, called};
use crate::requests::pages::line;
use crate::requests::reading::Seen;
use crate::requests::store::{Around, LikeIt, Named, Relation};

#[derive(Default)]
pub struct Beside {
    /// As which it goes on.
    pub goes_on: Option<Near>,
    /// That can still be taken back, by this viewer.
    pub may_undo: bool,
    pub linked: Vec<Near>,
    pub likely: Vec<Near>,
}

/// Another request.
pub struct Near {
    /// "The same cause"
    pub relation: String,
    pub link: Option<Id>,
    pub reference: String,
    /// As addresses have it.
    pub plain: String,
    pub path: String,
    pub subject: String,
    /// Its team and its state.
    pub stands: String,
    pub is_confidential: bool,
}

impl Beside {
    /// What is to be read for it.
    pub fn around(seen: &Seen, viewer: &Viewer) -> Around {
        let shown = &seen.shown;
        let like = LikeIt { team: shown.team_id, service: shown.service_id, requester: shown.requester_id };
        let looks = shown.state.is_open() && seen.may(Deed::Link, viewer);
        let helps = seen.standing.may(Deed::Tick);
        Around {
            viewer: PersonId(viewer.person),
            like: looks.then_some(like),
            aids: helps.then_some((shown.team_id, shown.service_id)),
        }
    }

    pub fn new(t: &Speech, seen: &Seen, viewer: &Viewer, named: &[Named]) -> Self {
        let near = |one: &Named| Near {
            relation: one.relation.map(|relation| says(t, relation)).unwrap_or_default(),
            link: one.link,
            reference: called(&one.name),
            plain: one.name.clone(),
            path: format!("/requests/{}", one.name),
            subject: one.says.clone().unwrap_or_default(),
            stands: match (one.team_name.as_deref(), one.state) {
                (Some(team), Some(state)) => format!("{team}, {}", line::state(t, state)),
                _ => String::new(),
            },
            is_confidential: one.circle.is_some(),
        };
        let of = |wanted: Relation| named.iter().filter(move |one| one.relation == Some(wanted));
        let known: Vec<Id> = named
            .iter()
            .filter(|one| one.relation.is_some_and(|relation| relation != Relation::Like))
            .map(|one| one.id)
            .collect();
        let likely: Vec<(String, &Named)> = of(Relation::Like)
            .filter(|one| !known.contains(&one.id))
            .map(|one| (one.says.clone().unwrap_or_default(), one))
            .collect();
        let likely = alike::likeliest(&seen.shown.subject, likely, alike::MAY_BE, |(says, _)| says);
        let is_linked =
            |one: &&Named| one.relation.is_some_and(|it| !matches!(it, Relation::Like | Relation::GoesOn));
        let fresh = seen.shown.ended_at.is_some_and(|at| t.now.seconds_since(at) <= UNDO_SECONDS);
        Self {
            goes_on: of(Relation::GoesOn).next().map(near),
            may_undo: seen.shown.state == State::Merged && fresh && seen.may(Deed::Unmerge, viewer),
            linked: named.iter().filter(is_linked).map(near).collect(),
            likely: likely.into_iter().map(|(_, one)| near(one)).collect(),
        }
    }
}

/// How it stands to this one, in words.
fn says(t: &Speech, relation: Relation) -> String {
    t.s(match relation {
        Relation::Belongs => "relation-belongs",
        Relation::SameCause => "relation-same-cause",
        Relation::Earlier => "relation-earlier",
        Relation::Later => "relation-later",
        Relation::Split => "relation-split",
        Relation::SplitOff => "relation-split-off",
        Relation::Merged => "relation-merged",
        Relation::GoesOn => "relation-goes-on",
        Relation::Like => "relation-like",
    })
}
