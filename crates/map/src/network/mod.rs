//! The map as one net: the parties, and who provides to whom, as all colleagues may see it.

mod impact;
mod store;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap, HashSet};

use kernel::Id;
use measure::Link;

pub use impact::{Felt, felt, felt_along};
pub use store::{Drawn, TeamPlace, history, load};

use crate::relationships::model::State;
use crate::{Party, PartyKind, RelationshipId};

/// Somebody at an end of relationships.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub party: Party,
    pub name: String,
    /// The team, department or division that it belongs to.
    pub unit: Option<Id>,
    /// A division or a department.
    pub is_unit: bool,
    pub site: Option<String>,
}

/// A relationship, from the provider's place among the nodes to the customer's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    pub id: RelationshipId,
    pub from: usize,
    pub to: usize,
    pub state: State,
    /// Somebody has said what is delivered; otherwise requests alone made it.
    pub is_described: bool,
}

/// The whole map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// Teams, then vendors, then those outside; each by name.
    pub nodes: Vec<Node>,
    pub ties: Vec<Tie>,
}

/// The map with those inside of divisions standing as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    pub network: Network,
    /// Which tie of it each tie of the whole map has become; what they do for each other inside is no tie of it.
    pub became: HashMap<RelationshipId, RelationshipId>,
    /// As whom each party of the whole map stands on it.
    pub stands: HashMap<Id, Id>,
}

/// What each relationship carries: how many requests in the period that is looked at.
pub type Carried = HashMap<RelationshipId, i64>;

impl Network {
    /// The place of a party.
    pub fn place(&self, id: Id) -> Option<usize> {
        self.nodes.iter().position(|node| node.party.id == id)
    }

    /// Places of those outside.
    pub fn outside(&self) -> Vec<usize> {
        (0..self.nodes.len()).filter(|place| self.is_outside(*place)).collect()
    }

    pub fn is_outside(&self, place: usize) -> bool {
        self.nodes.get(place).is_some_and(|node| node.party.kind == PartyKind::ExternalCustomer)
    }

    /// The ties as mathematics takes them, with what is counted over each. Somebody outside seldom asks here for anything,
    /// and much is delivered without being asked for: a tie that is described, and over which nothing is counted, weighs
    /// as much as those do on the average over which the same party's other work goes.
    pub fn links(&self, carried: &Carried) -> Vec<Link> {
        let counted = |tie: &Tie| carried.get(&tie.id).copied().unwrap_or_default() as f64;
        let mut known = vec![(0.0, 0.0); self.nodes.len()];
        for tie in self.ties.iter().filter(|tie| counted(tie) > 0.0) {
            let (sum, n) = known[tie.from];
            known[tie.from] = (sum + counted(tie), n + 1.0);
        }
        let weight = |tie: &Tie| match (counted(tie), known[tie.from]) {
            (0.0, (sum, n)) if tie.is_described && n > 0.0 => sum / n,
            (counted, _) => counted,
        };
        self.ties.iter().map(|tie| Link { from: tie.from, to: tie.to, weight: weight(tie) }).collect()
    }

    /// Without divisions and departments that have no relationship of their own: they work through their teams.
    pub fn at_work(&self) -> Self {
        let tied: HashSet<usize> = self.ties.iter().flat_map(|tie| [tie.from, tie.to]).collect();
        let stays = |place: usize| !self.nodes[place].is_unit || tied.contains(&place);
        self.gathered(|place| stays(place).then_some(place)).0
    }

    /// With everybody inside of what stands on top as one; below what is open, whatever comes next stands for itself.
    pub fn folded(&self, open: Option<Id>) -> Folded {
        let places: HashMap<Id, usize> =
            self.nodes.iter().enumerate().map(|(place, node)| (node.party.id, place)).collect();
        let above = |place: usize| {
            let up = |place: &usize| self.nodes[*place].unit.and_then(|unit| places.get(&unit)).copied();
            // No tree is deeper: one that is goes round in a circle.
            std::iter::successors(Some(place), up).take(100).collect::<Vec<usize>>()
        };
        let opened: HashSet<usize> = open
            .and_then(|id| places.get(&id))
            .map(|place| above(*place))
            .unwrap_or_default()
            .into_iter()
            .collect();
        let stands: Vec<usize> = (0..self.nodes.len())
            .map(|place| above(place).into_iter().rev().find(|up| !opened.contains(up)).unwrap_or(place))
            .collect();
        let (network, became) = self.gathered(|place| Some(stands[place]));
        let id = |place: usize| self.nodes[place].party.id;
        let stands = stands.iter().enumerate().map(|(place, top)| (id(place), id(*top))).collect();
        Folded { network, became, stands }
    }

    /// The same parties with only the ties of which somebody has said what they deliver.
    pub fn described(&self) -> Self {
        let ties = self.ties.iter().filter(|tie| tie.is_described).copied().collect();
        Self { nodes: self.nodes.clone(), ties }
    }

    /// Without those who stand alone.
    pub fn together(&self) -> Self {
        let tied: HashSet<usize> = self.ties.iter().flat_map(|tie| [tie.from, tie.to]).collect();
        self.gathered(|place| tied.contains(&place).then_some(place)).0
    }

    /// The same parties with only the ties that carry most: so many of each customer, and of each who provides at least
    /// one, so that nobody who works for somebody stands alone.
    pub fn strongest(&self, carried: &Carried, of_each: usize) -> Self {
        let mut by_weight: Vec<&Tie> = self.ties.iter().collect();
        by_weight.sort_by_key(|tie| {
            (std::cmp::Reverse(carried.get(&tie.id).copied().unwrap_or_default()), tie.id.get())
        });
        let (mut received, mut given) = (vec![0; self.nodes.len()], vec![0; self.nodes.len()]);
        let kept: HashSet<RelationshipId> = by_weight
            .into_iter()
            .filter(|tie| {
                let stays = received[tie.to] < of_each || given[tie.from] == 0;
                if stays {
                    received[tie.to] += 1;
                    given[tie.from] += 1;
                }
                stays
            })
            .map(|tie| tie.id)
            .collect();
        let ties = self.ties.iter().filter(|tie| kept.contains(&tie.id)).copied().collect();
        Self { nodes: self.nodes.clone(), ties }
    }

    /// Only so many parties, with the ties between them: those between whom most passes, and those beside `first` before all.
    pub fn busiest(&self, carried: &Carried, most: usize, first: Option<Id>) -> Self {
        let is_first = |place: usize| first.is_some_and(|first| self.nodes[place].party.id == first);
        let mut by_weight: Vec<&Tie> = self.ties.iter().collect();
        by_weight.sort_by_key(|tie| {
            let n = carried.get(&tie.id).copied().unwrap_or_default();
            (!is_first(tie.from) && !is_first(tie.to), std::cmp::Reverse(n), tie.id.get())
        });
        let mut kept: HashSet<usize> = HashSet::new();
        for tie in by_weight {
            let new = [tie.from, tie.to].iter().filter(|place| !kept.contains(place)).count();
            if kept.len() + new <= most {
                kept.extend([tie.from, tie.to]);
            }
        }
        self.gathered(|place| kept.contains(&place).then_some(place)).0
    }

    /// The map with each place as part of another, or left out. Of several ties between the same the first stands for all:
    /// confirmed when all are, confirmed by none when none is, and else in part.
    fn gathered(
        &self,
        into: impl Fn(usize) -> Option<usize>,
    ) -> (Self, HashMap<RelationshipId, RelationshipId>) {
        let into: Vec<Option<usize>> = (0..self.nodes.len()).map(into).collect();
        let kept: BTreeSet<usize> = into.iter().copied().flatten().collect();
        let new: HashMap<usize, usize> = kept.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        let nodes = kept.iter().map(|place| self.nodes[*place].clone()).collect();
        let (mut ties, mut became, mut between) = (Vec::new(), HashMap::new(), HashMap::new());
        for tie in &self.ties {
            let end = |place: usize| into[place].and_then(|whole| new.get(&whole).copied());
            let (Some(from), Some(to)) = (end(tie.from), end(tie.to)) else { continue };
            if from == to {
                continue;
            }
            let place = *between.entry((from, to)).or_insert_with(|| {
                ties.push(Tie { from, to, ..*tie });
                ties.len() - 1
            });
            let stands: &mut Tie = &mut ties[place];
            stands.is_described |= tie.is_described;
            if stands.state != tie.state {
                stands.state = State::ConfirmedByOne;
            }
            became.insert(tie.id, stands.id);
        }
        (Self { nodes, ties }, became)
    }

    /// How many ties both sides have confirmed.
    pub fn confirmed(&self) -> usize {
        self.ties.iter().filter(|tie| tie.state == State::Confirmed).count()
    }
}
