//! How often somebody is served before somebody who came earlier.
//!
//! Two requests of a class are a *pair* when one came earlier than the other and it is known which was served first: where
//! both are still open it is not, and what came or was served at the same time overtakes nothing. A pair *waited together*
//! when the later came while the earlier still waited. The later *overtook* when it was served first; then both waited
//! together, too. An open request was overtaken by whatever came later and has been served.
//!
//! Pairs share requests and are not independent, so that there is no interval; n is beside each figure. They are not looked
//! at one by one: a tree of counts by the instant of service (Fenwick, "A new data structure for cumulative frequency
//! tables", 1994) says in log n steps how many of those that came earlier were served later.

use std::collections::BTreeMap;

use crate::NoFigure;

/// One request, with instants in any one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Service and class: only within it does a line have an order.
    pub class: u64,
    pub group: u64,
    pub at: i64,
    /// None while it is open.
    pub served: Option<i64>,
}

/// Pairs of requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    pub pairs: u64,
    /// Of these, where both waited at the same time for a while.
    pub together: u64,
    /// Of those, where the later was served first.
    pub overtaken: u64,
}

/// How often there was overtaking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtaking {
    /// Of all pairs in each class, by its number.
    pub classes: BTreeMap<u64, Pairs>,
    /// By group: the pairs in which one of the group came later than one of another group, in all classes together; in how
    /// many of these it jumped the queue.
    pub groups: BTreeMap<u64, Pairs>,
}

impl Pairs {
    /// Of all pairs, those served in the opposite order of their arrival; 0 to 1, None without pairs. It becomes smaller the
    /// longer the time that is looked at, as what was served last year cannot be overtaken today.
    pub fn share(&self) -> Option<f64> {
        (self.pairs > 0).then(|| self.overtaken as f64 / self.pairs as f64)
    }

    /// Of the pairs that waited together, those in which the later was served first; 0 to 1, None without such pairs. Of a
    /// group, its queue-jump rate: how often one of it passes somebody of another group who came before and still waits.
    pub fn rate(&self) -> Option<f64> {
        (self.together > 0).then(|| self.overtaken as f64 / self.together as f64)
    }

    fn add(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.together += other.together;
        self.overtaken += other.overtaken;
    }

    fn less(self, other: Self) -> Self {
        Self {
            pairs: self.pairs - other.pairs,
            together: self.together - other.together,
            overtaken: self.overtaken - other.overtaken,
        }
    }
}

/// Of requests in any order. `NotANumber` where one was served before it came.
pub fn overtaking(arrived: &[Arrived]) -> Result<Overtaking, NoFigure> {
    if arrived.iter().any(|one| one.served.is_some_and(|served| served < one.at)) {
        return Err(NoFigure::NotANumber);
    }
    let mut sorted = arrived.to_vec();
    sorted.sort_by_key(|one| (one.class, one.at));
    let mut found = Overtaking { classes: BTreeMap::new(), groups: BTreeMap::new() };
    for class in sorted.chunk_by(|one, next| one.class == next.class) {
        let all = behind(class);
        let of_class = found.classes.entry(class[0].class).or_default();
        all.iter().for_each(|pairs| of_class.add(*pairs));
        let mut by_group: BTreeMap<u64, (Vec<Arrived>, Pairs)> = BTreeMap::new();
        for (one, pairs) in class.iter().zip(all) {
            let (own, of_all) = by_group.entry(one.group).or_default();
            own.push(*one);
            of_all.add(pairs);
        }
        for (group, (own, of_all)) in by_group {
            let mut among_themselves = Pairs::default();
            behind(&own).into_iter().for_each(|pairs| among_themselves.add(pairs));
            found.groups.entry(group).or_default().add(of_all.less(among_themselves));
        }
    }
    Ok(found)
}

/// For each request of a class, in the order of arrival, its pairs with those that came earlier.
fn behind(class: &[Arrived]) -> Vec<Pairs> {
    let mut instants: Vec<i64> = class.iter().filter_map(|one| one.served).collect();
    instants.sort_unstable();
    instants.dedup();
    let mut earlier = Counts::new(instants.len());
    let mut open = 0;
    let mut found = Vec::with_capacity(class.len());
    for same in class.chunk_by(|one, next| one.at == next.at) {
        let waiting =
            open + earlier.all - earlier.up_to(instants.partition_point(|served| *served <= same[0].at));
        for one in same {
            found.push(one.served.map_or(
                // Open, like some of those that came earlier; which of these will be first is not known.
                Pairs { pairs: earlier.all, together: waiting - open, overtaken: 0 },
                |served| {
                    let before = instants.partition_point(|other| *other < served);
                    let same = earlier.up_to(before + 1) - earlier.up_to(before);
                    Pairs {
                        pairs: earlier.all + open - same,
                        // Served together, they waited together until then, unless the later did not wait at all.
                        together: waiting - if served > one.at { same } else { 0 },
                        overtaken: earlier.all + open - earlier.up_to(before + 1),
                    }
                },
            ));
        }
        for one in same {
            match one.served {
                Some(served) => earlier.add(instants.partition_point(|other| *other < served)),
                None => open += 1,
            }
        }
    }
    found
}

/// How many were counted at each place, summed up to any place in log n steps.
struct Counts {
    tree: Vec<u64>,
    all: u64,
}

impl Counts {
    fn new(places: usize) -> Self {
        Self { tree: vec![0; places + 1], all: 0 }
    }

    fn add(&mut self, place: usize) {
        let mut at = place + 1;
        while let Some(count) = self.tree.get_mut(at) {
            *count += 1;
            at += at & at.wrapping_neg();
        }
        self.all += 1;
    }

    /// At the first so many places.
    fn up_to(&self, places: usize) -> u64 {
        let (mut at, mut sum) = (places.min(self.tree.len() - 1), 0);
        while at > 0 {
            sum += self.tree[at];
            at &= at - 1;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(of: &[(u64, i64, Option<i64>)]) -> Vec<Arrived> {
        of.iter()
            .map(|(group, at, served)| Arrived { class: 0, group: *group, at: *at, served: *served })
            .collect()
    }

    fn pairs(pairs: u64, together: u64, overtaken: u64) -> Pairs {
        Pairs { pairs, together, overtaken }
    }

    #[test]
    fn who_is_served_in_the_order_of_arrival_overtakes_nobody() {
        let found = overtaking(&line(&[(1, 0, Some(10)), (2, 1, Some(11)), (1, 2, Some(12))])).unwrap();
        assert_eq!(found.classes[&0], pairs(3, 3, 0));
        assert_eq!(found.classes[&0].share(), Some(0.0));
    }

    #[test]
    fn who_came_last_and_is_served_first_overtakes_all_who_wait() {
        let found =
            overtaking(&line(&[(1, 0, Some(1)), (1, 2, Some(12)), (1, 3, None), (2, 4, Some(5))])).unwrap();
        // The first was served before the others came; the open one has not been served before anybody.
        assert_eq!(found.classes[&0], pairs(6, 3, 2));
        assert_eq!(found.groups[&2], pairs(3, 2, 2));
        assert_eq!(found.groups[&1], pairs(0, 0, 0));
        assert_eq!((found.groups[&2].rate(), found.groups[&1].rate()), (Some(1.0), None));
        assert_eq!(found.classes[&0].share(), Some(2.0 / 6.0));
    }

    #[test]
    fn classes_are_lines_of_their_own() {
        let mut two = line(&[(1, 0, Some(9)), (2, 1, Some(2))]);
        two[1].class = 1;
        let found = overtaking(&two).unwrap();
        assert_eq!((found.classes[&0].pairs, found.classes[&1].pairs), (0, 0));
        assert_eq!(found.classes[&0].share(), None);
    }

    #[test]
    fn nobody_is_served_before_coming() {
        assert_eq!(overtaking(&line(&[(1, 5, Some(4))])), Err(NoFigure::NotANumber));
        assert_eq!(overtaking(&[]).unwrap().classes.len(), 0);
    }

    /// Each pair looked at by itself.
    fn one_by_one(later: &Arrived, earlier: &Arrived) -> Pairs {
        if earlier.class != later.class || earlier.at >= later.at || earlier.served == later.served {
            return Pairs::default();
        }
        let end = |one: &Arrived| one.served.unwrap_or(i64::MAX);
        let one = |holds: bool| u64::from(holds);
        pairs(1, one(end(earlier) > later.at), one(end(earlier) > end(later)))
    }

    fn requests() -> impl Strategy<Value = Vec<Arrived>> {
        let one = (0_u64..2, 0_u64..3, 0_i64..12, prop::option::weighted(0.8, 0_i64..9));
        prop::collection::vec(one, 0..40).prop_map(|all| {
            let of = |(class, group, at, takes): (u64, u64, i64, Option<i64>)| Arrived {
                class,
                group,
                at,
                served: takes.map(|takes| at + takes),
            };
            all.into_iter().map(of).collect()
        })
    }

    proptest! {
        #[test]
        fn counts_are_those_of_every_pair_by_itself(all in requests()) {
            let found = overtaking(&all).unwrap();
            let (mut classes, mut groups) = (BTreeMap::new(), BTreeMap::new());
            for later in &all {
                let of_class: &mut Pairs = classes.entry(later.class).or_default();
                let of_group: &mut Pairs = groups.entry(later.group).or_default();
                for earlier in &all {
                    of_class.add(one_by_one(later, earlier));
                    if earlier.group != later.group {
                        of_group.add(one_by_one(later, earlier));
                    }
                }
            }
            prop_assert_eq!(&found.classes, &classes);
            prop_assert_eq!(&found.groups, &groups);
        }
    }
}
