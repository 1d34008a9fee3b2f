//! What holds for any order of changes and counting.

use kernel::Id;
use map::services::{Class, ServiceId};
use people::TeamId;
use proptest::prelude::*;

use crate::insights::contribution::{Contribution, Took};
use crate::insights::counting::changes;
use crate::insights::day::Day;
use crate::insights::tally::Tally;

fn contribution() -> impl Strategy<Value = Contribution> {
    let took = || {
        prop::option::of(
            (0..40_000_000_i64, 0..9_000_000_i64)
                .prop_map(|(calendar, business)| Took { calendar, business }),
        )
    };
    let place = (
        19_000..19_090_i64,
        1..4_i64,
        10..12_i64,
        prop::option::of(20..23_i64),
        prop::option::of(30..32_i64),
    );
    let kind = (prop::sample::select(Class::ALL.to_vec()), 1..4_i64, any::<bool>(), any::<bool>());
    let course = (0..3_i64, took(), took(), took(), prop::array::uniform3(prop::option::of(any::<bool>())));
    (place, kind, course, prop::collection::vec((1..4_i64, 4..6_i64), 0..3)).prop_map(
        |(
            (day, team, service, customer, external),
            (class, audience, is_imported, is_open),
            course,
            hops,
        )| {
            let (reopenings, acknowledge, resolve, silence, said) = course;
            let [acknowledged_in_time, resolved_in_time, settled_at_first] = said;
            Contribution {
                day: Day(day),
                team: TeamId::new(team),
                service: ServiceId::new(service),
                customer: customer.map(Id),
                external: external.map(Id),
                class,
                audience,
                is_imported,
                is_complaint: false,
                is_walk_up: customer.is_none(),
                is_open,
                reopenings,
                hand_overs: hops.len() as i64,
                hops: hops.iter().map(|(from, to)| format!("{from}>{to}")).collect::<Vec<_>>().join(","),
                acknowledge,
                resolve,
                silence,
                acknowledged_in_time,
                resolved_in_time,
                settled_at_first,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Requests change, and are counted now and then; in the end the roll-ups are those of the requests as they are.
    #[test]
    fn any_order_of_changes_and_counting_gives_the_roll_ups_of_what_is_there(
        steps in prop::collection::vec((0..6_usize, contribution(), any::<bool>()), 1..40),
    ) {
        let mut kept = std::collections::BTreeMap::<_, Tally>::new();
        let (mut present, mut held) = (vec![None; 6], vec![None; 6]);
        let end = steps.len() - 1;
        for (at, (request, contribution, is_counted)) in steps.into_iter().enumerate() {
            present[request] = Some(contribution);
            let all = if at == end { 0..6 } else { request..request + usize::from(is_counted) };
            for one in all {
                let before: Option<Contribution> = std::mem::replace(&mut held[one], present[one].clone());
                let moved = before.map(|it| (it, -1)).into_iter().chain(present[one].clone().map(|it| (it, 1)));
                for (cell, change) in changes(moved) {
                    let tally = kept.entry(cell).or_default();
                    tally.merge(&change);
                    // As it goes to the database and comes back.
                    *tally = Tally::read(&tally.keep()).unwrap();
                    if tally.is_empty() {
                        kept.remove(&cell);
                    }
                }
            }
        }
        let rebuilt = changes(present.into_iter().flatten().map(|it| (it, 1)));
        prop_assert_eq!(kept, rebuilt);
    }

    #[test]
    fn what_is_held_of_a_request_is_read_as_it_was_written(contribution in contribution()) {
        let text = serde_json::to_string(&contribution).unwrap();
        prop_assert_eq!(serde_json::from_str::<Contribution>(&text).unwrap(), contribution);
    }
}
