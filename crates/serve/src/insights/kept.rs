//! How often a team kept what it promised, as far as the viewer sees what was asked: from the roll-ups, and what they do not
//! hold yet.

use db::View;
use kernel::{Audience, Failure};
use people::{PersonId, TeamId};

use super::cell::{Grain, Place, Scope};
use super::day::Day;
use super::question::{Question, Stretch};
use super::store;
use super::tally::Counts;

/// More changes than these wait for the next counting.
const CHANGES: i64 = 5_000;

/// Promises that have been kept or not: kept, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptByTeam {
    pub first_word: (i64, i64),
    pub end: (i64, i64),
}

/// Of what was asked of a team from this day on. Two statements.
pub async fn kept_by(view: &mut View, team: TeamId, since: Day) -> Result<KeptByTeam, Failure> {
    let viewer = PersonId(view.viewer.person);
    let place = Place { scope: Scope::Team, team: team.get(), other: 0 };
    let question = Question { team: Some(team), from: Some(since), ..Question::default() };
    let days = [Stretch { grain: Grain::Day, from: since, until: Day(i64::MAX) }];
    let mut counts = Counts::default();
    for piece in store::pieces(view, viewer, &question, &place, &days).await? {
        counts
            .merge_encoded(&piece.counts)
            .ok_or_else(|| anyhow::anyhow!("the roll-up of day {:?} cannot be read", piece.starts))?;
    }
    for row in store::changed(view, CHANGES).await? {
        for (of, times) in
            [row.held()?.map(|held| (held, -1)), Some((row.present(), 1))].into_iter().flatten()
        {
            if view.viewer.sees(Audience(of.audience)) && question.is_about(&of) {
                counts.add(&of, times);
            }
        }
    }
    Ok(KeptByTeam {
        first_word: (counts.acknowledge_kept, counts.acknowledge_promised),
        end: (counts.resolve_kept, counts.resolve_promised),
    })
}
