//! Which part of the map is drawn, so that it can be read: all of it, what people say of their work or what carries most,
//! or divisions that stand for their teams.

use std::collections::{HashMap, HashSet};

use kernel::{Failure, Id};
use map::RelationshipId;
use map::network::{self, Felt, Folded, Network, Tie};

use super::asked::{Asked, View};
use super::gathered::{Gathered, MOST_AT_ONCE};

/// A drawing with more lines begins with those that are described, or else with those that carry most: so many of each
/// who receives.
const MOST_LINES: usize = 60;
const STRONGEST_OF_EACH: usize = 2;

/// Why a drawing leaves something out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    Described,
    Strongest,
    Division,
    /// Divisions, and of the sums between them those that carry most.
    DivisionStrongest,
    /// There are no divisions, or one of them is too large: those between whom most passes.
    Busiest,
}

impl Cut {
    /// The key of the sentence that says so.
    pub const fn note(self) -> &'static str {
        match self {
            Self::Described => "map-described-note",
            Self::Strongest => "map-strongest-note",
            Self::Division => "map-division-note",
            Self::DivisionStrongest => "map-division-strongest-note",
            Self::Busiest => "map-busiest-note",
        }
    }
}

pub struct Drawn {
    /// What is drawn, with what it carries.
    pub shown: Gathered,
    pub cut: Option<Cut>,
    /// Which ties are followed to say who feels something.
    pub along: Option<Cut>,
    /// As whom each party stands, where divisions stand for their teams.
    stands: HashMap<Id, Id>,
    /// How many teams stand as this one.
    inside: HashMap<Id, usize>,
    /// The ties of the whole map along which it is followed who feels something; all where nothing is left out.
    follows: Option<HashSet<RelationshipId>>,
}

impl Drawn {
    /// Of the whole map `all`, and of the same without divisions that work through their teams.
    pub fn of(
        all: &Gathered,
        at_work: &Gathered,
        asked: &Asked,
        chosen: Option<Id>,
    ) -> Result<Self, Failure> {
        let is_whole = asked.all.is_some();
        let folds = !is_whole && at_work.network.nodes.len() > MOST_AT_ONCE && asked.view() == View::Graph;
        let (some, cut) = match !is_whole && at_work.network.ties.len() > MOST_LINES {
            true => readable(all, &at_work.network),
            false => (at_work.network.clone(), None),
        };
        let follows = cut.map(|_| some.ties.iter().map(|tie| tie.id).collect());
        if !folds || chosen.is_some() && some.nodes.len() <= MOST_AT_ONCE {
            let shown = Gathered { network: some, ..at_work.clone() };
            return Ok(Self {
                shown,
                cut,
                along: cut,
                stands: HashMap::new(),
                inside: HashMap::new(),
                follows,
            });
        }
        // Who stalls is shown among those beside it, and who feels it by what is drawn; nobody stalls, and all is summed.
        let unit =
            |id: Id| all.network.nodes.iter().find(|node| node.party.id == id).and_then(|node| node.unit);
        let open = chosen.and_then(unit).or_else(|| asked.open());
        let source = match (chosen, &follows) {
            (Some(_), Some(follows)) => only(&all.network, follows),
            _ => all.network.clone(),
        };
        let folded = source.folded(open);
        let mut inside: HashMap<Id, usize> = HashMap::new();
        for node in all.network.nodes.iter().filter(|node| !node.is_unit) {
            let top = folded.stands.get(&node.party.id).copied().unwrap_or(node.party.id);
            *inside.entry(top).or_default() += usize::from(top != node.party.id);
        }
        inside.retain(|_, n| *n > 0);
        let Folded { stands, .. } = &folded;
        let stands = stands.clone();
        let mut shown = all.folded(&folded)?;
        shown.network = shown.network.together();
        let is_too_large = shown.network.nodes.len() > MOST_AT_ONCE;
        if is_too_large {
            let first = chosen.map(|chosen| stands.get(&chosen).copied().unwrap_or(chosen));
            shown.network = shown.network.busiest(&shown.carried, MOST_AT_ONCE, first);
        }
        let is_crowded = shown.network.ties.len() > MOST_LINES;
        if is_crowded {
            shown.network = shown.network.strongest(&shown.carried, STRONGEST_OF_EACH).together();
        }
        let why = match (is_too_large, is_crowded) {
            (true, _) => Cut::Busiest,
            (false, true) => Cut::DivisionStrongest,
            (false, false) => Cut::Division,
        };
        Ok(Self { shown, cut: Some(why), along: cut, stands, inside, follows })
    }

    /// As whom a party stands on the drawing.
    pub fn stands(&self, party: Id) -> Id {
        self.stands.get(&party).copied().unwrap_or(party)
    }

    /// How many teams stand as this one.
    pub fn inside(&self, party: Id) -> usize {
        self.inside.get(&party).copied().unwrap_or_default()
    }

    /// Divisions stand for their teams.
    pub fn is_folded(&self) -> bool {
        !self.stands.is_empty()
    }

    /// Who feels it when this one stalls, by what is drawn; and who else, by the rest.
    pub fn felt(&self, at_work: &Gathered, stalls: usize, towards_customers: bool) -> [Vec<Felt>; 2] {
        let (network, carried) = (&at_work.network, &at_work.carried);
        let all = network::felt(network, carried, stalls, towards_customers);
        let Some(follows) = &self.follows else { return [all, Vec::new()] };
        let along = |tie: &Tie| follows.contains(&tie.id);
        let first = network::felt_along(network, carried, stalls, towards_customers, along);
        let named: HashSet<usize> = first.iter().map(|felt| felt.place).collect();
        [first, all.into_iter().filter(|felt| !named.contains(&felt.place)).collect()]
    }
}

/// A drawing of all would show nothing: what people say of their work goes before what happened to be asked.
fn readable(all: &Gathered, at_work: &Network) -> (Network, Option<Cut>) {
    let described = at_work.described().together();
    match described.ties.is_empty() {
        false => (described, Some(Cut::Described)),
        true => {
            let strongest = at_work.strongest(&all.carried, STRONGEST_OF_EACH).at_work();
            (strongest, Some(Cut::Strongest))
        }
    }
}

fn only(network: &Network, ties: &HashSet<RelationshipId>) -> Network {
    let kept = network.ties.iter().filter(|tie| ties.contains(&tie.id)).copied();
    Network { nodes: network.nodes.clone(), ties: kept.collect() }
}
