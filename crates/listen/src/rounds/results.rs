//! What one may read of a round about a team: figures of all, of one's own side, and how far apart what is said and what is
//! thought of it are.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use db::{Reader, View};
use kernel::{Failure, Refusal};
use people::TeamId;

use super::figures::{Figure, Figures, together};
use super::instrument::{Dimension, Side, WITH_POINTS};
use super::model::{Round, RoundId, State};
use super::policy;
use super::store::{self, Block, Ends, Signed, Words};

/// Figures about fewer people than this are figures about persons: for these alone.
const FEWEST_RATED: i64 = 3;

/// Why there are no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// The round is not closed.
    NotYet,
    /// So few people work in the team that it alone reads of itself.
    FewPeople,
    /// Fewer than five answered.
    TooFew,
}

/// Respondents of whom something is told as one.
#[derive(Clone, Debug)]
pub struct Group {
    pub of: GroupOf,
    pub respondents: u64,
    pub figures: Figures,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupOf {
    /// All whom the team serves, as far as they are told.
    All,
    /// One team that it serves.
    One(TeamId),
    /// Several of which none is told by itself.
    Others,
}

/// A difference with its interval at 95 %, in the unit of what it is between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// What is said of a dimension against what is aimed for and what the team itself thinks.
#[derive(Clone, Debug)]
pub struct Gap {
    pub dimension: Dimension,
    /// What is said minus what is aimed for.
    pub gap: Option<Apart>,
    /// `Less` and `Greater` (which is as good, or better) where the bounds of what is said leave no doubt.
    pub against_target: Option<Ordering>,
    /// The gap times its share of the 100 points.
    pub weighted: Option<f64>,
    /// What the team thinks is said of it, minus what is said.
    pub self_image: Option<Apart>,
    /// What the team thinks it matters, minus what it matters, in points of 100.
    pub understanding: Option<Apart>,
}

/// Everything that a viewer may read of a round about a team.
pub struct Results {
    pub round: Round,
    pub team_name: String,
    pub ends: Vec<Ends>,
    pub provides: bool,
    pub hidden: Option<Hidden>,
    /// All together first.
    pub groups: Vec<Group>,
    /// The teams whom the viewer may know of and of whom nothing is told by itself.
    pub not_alone: Vec<TeamId>,
    /// What the team thinks of itself, where enough of it answered.
    pub own: Option<Figures>,
    /// What was told of all the last time by the same questions.
    pub before: Option<Figures>,
    /// Ordered by how much they weigh; the worst first.
    pub gaps: Vec<Gap>,
    pub comments: Vec<String>,
    pub reply: Option<Words>,
    /// What teams that are served say in their own name.
    pub signed: Vec<Signed>,
}

/// Reads it, for the two ends. Four statements.
pub async fn read(view: &mut View, id: RoundId, team: TeamId) -> Result<Results, Failure> {
    let viewer = view.viewer.clone();
    policy::require_round(&viewer)?;
    let round = store::find(view, id).await?.ok_or(Refusal::NotFound)?;
    let ends = store::ends(view, id, team).await?;
    let team_name = ends.first().ok_or(Refusal::NotFound)?.team_name.clone();
    let customers: Vec<TeamId> = ends.iter().map(|end| end.customer_id).collect();
    policy::require_results(&viewer, team, &customers)?;
    let provides = viewer.is_member(team.0);
    let people = ends.first().map_or(0, |end| end.people);
    let mut results = Results {
        team_name,
        ends,
        provides,
        hidden: None,
        groups: Vec::new(),
        not_alone: Vec::new(),
        own: None,
        before: None,
        gaps: Vec::new(),
        comments: Vec::new(),
        reply: None,
        signed: Vec::new(),
        round,
    };
    if results.round.state != State::Closed {
        results.hidden = Some(Hidden::NotYet);
        return Ok(results);
    }
    if people < FEWEST_RATED && !provides {
        results.hidden = Some(Hidden::FewPeople);
        return Ok(results);
    }
    let [now, before] = store::blocks(view, &results.round, team).await?;
    let is_mine = |id: i64| provides || viewer.is_member(kernel::Id(id));
    results.groups = groups(&now, provides, is_mine);
    results.own = now.iter().find(|block| block.side == Side::Provider).map(|block| block.figures.clone());
    let of_customers: Vec<&Figures> =
        before.iter().filter(|block| block.side == Side::Customer).map(|block| &block.figures).collect();
    results.before = (!of_customers.is_empty()).then(|| together(&of_customers));
    let told: BTreeSet<i64> = results
        .groups
        .iter()
        .filter_map(|group| match group.of {
            GroupOf::One(team) => Some(team.get()),
            _ => None,
        })
        .collect();
    results.not_alone = customers
        .into_iter()
        .filter(|customer| is_mine(customer.get()) && !told.contains(&customer.get()))
        .collect();
    match results.groups.first() {
        None => results.hidden = Some(Hidden::TooFew),
        Some(all) => results.gaps = gaps(&all.figures, results.own.as_ref(), results.round.target_mark()),
    }
    let beside = store::beside(view, id, team, viewer.person).await?;
    (results.reply, results.comments, results.signed) = (beside.reply, beside.comments, beside.signed);
    Ok(results)
}

fn groups(blocks: &[Block], provides: bool, is_mine: impl Fn(i64) -> bool) -> Vec<Group> {
    let of_customers: Vec<&Block> = blocks.iter().filter(|block| block.side == Side::Customer).collect();
    if of_customers.is_empty() {
        return Vec::new();
    }
    let figures: Vec<&Figures> = of_customers.iter().map(|block| &block.figures).collect();
    let respondents = of_customers.iter().filter(|block| block.is_whole).map(|block| block.respondents).sum();
    let mut groups = vec![Group { of: GroupOf::All, respondents, figures: together(&figures) }];
    for block in &of_customers {
        let of = match block.slices.as_slice() {
            [one] if is_mine(*one) => GroupOf::One(TeamId::new(*one)),
            [_] => continue,
            _ if provides && block.is_whole && of_customers.len() > 1 => GroupOf::Others,
            _ => continue,
        };
        groups.push(Group { of, respondents: block.respondents, figures: block.figures.clone() });
    }
    groups
}

/// One mean minus another: of people who answered apart, so their doubts add up as squares.
fn apart(one: Option<&Figure>, other: Option<&Figure>) -> Option<Apart> {
    match (one?, other?) {
        (
            Figure::Mean { value, low, high, .. },
            Figure::Mean { value: other, low: other_low, high: other_high, .. },
        ) => {
            let half = ((high - low) / 2.0).hypot((other_high - other_low) / 2.0);
            let value = value - other;
            Some(Apart { value, low: value - half, high: value + half })
        }
        _ => None,
    }
}

/// By dimension, what is said of it against what is aimed for and what the team itself thinks; what weighs most first.
pub fn gaps(all: &Figures, own: Option<&Figures>, target: f64) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Dimension::ALL[..WITH_POINTS]
        .iter()
        .map(|dimension| {
            let said = all.get(dimension.as_str());
            let guess = own.and_then(|own| own.get(&format!("guess_{dimension}")));
            let points = all.get(&format!("points_{dimension}"));
            let guessed = own.and_then(|own| own.get(&format!("guess_points_{dimension}")));
            let gap = match said {
                Some(Figure::Mean { value, low, high, .. }) => {
                    Some(Apart { value: value - target, low: low - target, high: high - target })
                }
                _ => None,
            };
            let against_target = said.and_then(Figure::bounds).and_then(|[low, high]| match () {
                () if high < target => Some(Ordering::Less),
                () if low >= target => Some(Ordering::Greater),
                () => None,
            });
            let weighted = match (gap, points) {
                (Some(gap), Some(Figure::Mean { value, .. })) => Some(gap.value * value / 100.0),
                _ => None,
            };
            Gap {
                dimension: *dimension,
                gap,
                against_target,
                weighted,
                self_image: apart(guess, said),
                understanding: apart(guessed, points),
            }
        })
        .collect();
    let weighs =
        |gap: &Gap| gap.weighted.or(gap.gap.map(|gap| gap.value / WITH_POINTS as f64)).unwrap_or(0.0);
    gaps.sort_by(|one, other| weighs(one).total_cmp(&weighs(other)));
    gaps
}

/// What those whom a team serves rate lowest for what it matters to them, with how much that weighs and of how many: what both
/// ends of it may read. Nothing where nothing is told, or nothing stays below what is aimed for. Three statements.
pub async fn worst(
    r: &mut Reader,
    id: RoundId,
    team: TeamId,
) -> Result<Option<(Dimension, f64, u64)>, Failure> {
    let Some(round) = store::find(r, id).await? else { return Ok(None) };
    let people = store::ends(r, id, team).await?.first().map_or(0, |end| end.people);
    if round.state != State::Closed || people < FEWEST_RATED {
        return Ok(None);
    }
    let [now, _] = store::blocks(r, &round, team).await?;
    let Some(all) = groups(&now, false, |_| false).into_iter().next() else { return Ok(None) };
    let worst = gaps(&all.figures, None, round.target_mark()).into_iter().next();
    let below = worst.and_then(|gap| Some((gap.dimension, gap.weighted.filter(|weighted| *weighted < 0.0)?)));
    Ok(below.map(|(dimension, weighted)| (dimension, weighted, all.respondents)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(value: f64, half: f64) -> Figure {
        Figure::Mean { n: 12, value, low: value - half, high: value + half }
    }

    #[test]
    fn gaps_weigh_by_the_points_and_come_in_that_order() {
        let all = Figures::from([
            ("keeps_word".to_owned(), mean(5.0, 0.3)),
            ("points_keeps_word".to_owned(), mean(40.0, 8.0)),
            ("answers_soon".to_owned(), mean(4.5, 0.4)),
            ("points_answers_soon".to_owned(), mean(10.0, 6.0)),
            ("knows_work".to_owned(), Figure::AtLeast { n: 12, value: 6.4 }),
        ]);
        let own = Figures::from([
            ("guess_keeps_word".to_owned(), mean(6.0, 0.4)),
            ("guess_points_keeps_word".to_owned(), mean(20.0, 6.0)),
        ]);
        let gaps = gaps(&all, Some(&own), 6.0);
        assert_eq!(gaps[0].dimension, Dimension::KeepsWord, "{gaps:?}");
        assert_eq!(gaps[1].dimension, Dimension::AnswersSoon);
        assert_eq!(
            (gaps[0].against_target, gaps[1].against_target),
            (Some(Ordering::Less), Some(Ordering::Less))
        );
        let close = |found: Option<f64>, wanted: f64| (found.unwrap() - wanted).abs() < 1e-9;
        assert!(close(gaps[0].weighted, -0.4) && close(gaps[1].weighted, -0.15));
        let image = gaps[0].self_image.unwrap();
        assert!(close(Some(image.value), 1.0) && close(Some(image.high), 1.5));
        let understood = gaps[0].understanding.unwrap();
        assert!(close(Some(understood.value), -20.0) && close(Some(understood.low), -30.0));
        assert!(gaps.iter().any(|gap| gap.dimension == Dimension::KnowsWork && gap.gap.is_none()));
    }
}
