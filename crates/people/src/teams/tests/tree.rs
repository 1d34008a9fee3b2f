//! The tree of teams: making, moving and closing them.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use web::IfMatch;

use crate::fixture::{houses, refusal};
use crate::teams::model::{NewTeam, TeamChanges};
use crate::teams::{Event, actions, store};
use crate::testing::World;
use crate::{TeamId, TeamKind};

async fn change(house: &World, who: &Viewer, id: TeamId, changes: &TeamChanges) -> Result<(), Failure> {
    act!(house.app.db, who, |a| actions::change(a, id, IfMatch(None), changes).await)
}

fn below(parent: Option<TeamId>) -> TeamChanges {
    TeamChanges { parent: Some(parent), ..TeamChanges::default() }
}

async fn found(house: &World, id: TeamId) -> store::Team {
    let mut view = house.app.db.view(Viewer::system()).await.unwrap();
    store::find(&mut view, id).await.unwrap().unwrap()
}

async fn events(house: &World, id: TeamId) -> Vec<Event> {
    let mut view = house.app.db.view(Viewer::system()).await.unwrap();
    let recorded = db::event::of(&mut view, id.0).await.unwrap();
    recorded.iter().map(|event| event.fact().unwrap()).collect()
}

#[tokio::test]
async fn a_name_is_enough_for_a_team() {
    for house in houses().await {
        let id = house.team("Finance", |_| {}).await;
        let team = found(&house, id).await;
        assert_eq!((team.name.as_str(), team.path.as_str()), ("Finance", "Finance"));
        assert_eq!((team.kind, team.parent_id, team.lead_id), (TeamKind::Team, None, None));
        assert_eq!(events(&house, id).await, [Event::Created { parent: None }]);
    }
}

#[tokio::test]
async fn a_team_is_named_once_at_a_place_and_case_and_accents_do_not_count() {
    for house in houses().await {
        let finance = house.team("Finance", |_| {}).await;
        house.team("Payroll", |t| t.parent = Some(finance)).await;
        // The same name elsewhere is another team.
        house.team("Payroll", |_| {}).await;
        let again = NewTeam { name: " PAYRÓLL ".to_owned(), parent: Some(finance), ..NewTeam::default() };
        let made: Result<_, Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::create(a, &again).await);
        assert_eq!(refusal(made), Refusal::field("name", "field-taken"), "{}", house.name());
    }
}

#[tokio::test]
async fn a_path_names_all_floors_and_follows_when_a_team_moves() {
    for house in houses().await {
        let finance = house.team("Finance", |_| {}).await;
        let payable = house.team("Accounts payable", |t| t.parent = Some(finance)).await;
        let desk = house.team("Desk", |t| t.parent = Some(payable)).await;
        assert_eq!(found(&house, desk).await.path, "Finance/Accounts payable/Desk");

        change(&house, &Viewer::system(), payable, &below(None)).await.unwrap();
        assert_eq!(found(&house, desk).await.path, "Accounts payable/Desk");
        let moved = Event::Moved { from: Some(finance), to: None };
        assert!(events(&house, payable).await.contains(&moved), "{}", house.name());
    }
}

#[tokio::test]
async fn a_team_cannot_be_above_itself() {
    for house in houses().await {
        let top = house.team("Top", |_| {}).await;
        let middle = house.team("Middle", |t| t.parent = Some(top)).await;
        let bottom = house.team("Bottom", |t| t.parent = Some(middle)).await;
        for parent in [top, middle, bottom] {
            let moved = change(&house, &Viewer::system(), top, &below(Some(parent))).await;
            assert_eq!(
                refusal(moved),
                Refusal::field("parent", "field-team-above-itself"),
                "{}",
                house.name()
            );
        }
        let nowhere = change(&house, &Viewer::system(), bottom, &below(Some(TeamId::new(7)))).await;
        assert_eq!(refusal(nowhere), Refusal::field("parent", "field-unknown"));
    }
}

#[tokio::test]
async fn two_teams_that_are_moved_below_each_other_at_once_do_not_make_a_ring() {
    for house in houses().await {
        for round in 0..10 {
            let one = house.team(&["One", &round.to_string()].concat(), |_| {}).await;
            let two = house.team(&["Two", &round.to_string()].concat(), |_| {}).await;
            let (to_two, to_one) = (below(Some(two)), below(Some(one)));
            let system = Viewer::system();
            let (a, b) =
                tokio::join!(change(&house, &system, one, &to_two), change(&house, &system, two, &to_one));
            assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{}: {a:?} {b:?}", house.name());
        }
    }
}

#[tokio::test]
async fn the_tree_has_twelve_floors_at_most() {
    for house in houses().await {
        let mut parent = None;
        for floor in 1..=12 {
            parent = Some(house.team(&["Floor", &floor.to_string()].concat(), |t| t.parent = parent).await);
        }
        let deeper = NewTeam { name: "Cellar".to_owned(), parent, ..NewTeam::default() };
        let made: Result<_, Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::create(a, &deeper).await);
        assert_eq!(refusal(made), Refusal::field("parent", "field-team-too-deep"));
    }
}

#[tokio::test]
async fn a_team_with_teams_or_members_is_not_retired() {
    for house in houses().await {
        let top = house.team("Top", |_| {}).await;
        let below = house.team("Below", |t| t.parent = Some(top)).await;
        let noor = house.person("Noor Haddad", |p| p.team = Some(below)).await;
        let retire = async |id: TeamId| -> Result<(), Failure> {
            act!(house.app.db, Viewer::system(), |a| actions::retire(a, id, IfMatch(None)).await)
        };
        assert_eq!(refusal(retire(top).await), Refusal::Conflict("refusal-team-has-teams"));
        assert_eq!(refusal(retire(below).await), Refusal::Conflict("refusal-team-has-members"));
        let left: Result<(), Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::remove_member(a, below, noor).await);
        left.unwrap();
        retire(below).await.unwrap();
        retire(top).await.unwrap();
        assert_eq!(refusal(retire(top).await), Refusal::Conflict("refusal-team-retired"));
        // The name is free again.
        house.team("Top", |_| {}).await;
    }
}

#[tokio::test]
async fn a_lead_tends_their_own_team_and_shapes_none() {
    for house in houses().await {
        let lea = house.person("Lea Ortiz", |_| {}).await;
        let billing = house.team("Billing", |t| t.lead = Some(lea)).await;
        let legal = house.team("Legal", |_| {}).await;
        let lea = house.viewer(lea).await;
        let about =
            TeamChanges { about: Some(Some("Bills and answers".to_owned())), ..TeamChanges::default() };
        change(&house, &lea, billing, &about).await.unwrap();
        assert_eq!(found(&house, billing).await.about.as_deref(), Some("Bills and answers"));

        let not_yours = Refusal::Forbidden("refusal-not-yours");
        assert_eq!(refusal(change(&house, &lea, legal, &about).await), not_yours);
        let name = TeamChanges { name: Some("Kings".to_owned()), ..TeamChanges::default() };
        assert_eq!(refusal(change(&house, &lea, billing, &name).await), not_yours);
        assert_eq!(refusal(change(&house, &lea, billing, &below(Some(legal))).await), not_yours);
        let made: Result<_, Failure> = act!(house.app.db, lea, |a| {
            actions::create(a, &NewTeam { name: "Mine".to_owned(), ..NewTeam::default() }).await
        });
        assert_eq!(refusal(made), not_yours, "{}", house.name());
    }
}

#[tokio::test]
async fn of_two_who_change_the_same_version_one_is_told() {
    for house in houses().await {
        let id = house.team("Finance", |_| {}).await;
        let name = |name: &str| TeamChanges { name: Some(name.to_owned()), ..TeamChanges::default() };
        let act = async |changes: TeamChanges| -> Result<(), Failure> {
            act!(house.app.db, Viewer::system(), |a| actions::change(a, id, IfMatch(Some(1)), &changes).await)
        };
        act(name("Money")).await.unwrap();
        assert_eq!(refusal(act(name("Treasury")).await), Refusal::Stale);
        assert_eq!(found(&house, id).await.name, "Money");
    }
}

#[tokio::test]
async fn an_event_names_the_fields_and_never_what_stands_in_them() {
    for house in houses().await {
        let id = house.team("Finance", |_| {}).await;
        let changes = TeamChanges {
            about: Some(Some("A secret plan".to_owned())),
            name: Some("Finance".to_owned()),
            ..TeamChanges::default()
        };
        change(&house, &Viewer::system(), id, &changes).await.unwrap();
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let last = db::event::of(&mut view, id.0).await.unwrap().pop().unwrap();
        assert_eq!(last.payload, r#"{"kind":"changed","fields":["about"]}"#, "{}", house.name());
    }
}
