//! Who belongs to a team, who leads it, and what that lets them see.

use db::act;
use kernel::{Audience, Failure, Refusal, Viewer};

use crate::fixture::{houses, refusal};
use crate::teams::{actions, store, views};
use crate::testing::World;
use crate::{PersonId, PersonKind, Role, TeamId, audiences};

async fn add(house: &World, who: &Viewer, team: TeamId, person: PersonId, role: Role) -> Result<(), Failure> {
    act!(house.app.db, who, |a| actions::add_member(a, team, person, role).await)
}

async fn remove(house: &World, who: &Viewer, team: TeamId, person: PersonId) -> Result<(), Failure> {
    act!(house.app.db, who, |a| actions::remove_member(a, team, person).await)
}

async fn lead(house: &World, team: TeamId) -> Option<PersonId> {
    let mut view = house.app.db.view(Viewer::system()).await.unwrap();
    store::lead_of(&mut view, team).await.unwrap()
}

#[tokio::test]
async fn a_member_sees_what_is_meant_for_the_team_until_they_leave() {
    for house in houses().await {
        let billing = house.team("Billing", |_| {}).await;
        let sam = house.person("Sam Whitlock", |p| p.team = Some(billing)).await;
        let viewer = house.viewer(sam).await;
        assert_eq!(viewer.home_team, Some(billing.0));
        assert!(viewer.is_member(billing.0) && viewer.sees(audiences::of_team(billing)));
        assert!(viewer.sees(Audience::COLLEAGUES) && !viewer.sees(Audience::ADMINISTRATORS));

        remove(&house, &Viewer::system(), billing, sam).await.unwrap();
        let viewer = house.viewer(sam).await;
        assert_eq!((viewer.home_team, viewer.teams.len()), (None, 0));
        assert!(!viewer.sees(audiences::of_team(billing)), "{}", house.name());
    }
}

#[tokio::test]
async fn a_new_lead_takes_the_place_of_the_old_one_who_stays_a_member() {
    for house in houses().await {
        let (lea, max) = (house.person("Lea", |_| {}).await, house.person("Max", |_| {}).await);
        let team = house.team("Billing", |t| t.lead = Some(lea)).await;
        assert!(house.viewer(lea).await.leads(team.0));
        add(&house, &Viewer::system(), team, max, Role::Lead).await.unwrap();
        assert_eq!(lead(&house, team).await, Some(max));
        let former = house.viewer(lea).await;
        assert!(former.is_member(team.0) && !former.leads(team.0), "{}", house.name());
        assert!(house.viewer(max).await.leads(team.0));

        remove(&house, &Viewer::system(), team, max).await.unwrap();
        assert_eq!(lead(&house, team).await, None);
    }
}

#[tokio::test]
async fn a_lead_takes_in_members_but_does_not_name_another_lead() {
    for house in houses().await {
        let lea = house.person("Lea", |_| {}).await;
        let max = house.person("Max", |_| {}).await;
        let team = house.team("Billing", |t| t.lead = Some(lea)).await;
        let lea_now = house.viewer(lea).await;
        add(&house, &lea_now, team, max, Role::Member).await.unwrap();
        let not_yours = Refusal::Forbidden("refusal-not-yours");
        assert_eq!(refusal(add(&house, &lea_now, team, max, Role::Lead).await), not_yours);
        assert_eq!(refusal(remove(&house, &lea_now, team, lea).await), not_yours);
        let max_now = house.viewer(max).await;
        assert_eq!(refusal(remove(&house, &max_now, team, lea).await), not_yours, "{}", house.name());
        remove(&house, &lea_now, team, max).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_from_outside_and_nobody_who_is_not_there_joins_a_team() {
    for house in houses().await {
        let team = house.team("Billing", |_| {}).await;
        let vendor = crate::vendors::tests::vendor(&house, "Northgate").await;
        let gus = house
            .person("Gus", |p| {
                p.kind = Some(PersonKind::Guest);
                p.vendor = Some(vendor);
            })
            .await;
        for (person, wrong) in [(gus, "field-guest-in-team"), (PersonId::new(7), "field-unknown")] {
            let added = add(&house, &Viewer::system(), team, person, Role::Member).await;
            assert_eq!(refusal(added), Refusal::field("person", wrong), "{}", house.name());
        }
        // To a guest the team is not there at all.
        let guest = house.viewer(gus).await;
        assert_eq!(refusal(add(&house, &guest, team, gus, Role::Member).await), Refusal::NotFound);
        let mut view = house.app.db.view(guest.clone()).await.unwrap();
        assert_eq!(refusal(views::whole(&mut view, &guest, team).await), Refusal::NotFound);
    }
}

#[tokio::test]
async fn the_lead_stands_first_and_a_team_is_told_in_three_statements() {
    for house in houses().await {
        let zoe = house.person("Zoe", |_| {}).await;
        let team = house.team("Billing", |t| t.lead = Some(zoe)).await;
        house.team("Refunds", |t| t.parent = Some(team)).await;
        for name in ["Bea", "Ana"] {
            let person = house.person(name, |p| p.preferred_name = Some("B".to_owned())).await;
            add(&house, &Viewer::system(), team, person, Role::Member).await.unwrap();
        }
        let viewer = house.viewer(zoe).await;
        let mut view = house.app.db.view(viewer.clone()).await.unwrap();
        let (whole, count) = db::counted(views::whole(&mut view, &viewer, team)).await;
        let whole = whole.unwrap();
        let names: Vec<_> = whole.members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["Zoe", "Ana", "Bea"], "{}", house.name());
        assert_eq!(whole.members[1].called(), "B");
        assert_eq!(whole.children[0].name, "Refunds");
        assert_eq!((whole.team.members_count, count.0), (3, 3));
    }
}
