//! The end of a round: what may be told of blocks of respondents is computed, and everything else is erased, in one act.

use std::collections::BTreeMap;

use db::{Act, Db, act};
use kernel::{Audience, Failure, Viewer};
use measure::release::{LEAST, LEAST_FOR_COMMENTS, Slice, blocks_of_round};
use people::TeamId;

use super::apart::{MeansOfTeams, TeamsApart, teams_apart};
use super::consistency::{Consistency, consistency};
use super::event::RoundEvent;
use super::figures::{self, Figures, Matter};
use super::instrument::{Dimension, Said, Side};
use super::model::{Round, RoundId, State};
use super::pulse::Pulse;
use super::store::{self, Answer, Block};

/// Closes the rounds that are over. Every node may do it; one does. Says how many.
pub async fn close_over(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let over = store::over(&mut view, now).await?;
    drop(view);
    let mut closed = 0;
    for id in over {
        closed += act!(db, Viewer::system(), |a| close_if_over(a, id).await)?;
    }
    Ok(closed)
}

async fn close_if_over(a: &mut Act, id: RoundId) -> Result<usize, Failure> {
    let Some(round) = store::lock(a, id).await? else { return Ok(0) };
    if round.state != State::Open || round.closes_at > a.now {
        return Ok(0);
    }
    close(a, round).await?;
    Ok(1)
}

/// Closes a round that is locked and open.
pub async fn close(a: &mut Act, mut round: Round) -> Result<(), Failure> {
    let answers = store::take(a, round.id).await?;
    store::forget_places(a, round.id).await?;
    release(a, &mut round, &answers).await?;
    end(a, round).await
}

/// Writes down what may be told of these answers, which are all that there are in the round.
pub(super) async fn release(a: &mut Act, round: &mut Round, answers: &[Answer]) -> Result<(), Failure> {
    let read = |answer: &Answer| serde_json::from_str::<Said>(&answer.said).map_err(anyhow::Error::from);
    let said: Vec<Said> = answers.iter().map(read).collect::<Result<_, _>>()?;
    let of_customers: Vec<&Said> = answers
        .iter()
        .zip(&said)
        .filter(|(one, _)| one.side == Side::Customer)
        .map(|(_, said)| said)
        .collect();
    let of_teams: Vec<(TeamId, &Said)> = answers
        .iter()
        .zip(&said)
        .filter(|(one, _)| one.side == Side::Customer && !round.is_pulse)
        .map(|(one, said)| (one.team_id, said))
        .collect();
    let may = May { consistency: consistency(&of_customers), teams: teams_apart(&of_teams) };
    round.consistency = Some(serde_json::to_string(&may.consistency).map_err(anyhow::Error::from)?);
    round.teams_apart = Some(serde_json::to_string(&may.teams).map_err(anyhow::Error::from)?);
    if round.is_pulse {
        let told = pulse(a, round, &may, answers, &said);
        round.pulse =
            told.map(|told| serde_json::to_string(&told)).transpose().map_err(anyhow::Error::from)?;
        return Ok(());
    }
    let mut teams: BTreeMap<TeamId, Vec<(&Answer, &Said)>> = BTreeMap::new();
    for (answer, said) in answers.iter().zip(&said) {
        teams.entry(answer.team_id).or_default().push((answer, said));
    }
    for (team, answers) in teams {
        tell(a, round, &may, team, &answers).await?;
    }
    Ok(())
}

/// What may be made of what was said, as the whole round shows.
#[derive(Default)]
struct May {
    consistency: BTreeMap<String, Consistency>,
    teams: BTreeMap<String, TeamsApart>,
}

impl May {
    /// The items of a dimension belong together.
    fn be_one(&self, dimension: Dimension) -> bool {
        let found = self.consistency.get(dimension.as_str());
        found.is_none_or(|found| found.publication().has_mean())
    }

    /// A mean of it says something about the team.
    fn have_mean(&self, side: Side, matter: Matter) -> bool {
        let found = self.teams.get(&matter.key());
        side == Side::Provider || found.is_none_or(|found| found.told == MeansOfTeams::Means)
    }
}

async fn end(a: &mut Act, mut round: Round) -> Result<(), Failure> {
    (round.state, round.secret, round.seed, round.closed_at) = (State::Closed, None, None, Some(a.now));
    store::save(a, &round).await?;
    a.record(round.id.0, Audience::COLLEAGUES, &RoundEvent::RoundClosed {}).await?;
    Ok(())
}

/// What may be told of the organisation as one. Everybody was asked about one team, so each is in it once.
fn pulse(a: &Act, round: &Round, may: &May, answers: &[Answer], said: &[Said]) -> Option<Pulse> {
    let all: Vec<&Said> = said.iter().filter(|said| !said.is_empty()).collect();
    let respondents = all.len() as u64;
    let figures = figures::matters(round.asks(), Side::Customer, |one| may.be_one(*one))
        .into_iter()
        .flat_map(|matter| matter.told(&all, true))
        .collect();
    let written = answers.iter().filter_map(|one| one.comment.as_ref()).collect();
    let comments = mixed(a, written).into_iter().cloned().collect();
    (respondents >= LEAST).then_some(Pulse { respondents, figures, comments })
}

/// What may be told of one team: of those whom it serves, and of its own people.
async fn tell(
    a: &mut Act,
    round: &Round,
    may: &May,
    team: TeamId,
    answers: &[(&Answer, &Said)],
) -> Result<(), Failure> {
    let ends = store::ends(a, round.id, team).await?;
    let served: Vec<(i64, i64)> = ends.iter().map(|end| (end.customer_id.get(), end.eligible)).collect();
    // The team itself stands as the slice 0 of its own side.
    let own = match round.source {
        None => store::ends_own(a, round.id, team).await?,
        // Of a round that was held elsewhere only those are known who answered.
        Some(_) => answers.iter().filter(|(one, _)| one.side == Side::Provider).count() as i64,
    };
    let own = vec![(0, own)];
    let mut nth = 0;
    for (side, eligible) in [(Side::Customer, served), (Side::Provider, own)] {
        let said = answers.iter().filter(|(one, said)| one.side == side && !said.is_empty());
        let of_slice = |one: &Answer| if side == Side::Customer { one.customer_id.get() } else { 0 };
        let said: Vec<(i64, &Said)> = said.map(|(one, said)| (of_slice(one), *said)).collect();
        let matters = figures::matters(round.asks(), side, |one| may.be_one(*one));
        for block in blocks_of(side, may, &matters, &eligible, &said) {
            store::insert_block(a, round.id, team, nth, &block).await?;
            nth += 1;
        }
    }
    comments(a, round.id, team, answers).await
}

/// The blocks of one side, of slices of which so many could be asked and who said this. Each matter is cut by who answered it,
/// so that what all together say of it is told by as many as answered; the answers to two matters share nothing.
fn blocks_of(
    side: Side,
    may: &May,
    matters: &[Matter],
    eligible: &[(i64, i64)],
    said: &[(i64, &Said)],
) -> Vec<Block> {
    let cut = |is_in: &dyn Fn(&Said) -> bool| {
        let slice = |(id, eligible): &(i64, i64)| Slice {
            id: *id,
            eligible: u64::try_from(*eligible).unwrap_or_default(),
            respondents: said.iter().filter(|(slice, said)| slice == id && is_in(said)).count() as u64,
        };
        blocks_of_round(&eligible.iter().map(slice).collect::<Vec<_>>())
    };
    let inside = |slices: &[i64]| -> Vec<&Said> {
        said.iter().filter(|(slice, _)| slices.contains(slice)).map(|(_, said)| *said).collect()
    };
    let block = |slices: &[i64], is_whole| Block {
        side,
        slices: slices.to_vec(),
        respondents: inside(slices).len() as u64,
        is_whole,
        figures: Figures::new(),
    };
    let mut blocks: Vec<Block> = cut(&|_| true).iter().map(|one| block(&one.slices, true)).collect();
    for matter in matters {
        for one in cut(&|said| matter.is_answered(said)) {
            let told = matter.told(&inside(&one.slices), may.have_mean(side, *matter));
            let at = blocks.iter().position(|block| block.slices == one.slices).unwrap_or_else(|| {
                blocks.push(block(&one.slices, false));
                blocks.len() - 1
            });
            blocks[at].figures.extend(told);
        }
    }
    blocks
}

/// Comments of those whom the team serves are read where enough wrote one: mixed, and of no group. All others are erased unread.
async fn comments(
    a: &mut Act,
    round: RoundId,
    team: TeamId,
    answers: &[(&Answer, &Said)],
) -> Result<(), Failure> {
    let written: Vec<&String> = answers
        .iter()
        .filter(|(one, _)| one.side == Side::Customer)
        .filter_map(|(one, _)| one.comment.as_ref())
        .collect();
    for (nth, words) in (0_i64..).zip(mixed(a, written)) {
        store::insert_comment(a, round, team, nth, words).await?;
    }
    Ok(())
}

/// In the order of numbers by chance, where enough wrote something; else none.
fn mixed<'a>(a: &Act, written: Vec<&'a String>) -> Vec<&'a String> {
    if (written.len() as u64) < LEAST_FOR_COMMENTS {
        return Vec::new();
    }
    let mut mixed: Vec<([u8; 32], &String)> = written.into_iter().map(|words| (a.secret(), words)).collect();
    mixed.sort_unstable_by_key(|one| one.0);
    mixed.into_iter().map(|one| one.1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounds::instrument::Asks;

    const ASKS: Asks = Asks { importance: false, own: 0, seed: 3 };

    fn said(pairs: &[(&str, &str)]) -> Said {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_few_of_a_team_answered_is_told_together_and_what_enough_did_by_itself() {
        let all_in_all = said(&[("overall", "5")]);
        let more = said(&[("overall", "6"), ("keeps_word_1", "5"), ("keeps_word_2", "6")]);
        // Of the first team six answered, of the second seven, of the third two; three each were asked about keeping their word.
        let who = [(1, 6), (2, 7), (3, 2)];
        let answers: Vec<(i64, &Said)> = who
            .into_iter()
            .flat_map(|(slice, n)| (0..n).map(move |nth| (slice, nth)))
            .map(|(slice, nth)| (slice, if nth < 3 { &more } else { &all_in_all }))
            .collect();
        let matters = figures::matters(ASKS, Side::Customer, |_| true);
        let blocks =
            blocks_of(Side::Customer, &May::default(), &matters, &[(1, 8), (2, 8), (3, 4)], &answers);
        let shown = |block: &Block| {
            let keys: Vec<String> = block.figures.keys().cloned().collect();
            (block.slices.clone(), block.respondents, block.is_whole, keys.join(" "))
        };
        let told: Vec<_> = blocks.iter().map(shown).collect();
        assert_eq!(
            told,
            [
                (vec![2], 7, true, "overall".to_owned()),
                (vec![1, 3], 8, true, "overall".to_owned()),
                (vec![1, 2, 3], 15, false, "keeps_word".to_owned()),
            ]
        );
        assert_eq!(blocks[2].figures["keeps_word"].n(), 8, "each who was asked about it, once");
    }
}
