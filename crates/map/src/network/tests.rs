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
    let (whole, became) = network.by_division();
    assert_eq!((ids(&whole), whole.ties.len()), (vec![0, 3, 4], 1));
    assert_eq!(became, HashMap::from([1, 2].map(|n| (RelationshipId::new(n), RelationshipId::new(1)))));
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
