//! Who is asked about whom: everybody on a chosen relationship, but nobody about more than two.

use std::collections::{BTreeMap, BTreeSet};

use map::RelationshipId;
use people::{PersonId, TeamId};

/// So many relationships one person is asked about in a round.
pub const MOST_A_PERSON: usize = 2;

/// Somebody who could be asked about a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub relationship: RelationshipId,
    pub provider: TeamId,
    pub customer: TeamId,
    pub person: PersonId,
    /// By chance, anew for each round, so that it is not always the same who are asked about their second team.
    pub lot: u64,
}

/// Those who are asked, of one provider next to each other and of these those of one customer, which is the order in which
/// items take turns.
///
/// Relationships with few people choose first: whoever works in two of the customer's teams is asked where they are needed.
/// Nobody is asked twice about the same provider, and about `most` of them at most.
pub fn choose(mut candidates: Vec<Candidate>, most: usize) -> Vec<Candidate> {
    let mut sizes: BTreeMap<RelationshipId, usize> = BTreeMap::new();
    for candidate in &candidates {
        *sizes.entry(candidate.relationship).or_default() += 1;
    }
    candidates.sort_by_key(|one| (sizes[&one.relationship], one.relationship, one.lot));
    let mut asked: BTreeMap<PersonId, BTreeSet<TeamId>> = BTreeMap::new();
    let mut chosen: Vec<Candidate> = candidates
        .into_iter()
        .filter(|one| {
            let about = asked.entry(one.person).or_default();
            about.len() < most && about.insert(one.provider)
        })
        .collect();
    chosen.sort_by_key(|one| (one.provider, one.customer, one.lot));
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(relationship: i64, provider: i64, customer: i64, person: i64) -> Candidate {
        Candidate {
            relationship: RelationshipId::new(relationship),
            provider: TeamId::new(provider),
            customer: TeamId::new(customer),
            person: PersonId::new(person),
            lot: person as u64,
        }
    }

    #[test]
    fn nobody_is_asked_about_more_than_two_and_the_smallest_come_first() {
        let mut all: Vec<Candidate> = (1..=6).map(|person| candidate(1, 10, 20, person)).collect();
        all.extend((1..=4).map(|person| candidate(2, 11, 20, person)));
        all.extend((1..=2).map(|person| candidate(3, 12, 20, person)));
        // In a second team of the customer's that the same provider serves.
        all.push(candidate(4, 10, 21, 6));
        let chosen = choose(all, MOST_A_PERSON);
        let of = |person: i64| {
            let mine = chosen.iter().filter(|one| one.person == PersonId::new(person));
            mine.map(|one| one.relationship.get()).collect::<Vec<_>>()
        };
        assert_eq!((of(1), of(2)), (vec![2, 3], vec![2, 3]));
        assert_eq!((of(3), of(5), of(6)), (vec![1, 2], vec![1], vec![4]));
        assert!(chosen.is_sorted_by_key(|one| (one.provider, one.customer)));
    }
}
