//! The end of a round: what may be told of blocks of respondents is computed, and everything else is erased, in one act.

use std::collections::BTreeMap;

use db::{Act, Db, act};
use kernel::{Audience, Failure, Viewer};
use measure::release::{LEAST_FOR_COMMENTS, Slice, blocks_of_round};
use measure::scale::pairwise_alpha;
use measure::{Answers, NoFigure};
use people::TeamId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::event::RoundEvent;
use super::figures::{self, CONFIDENCE, Figures, items};
use super::instrument::{Asks, Dimension, ITEMS, Said, Side};
use super::model::{Round, RoundId, State};
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
    let id = round.id;
    let answers = store::take(a, id).await?;
    store::forget_places(a, id).await?;
    let read = |answer: &Answer| serde_json::from_str::<Said>(&answer.said).map_err(anyhow::Error::from);
    let said: Vec<Said> = answers.iter().map(read).collect::<Result<_, _>>()?;
    let of_customers: Vec<&Said> = answers
        .iter()
        .zip(&said)
        .filter(|(one, _)| one.side == Side::Customer)
        .map(|(_, said)| said)
        .collect();
    round.consistency =
        Some(serde_json::to_string(&consistency(&of_customers)).map_err(anyhow::Error::from)?);
    let mut teams: BTreeMap<TeamId, Vec<(&Answer, &Said)>> = BTreeMap::new();
    for (answer, said) in answers.iter().zip(&said) {
        teams.entry(answer.team_id).or_default().push((answer, said));
    }
    for (team, answers) in teams {
        tell(a, &round, team, &answers).await?;
    }
    (round.state, round.secret, round.seed, round.closed_at) = (State::Closed, None, None, Some(a.now));
    store::save(a, &round).await?;
    a.record(id.0, Audience::COLLEAGUES, &RoundEvent::RoundClosed {}).await?;
    Ok(())
}

/// What may be told of one team: of those whom it serves, and of its own people.
async fn tell(a: &mut Act, round: &Round, team: TeamId, answers: &[(&Answer, &Said)]) -> Result<(), Failure> {
    let ends = store::ends(a, round.id, team).await?;
    let served: Vec<(i64, i64)> = ends.iter().map(|end| (end.customer_id.get(), end.eligible)).collect();
    // The team itself stands as the slice 0 of its own side.
    let own = vec![(0, store::ends_own(a, round.id, team).await?)];
    let mut nth = 0;
    for (side, eligible) in [(Side::Customer, served), (Side::Provider, own)] {
        let said = answers.iter().filter(|(one, said)| one.side == side && !said.is_empty());
        let of_slice = |one: &Answer| if side == Side::Customer { one.customer_id.get() } else { 0 };
        let said: Vec<(i64, &Said)> = said.map(|(one, said)| (of_slice(one), *said)).collect();
        for block in blocks_of(round.asks(), side, &eligible, &said) {
            store::insert_block(a, round.id, team, nth, &block).await?;
            nth += 1;
        }
    }
    comments(a, round.id, team, answers).await
}

/// The blocks of one side, of slices of which so many could be asked and who said this. Each matter is cut by who answered it,
/// so that what all together say of it is told by as many as answered; the answers to two matters share nothing.
fn blocks_of(asks: Asks, side: Side, eligible: &[(i64, i64)], said: &[(i64, &Said)]) -> Vec<Block> {
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
    for matter in figures::matters(asks, side) {
        for one in cut(&|said| matter.is_answered(said)) {
            let told = matter.told(&inside(&one.slices));
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
    if (written.len() as u64) < LEAST_FOR_COMMENTS {
        return Ok(());
    }
    // In the order of numbers by chance.
    let mut mixed: Vec<([u8; 32], &String)> = written.into_iter().map(|words| (a.secret(), words)).collect();
    mixed.sort_unstable_by_key(|one| one.0);
    for (nth, (_, words)) in (0_i64..).zip(mixed) {
        store::insert_comment(a, round, team, nth, words).await?;
    }
    Ok(())
}

/// Fewer than so many say hardly anything about how consistent a dimension is; and of few, alpha would be one figure more of
/// the same answers.
const LEAST_FOR_CONSISTENCY: u64 = 30;

/// How consistently one dimension was answered in the whole round.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Consistency {
    /// Cronbach's alpha, in hundredths as it is told.
    pub alpha: f64,
    /// Feldt's interval at 95 %.
    pub low: f64,
    pub high: f64,
    /// How many answered the pair of items that the fewest answered.
    pub n: u64,
}

/// By dimension; what too few answered is not there. Of the whole round, so that it says nothing about a team.
fn consistency(all: &[&Said]) -> BTreeMap<String, Consistency> {
    let of = |dimension: &Dimension| {
        let rows = items(*dimension, all).iter().map(|items| items.to_vec()).collect();
        let alpha: Result<_, NoFigure> =
            Answers::new(ITEMS, rows).and_then(|answers| pairwise_alpha(&answers, CONFIDENCE));
        let hundredths = |value: f64| (value * 100.0).round() / 100.0;
        let alpha = alpha.ok().filter(|alpha| alpha.n >= LEAST_FOR_CONSISTENCY);
        alpha.map(|alpha| {
            let told = Consistency {
                alpha: hundredths(alpha.value),
                low: hundredths(alpha.interval.low),
                high: hundredths(alpha.interval.high),
                n: alpha.n,
            };
            (dimension.to_string(), told)
        })
    };
    Dimension::ALL.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let blocks = blocks_of(ASKS, Side::Customer, &[(1, 8), (2, 8), (3, 4)], &answers);
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
