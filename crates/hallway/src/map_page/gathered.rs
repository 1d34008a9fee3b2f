//! Everything that the map is drawn from, read in one look.

use std::collections::HashMap;

use db::Reader;
use kernel::text::fold;
use kernel::{Failure, Id, Instant};
use map::RelationshipId;
use map::network::{self, Carried, Folded, Network};
use measure::sight::Sight;
use serve::requests::store;

/// What is carried is counted over so many days.
pub const DAYS: i64 = 90;
/// A map with more parties begins with its divisions: no drawing of more can be read.
pub const MOST_AT_ONCE: usize = 100;

#[derive(Clone)]
pub struct Gathered {
    pub network: Network,
    /// Requests of the last 90 days, by relationship.
    pub carried: Carried,
    /// Open now, by relationship.
    pub open: HashMap<RelationshipId, i64>,
    pub sight: Sight,
}

impl Gathered {
    /// Three statements.
    pub async fn read(r: &mut Reader, now: Instant) -> Result<Self, Failure> {
        let network = network::load(r).await?;
        let since = now.plus_seconds(-DAYS * 86_400);
        let rows = store::carried(r, since).await?;
        let of = |count: fn(&store::Carried) -> i64| {
            rows.iter().map(|row| (RelationshipId(row.relationship_id), count(row))).collect()
        };
        Self::of(network, of(|row| row.asked), of(|row| row.open))
    }

    fn of(network: Network, carried: Carried, open: HashMap<RelationshipId, i64>) -> Result<Self, Failure> {
        let sight = Sight::of(network.nodes.len(), &network.links(&carried), &network.outside())
            .ok_or_else(|| anyhow::anyhow!("the map leads somewhere that is not on it"))?;
        Ok(Self { network, carried, open, sight })
    }

    /// The same without divisions that work through their teams.
    pub fn at_work(&self) -> Result<Self, Failure> {
        Self::of(self.network.at_work(), self.carried.clone(), self.open.clone())
    }

    /// What each tie of a folded map carries: the sums of those that have become it.
    pub fn summed(&self, folded: &Folded) -> (Carried, HashMap<RelationshipId, i64>) {
        let sums = |counts: &HashMap<RelationshipId, i64>| {
            let mut sums: HashMap<RelationshipId, i64> = HashMap::new();
            for (tie, n) in counts {
                if let Some(whole) = folded.became.get(tie) {
                    *sums.entry(*whole).or_default() += n;
                }
            }
            sums
        };
        (sums(&self.carried), sums(&self.open))
    }

    /// As a whole of its own.
    pub fn folded(&self, folded: &Folded) -> Result<Self, Failure> {
        let (carried, open) = self.summed(folded);
        Self::of(folded.network.clone(), carried, open)
    }

    pub fn name(&self, place: usize) -> &str {
        self.network.nodes.get(place).map_or("", |node| node.name.as_str())
    }

    /// Who is called so; else the first whose name begins so, else the first in whose name it stands.
    pub fn find(&self, name: &str) -> Option<Id> {
        let wanted = fold(name);
        let ways: [fn(&str, &str) -> bool; 3] = [
            |known, wanted| known == wanted,
            |known, wanted| known.starts_with(wanted),
            |known, wanted| known.contains(wanted),
        ];
        let nodes = &self.network.nodes;
        let found = |is_it: fn(&str, &str) -> bool| {
            nodes.iter().find(|node| is_it(&fold(&node.name), &wanted)).map(|node| node.party.id)
        };
        ways.into_iter().find_map(found)
    }

    pub fn place(&self, id: Option<Id>) -> Option<usize> {
        self.network.place(id?)
    }
}
