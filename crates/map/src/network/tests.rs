//! The map as it is read and followed.

use db::act;
use kernel::{Audience, Failure, Id, Viewer};

use super::*;
use crate::fixture::{BOB, SALES, STAFF, clinics};
use crate::relationships::ensure;

fn net(parties: usize, outside: &[usize], ties: &[(usize, usize)]) -> Network {
    let kind = |place| if outside.contains(&place) { PartyKind::ExternalCustomer } else { PartyKind::Team };
    Network {
        nodes: (0..parties)
            .map(|place| Node {
                party: Party { kind: kind(place), id: Id(i64::try_from(place).unwrap()) },
                name: place.to_string(),
                unit: None,
                is_unit: false,
                site: None,
            })
            .collect(),
        ties: ties
            .iter()
            .enumerate()
            .map(|(n, (from, to))| Tie {
                id: RelationshipId::new(i64::try_from(n).unwrap()),
                from: *from,
                to: *to,
                state: State::Proposed,
                is_described: n % 2 == 0,
            })
            .collect(),
    }
}

#[test]
fn who_feels_it_is_told_nearest_first_and_once_even_in_circles() {
    let network = net(5, &[4], &[(0, 1), (1, 2), (2, 0), (1, 4), (3, 4)]);
    let felt: Vec<(usize, u32)> =
        super::felt(&network, &Carried::new(), 0, true).iter().map(|felt| (felt.place, felt.steps)).collect();
    assert_eq!(felt, [(1, 1), (2, 2), (4, 2)]);
    let back: Vec<(usize, u32)> = super::felt(&network, &Carried::new(), 4, false)
        .iter()
        .map(|felt| (felt.place, felt.steps))
        .collect();
    assert_eq!(back, [(1, 1), (3, 1), (0, 2), (2, 3)]);
}

#[test]
fn what_is_delivered_without_being_asked_weighs_as_much_as_the_average_of_what_is() {
    // Those that are described: the first, the third and the fifth.
    let network = net(5, &[3, 4], &[(0, 3), (0, 1), (0, 4), (0, 2), (1, 3)]);
    let carried = Carried::from([(RelationshipId::new(1), 10), (RelationshipId::new(0), 20)]);
    let weights: Vec<f64> = network.links(&carried).iter().map(|link| link.weight).collect();
    assert_eq!(weights, [20.0, 10.0, 15.0, 0.0, 0.0]);
}

#[test]
fn the_share_is_of_what_is_carried_and_of_links_where_nothing_was_counted() {
    let network = net(3, &[2], &[(0, 2), (1, 2)]);
    let share = |carried: &Carried| super::felt(&network, carried, 0, true)[0].share;
    assert!((share(&Carried::new()) - 0.5).abs() < 1e-12);
    let carried = Carried::from([(RelationshipId::new(0), 3), (RelationshipId::new(1), 9)]);
    assert!((share(&carried) - 0.25).abs() < 1e-12);
}

#[test]
fn divisions_stand_for_their_teams_and_idle_ones_are_left_out() {
    // 0 is a division with the teams 1 and 2, and 3 one without relationships; 4 stands outside.
    let mut network = net(5, &[4], &[(1, 2), (1, 4), (2, 4)]);
    for (place, unit) in [(1, 0), (2, 0)] {
        network.nodes[place].unit = Some(Id(unit));
    }
    network.nodes[0].is_unit = true;
    network.nodes[3].is_unit = true;
    let ids = |network: &Network| -> Vec<i64> { network.nodes.iter().map(|node| node.party.id.0).collect() };
    assert_eq!(ids(&network.at_work()), [1, 2, 4]);
    assert_eq!(network.at_work().ties.len(), 3);
    let folded = network.folded(None);
    assert_eq!((ids(&folded.network), folded.network.ties.len()), (vec![0, 3, 4], 1));
    assert_eq!(
        folded.became,
        HashMap::from([1, 2].map(|n| (RelationshipId::new(n), RelationshipId::new(1))))
    );
    assert_eq!(folded.stands[&Id(2)], Id(0));
}

#[test]
fn what_is_open_shows_whoever_is_next_below_it_and_the_rest_stays_together() {
    // 0 is a division with the department 1, in which 2 and 3 work, and the team 4; 5 is another with the team 6.
    let mut network = net(7, &[], &[(2, 6), (3, 6), (4, 6), (2, 3)]);
    for (place, unit) in [(1, 0), (2, 1), (3, 1), (4, 0), (6, 5)] {
        network.nodes[place].unit = Some(Id(unit));
    }
    let shown = |open: Option<i64>| -> Vec<(i64, i64)> {
        let folded = network.folded(open.map(Id)).network;
        let id = |place: usize| folded.nodes[place].party.id.0;
        folded.ties.iter().map(|tie| (id(tie.from), id(tie.to))).collect()
    };
    assert_eq!(shown(None), [(0, 5)]);
    assert_eq!(shown(Some(0)), [(1, 5), (4, 5)]);
    assert_eq!(shown(Some(1)), [(2, 5), (3, 5), (4, 5), (2, 3)]);
    network.nodes[0].unit = Some(Id(1));
    assert!(!network.folded(Some(Id(1))).network.nodes.is_empty(), "a circle ends");
}

#[test]
fn a_sum_is_confirmed_when_all_of_it_is_and_in_part_otherwise() {
    let mut network = net(4, &[3], &[(1, 3), (2, 3)]);
    for place in [1, 2] {
        network.nodes[place].unit = Some(Id(0));
    }
    let state = |network: &Network| network.folded(None).network.ties[0].state;
    assert_eq!(state(&network), State::Proposed);
    network.ties[0].state = State::Confirmed;
    assert_eq!(state(&network), State::ConfirmedByOne);
    network.ties[1].state = State::Confirmed;
    assert_eq!(state(&network), State::Confirmed);
}

#[test]
fn who_feels_it_along_some_ties_keeps_the_share_of_all_that_they_receive() {
    let network = net(4, &[3], &[(0, 1), (1, 2), (0, 3), (2, 3)]);
    let carried = Carried::from([(RelationshipId::new(2), 3), (RelationshipId::new(3), 9)]);
    let along = super::felt_along(&network, &carried, 0, true, |tie| tie.is_described);
    assert_eq!(along.iter().map(|felt| felt.place).collect::<Vec<_>>(), [3, 1]);
    assert!((along[0].share - 0.25).abs() < 1e-12);
    assert_eq!(super::felt(&network, &carried, 0, true).len(), 3);
}

#[test]
fn the_strongest_ties_leave_nobody_alone_who_works_for_somebody() {
    let network = net(4, &[3], &[(0, 3), (1, 3), (2, 3)]);
    let carried = Carried::from([(RelationshipId::new(0), 5), (RelationshipId::new(1), 9)]);
    let ties = |of_each| network.strongest(&carried, of_each).ties.len();
    assert_eq!(ties(1), 3, "each of the three provides to somebody");
    let network = net(3, &[2], &[(0, 1), (0, 2), (1, 2)]);
    let carried = Carried::from([
        (RelationshipId::new(0), 5),
        (RelationshipId::new(1), 1),
        (RelationshipId::new(2), 9),
    ]);
    let kept: Vec<i64> = network.strongest(&carried, 1).ties.iter().map(|tie| tie.id.get()).collect();
    assert_eq!(kept, [0, 2]);
}

#[test]
fn the_busiest_are_those_between_whom_most_passes_and_whoever_comes_first() {
    let network = net(6, &[], &[(0, 1), (2, 3), (4, 5)]);
    let carried = Carried::from([(RelationshipId::new(1), 9), (RelationshipId::new(2), 5)]);
    let ids = |most, first: Option<i64>| -> Vec<i64> {
        let few = network.busiest(&carried, most, first.map(Id));
        few.nodes.iter().map(|node| node.party.id.0).collect()
    };
    assert_eq!(ids(2, None), [2, 3]);
    assert_eq!(ids(5, None), [2, 3, 4, 5]);
    assert_eq!(ids(4, Some(0)), [0, 1, 2, 3]);
}

#[test]
fn those_who_stand_alone_are_left_out_of_what_is_described() {
    let network = net(4, &[3], &[(0, 3), (1, 3)]);
    let described = network.described().together();
    let ids: Vec<i64> = described.nodes.iter().map(|node| node.party.id.0).collect();
    assert_eq!((ids, described.ties.len()), (vec![0, 3], 1));
}

#[tokio::test]
async fn what_is_confidential_or_between_persons_is_not_on_the_map() {
    for world in clinics().await {
        let made: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
            let now = a.now;
            ensure(a, STAFF.into(), SALES.into(), Audience::COLLEAGUES, now).await?;
            ensure(a, SALES.into(), STAFF.into(), Audience(77), now).await?;
            ensure(a, STAFF.into(), BOB.into(), Audience::COLLEAGUES, now).await?;
            Ok(())
        });
        made.unwrap();
        let network = load(&mut world.db.view(Viewer::system()).await.unwrap()).await.unwrap();
        let name = |place: usize| network.nodes[place].name.as_str();
        let ties: Vec<(&str, &str)> = network.ties.iter().map(|tie| (name(tie.from), name(tie.to))).collect();
        assert_eq!(ties, [("Staff", "Sales")]);
        assert_eq!(network.confirmed(), 0);
    }
}
